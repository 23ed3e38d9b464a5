"""What a check finds, what of it is accepted, and what a baseline then holds."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeymap.cli.baseline import FILE

SPEC = """\
persona: Ieva
goal: Own a bed
stages:
  - name: Looking
    steps:
      - {name: Searches, next: buys, touchpoints: Website}
      - Asks a friend
      - {name: Buys, id: buys, touchpoints: Shop}
"""


@pytest.fixture
def check(journeymap: Callable) -> Callable[..., list[str]]:
    """What a check finds, as `file code subject`."""

    def run(*arguments: str) -> list[str]:
        found = json.loads(journeymap("check", "--format", "json", *arguments).out)["findings"]
        return [f"{one['file']} {one['code']} {one['subject']}".rstrip() for one in found]

    return run


@pytest.fixture
def accept(journeymap: Callable) -> Callable[..., Any]:
    """Write the baseline."""
    return lambda *arguments: journeymap("check", "--write-baseline", *arguments)


def held(folder: Path) -> Any:
    return json.loads((folder / FILE).read_text("utf-8"))["findings"]
