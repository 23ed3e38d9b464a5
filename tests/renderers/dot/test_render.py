"""The flow map as DOT: what Graphviz itself reads in it is what the spec says."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path as File
from xml.etree import ElementTree

import pytest
from boards import bed_board
from example_pages import EXAMPLES
from flow_boards import acted_board, flow_boards
from hard_boards import persian_board
from hostile_specs import CORPUS, SHOWN, board_of, corpus, refusals_of, seen, spec_of
from whole_boards import whole_board, whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.dot import render
from journeymap.renderers.look import look_of

# Each graph is drawn by the Graphviz that pygraphviz carries.
DRAW = """
import json, sys
from pathlib import Path
sys.path.append(sys.argv[1])
import worker
graphviz = worker.load_graphviz(sys.argv[2])
context = graphviz.gvContextWithBuiltins()
for dot in json.load(sys.stdin):
    with worker.file_holding(dot.encode()) as file:
        graph = graphviz.agread(file, None)
    assert graphviz.gvLayout(context, graph, b"dot") == 0
    failed, answer = graphviz.gvRenderData(context, graph, b"svg")
    assert not failed
    print(json.dumps(answer.decode()))
    graphviz.gvFreeLayout(context, graph)
"""
ENGINE = File(__file__).parents[3] / "renderers" / "engine"
SIGNS = (
    "<b>", "<>", "<i>x</i>", "\\", "\\\\", "\\n", "\\N \\G \\E \\T \\H \\L \\l \\r", 'a"b', '"', '\\"', "\"];x[URL=\"javascript:alert(1)\"",
    "a:b", "a:b:n", "node", "digraph", "strict", "12", "-.5", "{a|b}", "&amp;", "&#60;", "&lt;b&gt;", "&copy", "R&D", "// x", "/* x */", "# x",
    "->", "--", ";", "trailing\\", "two\nlines", "\\\nx", "'", "[label=x]", "a\tb",
)  # fmt: skip
bundled = pytest.mark.skipif(find_spec("pygraphviz") is None, reason="needs pygraphviz's Graphviz")


class Drawing:
    """What Graphviz draws: the title, and what is written on each step, stage and way, its lines joined."""

    def __init__(self, svg: str) -> None:
        (whole,) = ElementTree.fromstring(svg)
        self.elements = {local(element) for element in whole.iter()}
        self.attributes = {name.rpartition("}")[2] for element in whole.iter() for name in element.attrib}
        self.title = written(whole)
        self.steps, self.stages, self.ways = ([(named(part), written(part)) for part in whole if part.get("class") == kind]
                                              for kind in ("node", "cluster", "edge"))  # fmt: skip


def local(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def named(part: ElementTree.Element) -> str:
    return next(each.text or "" for each in part if local(each) == "title")


def written(part: ElementTree.Element) -> str:
    return seen("".join(each.text or "" for each in part if local(each) == "text"))


def drawn(boards: Sequence[Board]) -> list[Drawing]:
    """What Graphviz makes of each board."""
    spec = find_spec("pygraphviz")
    assert spec is not None
    assert spec.submodule_search_locations
    command = [sys.executable, "-c", DRAW, str(ENGINE), spec.submodule_search_locations[0]]
    graphs = json.dumps([render(board).decode() for board in boards])
    done = subprocess.run(command, input=graphs, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, "Error" in done.stderr) == (0, False), done.stderr
    return [Drawing(json.loads(line)) for line in done.stdout.splitlines()]


def assert_drawn(boards: Sequence[Board]) -> None:
    """Each board with its title, stages, steps and ways, and each of its texts as it was typed."""
    drawings = drawn(boards)

    assert len(drawings) == len(boards) > 0
    for board, drawing in zip(boards, drawings, strict=True):
        steps, ways = (
            dict(drawing.steps),
            [(f"step{path.source + 1}->step{path.target + 1}", told(path)) for path in board.paths],
        )

        assert drawing.title == seen(board.title)
        assert drawing.stages == [(f"cluster_{n + 1}", seen(stage.name)) for n, stage in enumerate(board.stages)]
        assert sorted(drawing.ways) == sorted(ways)
        assert len(steps) == len(board.columns)
        for n, column in enumerate(board.columns):
            marks = "".join(f"{mark.word}: {mark.text}" if mark.text else mark.word for mark in column.marks)
            assert steps[f"step{n + 1}"].startswith(seen(f"{column.number}. {column.name}{marks}"))
        assert drawing.elements <= {"g", "title", "text", "polygon", "polyline", "path", "ellipse"}
        assert not drawing.attributes & {"href", "title", "target", "src", "style"}


def told(path: Path) -> str:
    return seen(path.label + path.share + path.drop)


@bundled
def test_graphviz_reads_every_map() -> None:
    """All examples and boards."""
    examples = [to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board for spec in EXAMPLES]

    assert_drawn([*examples, *whole_boards().values(), *flow_boards().values()])


def bare(text: str) -> Board:
    """A board whose names are the text alone."""
    bed = bed_board()
    return bed._replace(
        title=text, stages=tuple(stage._replace(name=text) for stage in bed.stages),
        columns=tuple(column._replace(name=text) for column in bed.columns),
        paths=tuple(path._replace(label=text) for path in bed.paths),
    )  # fmt: skip


@bundled
def test_texts_are_read_as_typed() -> None:
    """Whatever means something to Graphviz, or to the package that writes for it."""
    texts = [text for text in (*SIGNS, *SHOWN) if seen(text)]

    assert_drawn([bare(text) for text in texts])
    assert_drawn([board_of(spec_of([text])[0]) for text in texts])


@bundled
@pytest.mark.skipif(not CORPUS.is_dir() and "CI" not in os.environ, reason="the corpora are not beside the repository")
@pytest.mark.parametrize(("name", "step"), [("naughty-strings", 2), ("extra-strings", 1), ("xss-payloads", 30)])
def test_known_strings_are_read_as_typed(name: str, step: int) -> None:
    """Public lists of strings that broke other programs."""
    strings = [string for string in corpus(name)[::step] if not refusals_of(string) and seen(string.strip())]
    assert len(strings) > 80

    assert_drawn([bare(string) for string in strings])


def test_what_it_looks_like() -> None:
    """A box for each step in its stage, a line for each way with what is said of it."""
    lines = [line.strip() for line in render(acted_board()).decode().splitlines()]
    ways = [line for line in lines if "->" in line]

    assert lines[0] == "digraph journey {"
    assert 'step2 [label="2. Searches for a\\nbetter bed\\nWeb search\\nneutral"]' in lines
    assert 'step2 -> step3 [label="−38 pts" color="#667085" penwidth=2]' in ways
    assert 'step5 -> step3 [label="not comfortable\\n44%" color="#6941C6" constraint=false style=dashed]' in ways
    assert any("style=dotted" in way for way in ways)
    assert "peripheries=2" in next(line for line in lines if line.startswith("step1 ["))


def test_several_personas_feel_by_name() -> None:
    """As on the other maps."""
    assert "Jānis: word 0" in render(whole_board()).decode()


def test_a_map_runs_as_its_language_does() -> None:
    """From right to left where that is read so."""
    assert "rankdir=LR" in render(bed_board()).decode()
    assert "rankdir=RL" in render(persian_board()).decode()


def test_colours_are_those_of_the_look() -> None:
    """The light theme's, unless another is asked for."""
    assert render(bed_board()) == render(bed_board(), look=look_of("light"))
    assert render(bed_board()) != render(bed_board(), look=look_of("dark"))


def test_the_same_board_gives_the_same_bytes() -> None:
    """Ended by a line's end."""
    assert render(whole_board()) == render(whole_board())
    assert render(whole_board()).endswith(b"}\n")
