"""The Graphviz of a machine → an engine; what is told where there is none."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from dot_graphs import ANSWER, posix_only

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine, EngineFailed, NoEngine


def test_a_huge_graph_is_refused() -> None:
    """More than 4 MB of DOT is not even sent."""
    with engine.start() as started, pytest.raises(EngineFailed, match="takes no graph over 4 MB"):
        started.lay_out("digraph { } //" + "x" * 4 * 2**20)


def test_auto_takes_what_is_there(monkeypatch: pytest.MonkeyPatch, stub: Callable[[str], Engine]) -> None:
    """Without pygraphviz the `dot` program serves."""
    stub(f"print({json.dumps(ANSWER)!r})")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with engine.start() as started:
        layout = started.lay_out("digraph { n0 }")

    assert list(layout.nodes) == ["n0"]


@pytest.mark.parametrize("kind", ["auto", "bundled"])
def test_without_graphviz_the_way_to_get_it_is_told(
    kind: Literal["auto", "bundled"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No engine is an error of its own that names the package, on one line."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoEngine, match=r"^no Graphviz found: `pip install pygraphviz`.*`apt install graphviz`[^\n]*$"):
        engine.start(kind)


@posix_only
def test_a_program_beside_the_specs_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `dot` found only through a relative entry of PATH may have come with a spec."""
    (tmp_path / "dot").write_text("#!/bin/sh\n")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join([".", ""]))

    with pytest.raises(NoEngine):
        engine.start("dot")


def test_the_engine_is_light_to_import() -> None:
    """It starts the worker before anything heavy is loaded, so it loads nothing heavy itself."""
    program = "import sys, journeymap.renderers.engine.engine; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()

    assert "journeymap.renderers.engine.engine" in loaded
    assert not {"pydantic", "yaml", "jinja2", "pygraphviz", "graphviz"} & set(loaded)


def test_without_dot_the_bundled_one_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for the program is not told to install the library."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoEngine, match=r"^no `dot` program.*`--engine auto`"):
        engine.start("dot")
