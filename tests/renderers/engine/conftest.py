"""Engines to try: the bundled one, and Python programs named `dot`."""

import os
import sys
import textwrap
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine


@pytest.fixture
def bundled() -> Iterator[Engine]:
    if find_spec("pygraphviz") is None:
        pytest.skip("pygraphviz is not here")
    with engine.start("bundled") as started:
        yield started


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Engine]:
    """Put a Python program named `dot` first on the PATH and start it."""

    def install(body: str) -> Engine:
        program = tmp_path / "dot"
        program.write_text(f"#!{sys.executable} -IS\nimport os, sys, time\n{textwrap.dedent(body)}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        return engine.start("dot")

    return install
