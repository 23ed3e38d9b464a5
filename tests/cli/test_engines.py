"""`journeymap build` with layout engines that hang, crash, fail, flood, lie or are missing."""

import json
import os
import re
import sys
import textwrap
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

from journeymap.renderers.engine import worker
from journeymap.renderers.svg import arrange

SPECS = {"long": "[a, b, c, d, e]", "short": "[a, b]"}
ALL = {f"{name}.{format}" for name in SPECS for format in ("svg", "html")}
PILE = {
    "bb": "0,0,54,36",
    "_subgraph_cnt": 0,
    "objects": [{"name": f"n{n}", "pos": "27,18", "width": "1", "height": "1"} for n in range(5)],
    "edges": [{"id": f"e{n}", "pos": "1,1 2,2 3,3 4,4"} for n in range(5)],
}
STUBS = {
    "sleeps": ("time.sleep(60)", "timed out after .* s"),
    "ignores SIGTERM": ("import signal; signal.signal(15, signal.SIG_IGN); time.sleep(60)", "timed out after .* s"),
    "kills itself": ("os.kill(os.getpid(), 9)", r"was killed \(signal 9\)"),
    "exits 1 with a picture": ("print('<svg xmlns=\"http://www.w3.org/2000/svg\"/>'); sys.exit(1)", "ended with exit code 1"),
    "prints an error": ("sys.exit('Error: <stdin>: syntax error\\n\\x1b]0;x\\x07 near line 1')",
                        r"said: Error: <stdin>: syntax error \\x1b\]0;x\\x07 near line 1"),
    "floods its output": ("while True: print('x' * 65536)", "answered with over 8 MB"),
    "floods its complaints": ("while True: print('x' * 65536, file=sys.stderr)", "timed out after .* s"),
    "prints HTML": ("print('<!DOCTYPE html><title>502</title>')", "answered with something that is no layout"),
    "is old": ("sys.exit('Format: \"json0\" not recognized. Use one of: canon cmap dot')",
               r"is too old: Graphviz 2\.40 or newer is needed"),
    "is something else": ("print('dot 0.1: nothing to do')", "answered with something that is no layout"),
    "answers with no numbers": (f"print({json.dumps(PILE).replace('27,18', 'nan,inf')!r})",
                                "answered with something that is no layout"),
    "eats memory": ("bytearray(600 * 2**20)", "said: .*MemoryError"),
    "leaves somebody behind": ("import subprocess; subprocess.Popen(['sleep', '5'])", "timed out after .* s"),
}  # fmt: skip
pytestmark = pytest.mark.skipif(os.name == "nt", reason="stub programs are scripts")


@pytest.fixture
def stub(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put a Python program named `dot` first on the PATH."""

    def install(body: str) -> None:
        program = tmp_path_factory.mktemp("bin") / "dot"
        program.write_text(f"#!{sys.executable} -IS\nimport os, sys, time\n{textwrap.dedent(body)}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")

    return install


@pytest.fixture
def specs(spec: Callable) -> None:
    for name, steps in SPECS.items():
        spec(f"{name}.journey.yaml", f"persona: Ieva\ngoal: Own a bed\nsteps: {steps}\n")


def made(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if path.is_file()} - {f"{name}.journey.yaml" for name in SPECS}


@pytest.mark.parametrize("kind", STUBS)
def test_a_bad_engine_costs_no_map(
    kind: str, journeymap: Callable, specs: None, stub: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is drawn whole in a plain grid; one line each names the spec and the reason; code 3."""
    body, reason = STUBS[kind]
    stub(body)
    if reason.startswith("timed out"):
        monkeypatch.setattr(arrange, "MOST_SECONDS", 1)
    code, out, err = journeymap("build", "--engine", "dot")

    assert code == 3
    told = [
        rf"error: {name}\.journey\.yaml: the layout engine {reason}, so its flow map has a simpler layout, a plain grid\n"
        for name in SPECS
    ]
    assert re.fullmatch("".join(told), err)
    assert out.startswith("built 2 maps (4 files) in ")
    assert made(folder) == ALL
    for name, steps in SPECS.items():
        root = ElementTree.parse(folder / f"{name}.svg").getroot()
        assert len([part for part in root.iter() if part.get("class") == "card"]) == steps.count(",") + 1


def test_cards_are_never_put_over_each_other(journeymap: Callable, specs: None, stub: Callable) -> None:
    """The first layout is no good; of the next only the heights are taken, which are the same here for good reason."""
    stub(f"print({json.dumps(PILE)!r})")
    code, out, err = journeymap("build", "--engine", "dot")

    assert (code, err) == (0, "")
    assert out.splitlines()[:2] == [
        f"note: {name}.journey.yaml: the layout engine answered with cards one over another, so its flow map has a "
        "simpler layout, made without regard to labels"
        for name in SPECS
    ]


def test_a_missing_engine_costs_no_map(
    journeymap: Callable, specs: None, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One more line says how to get one."""
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None if name == "pygraphviz" else find_spec(name))
    code, out, err = journeymap("build", "-f", "svg", "-f", "html", "-f", "png")
    lines = err.splitlines()

    assert code == 3
    assert lines[0].startswith(
        "error: flow maps are plain grids: no Graphviz found: `pip install pygraphviz` brings it along"
    )
    assert lines[1:] == [
        f"error: {name}.journey.yaml: the layout engine is missing, so its flow map has a simpler layout, a plain grid"
        for name in SPECS
    ]
    assert out.startswith("built 2 maps (6 files) in ")
    assert made(folder) == ALL | {f"{name}.png" for name in SPECS}


# A good `dot`, made of the Graphviz that pygraphviz carries.
GOOD = f"""
    sys.path.append({str(Path(worker.__file__).parent)!r})
    import worker
    graph = sys.stdin.buffer.read()
    if {{bad}}:
        os.kill(os.getpid(), 11)
    graphviz = worker.load_graphviz({{folder!r}})
    sys.stdout.buffer.write(worker.lay_out(graphviz, graphviz.gvContextWithBuiltins(), graph))
"""


@pytest.fixture
def good_unless(stub: Callable) -> Callable[[str], None]:
    """A `dot` that crashes on those graphs for which this Python expression holds."""
    bundled = find_spec("pygraphviz")
    if bundled is None or not bundled.submodule_search_locations:
        pytest.skip("pygraphviz is not here")
    folder = bundled.submodule_search_locations[0]
    return lambda bad: stub(GOOD.format(bad=bad, folder=folder))


def test_a_crash_on_one_map_is_of_no_consequence_to_others(
    journeymap: Callable, specs: None, good_unless: Callable, folder: Path
) -> None:
    """They are what they are without it, to the byte."""
    journeymap("build", "--engine", "bundled", "-o", "whole")
    good_unless("b'n3' in graph")
    code, _, err = journeymap("build", "--engine", "dot", "-o", "maps")
    whole, maps = folder / "whole", folder / "maps"

    assert code == 3
    assert err == (
        "error: long.journey.yaml: the layout engine was killed (signal 11), so its flow map has a simpler layout, "
        "a plain grid\n"
    )
    assert (maps / "short.svg").read_bytes() == (whole / "short.svg").read_bytes()
    assert (maps / "long.html").read_bytes() == (whole / "long.html").read_bytes()
    assert b"</svg>" in (maps / "long.svg").read_bytes()


@pytest.mark.parametrize(
    ("bad", "how"),
    [("b'splines' not in graph", "made without regard to labels"),
     ("b'splines' not in graph or b'cluster_' in graph", "made without regard to labels and stages")],
)  # fmt: skip
def test_a_simpler_layout_by_the_engine_is_a_note(
    bad: str, how: str, journeymap: Callable, spec: Callable, good_unless: Callable
) -> None:
    """Nothing has to be mended: code 0, and it is what `--check` takes for what the spec says."""
    spec("a.journey.yaml", "persona: Ieva\ngoal: Own a bed\nstages: [{name: Look, steps: [a, b]}]\n")
    good_unless(bad)
    code, out, err = journeymap("build", "--engine", "dot")

    assert (code, err) == (0, "")
    assert out.startswith(
        f"note: a.journey.yaml: the layout engine was killed (signal 11), so its flow map has a simpler layout, {how}\n"
    )
    assert journeymap("build", "--check").code == 0


@pytest.mark.parametrize("how", ["fails", "is missing"])
def test_what_was_drawn_with_no_layout_is_not_what_the_spec_says(
    how: str, journeymap: Callable, specs: None, stub: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same spec gives another map where the engine works, as in the next build."""
    with monkeypatch.context() as during:
        if how == "fails":
            stub("sys.exit(1)")
        else:
            during.setenv("PATH", str(folder))
        journeymap("build", "--engine", "dot", "-f", "svg", "-f", "png", "-f", "html")
    code, out, _ = journeymap("build", "-f", "svg", "-f", "png", "-f", "html", "--check")

    assert code == 1
    assert out.splitlines()[:-1] == [
        f"`{name}.{format}` was made without Graphviz's layout" for name in SPECS for format in ("svg", "png")
    ]
    assert journeymap("build", "-f", "svg", "-f", "png", "-f", "html").code == 0
    assert journeymap("build", "-f", "svg", "-f", "png", "-f", "html", "--check").code == 0
