"""What the commands are tried with: a folder, specs, the command line, and commands that go on and on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_line import few_rules, folder, journeymap, spec
from running import Running

__all__ = ["few_rules", "folder", "journeymap", "running", "spec"]


@pytest.fixture
def running(folder: Path) -> Iterator[Callable[..., Running]]:
    """Run a command that goes on and on; nothing of it is left afterwards."""
    started: list[Running] = []

    def run(*arguments: str, **environment: str) -> Running:
        started.append(Running(folder, *arguments, **environment))
        return started[-1]

    yield run
    for each in started:
        each.close()
