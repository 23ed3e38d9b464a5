"""Board → SVG: one titled picture that any viewer shows, the same whoever draws it."""

import subprocess
import sys
from xml.etree import ElementTree

from boards import long_board
from rungs import on_every_rung
from specs import board_of
from svg_parts import BOARDS, SVG, drawn, every_board, parts, text_of

from journeymap.renderers.engine.engine import Absent, Engine
from journeymap.renderers.svg import render


@every_board
def test_it_is_a_titled_picture(name: str, engine: Engine):
    """Named and described from the data, by elements that a screen reader finds."""
    root = drawn(BOARDS[name], engine)

    ids = {element.get("id"): element for element in root.iter() if element.get("id")}
    title, description = (ids[key] for key in root.attrib["aria-labelledby"].split())
    assert (root.tag, root.get("role")) == (f"{SVG}svg", "img")
    assert title.text == BOARDS[name].title
    assert all(column.name in (description.text or "") for column in BOARDS[name].columns)


@on_every_rung
@every_board
def test_every_step_is_a_card_and_every_path_a_line(name: str, engine: Engine):
    """Once each."""
    board = BOARDS[name]

    root = drawn(board, engine)

    numbers = [f"{board.columns[path.source].number} → {board.columns[path.target].number}" for path in board.paths]
    lines = [
        text_of(title).partition(" · ")[0]
        for path in root.iter(f"{SVG}path")
        for title in path.iter(f"{SVG}title")
        if "→" in text_of(title)
    ]
    assert len(parts(root, "card")) == len(board.columns)
    assert sorted(lines) == sorted(numbers)


def test_the_picture_is_described_in_the_words_of_the_map(engine: Engine):
    """Whose journey, to what goal, and the steps with their feelings, marks and ways."""
    board = board_of(
        """
        language: fi
        title: Sänky
        persona: {name: Ieva, role: sairaanhoitaja}
        goal: Omistaa sopiva sänky
        steps:
          - {id: etsii, name: Etsii, emotion: 1}
          - {name: Kokeilee, moment_of_truth: true, next: [{to: ostaa}, {to: etsii, when: epävarma, share: 44%}]}
          - {id: ostaa, name: Ostaa}
        """
    )

    (text,) = [element.text for element in drawn(board, engine) if element.tag == f"{SVG}desc"]

    assert (text or "").split("\n") == [
        "Persoona: Ieva (sairaanhoitaja)",
        "Tavoite: Omistaa sopiva sänky",
        "1 Etsii (tyytyväinen)",
        "2 Kokeilee (totuuden hetki, takaisin askeleeseen 1: epävarma, 44\xa0%)",
        "3 Ostaa",
    ]


@every_board
def test_it_is_portable(name: str, engine: Engine):
    """No styles, scripts, foreign content or references, which other viewers than browsers cannot show.

    Pictures are in the file itself.
    """
    root = drawn(BOARDS[name], engine)

    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= {
        "svg", "title", "desc", "g", "a", "rect", "path", "text", "tspan", "image", "clipPath", "circle"
    }  # fmt: skip
    assert not [key for element in root.iter() for key in element.attrib if key == "style" or key.startswith("on")]
    assert all((image.get("href") or "").startswith("data:image/png;base64,") for image in root.iter(f"{SVG}image"))
    values = [value for element in root.iter() for value in element.attrib.values()]
    assert not [value for value in values if "var(" in value or ("url(" in value and not value.startswith("url(#m"))]


def test_twelve_steps_read_on_a_screen_and_forty_on_a3(engine: Engine):
    """Letters of 11 pixels are over 10 on a screen 1,200 pixels wide, and 8 points on a sheet 420 mm wide."""
    twelve, forty = (float(drawn(long_board(steps), engine).attrib["width"]) for steps in (12, 40))

    assert 11 * 1200 / twelve > 10.5
    assert 11 * (420 / 25.4 * 72) / forty >= 8


def test_twelve_steps_are_a_small_file(engine: Engine):
    """Under 40 kB."""
    assert len(render(long_board(12), engine).data) < 40_000


def test_without_graphviz_the_map_is_simpler_and_says_so():
    """Nothing is left out."""
    board = BOARDS["branching"]

    drawing = render(board, Absent())

    assert drawing.note == "the layout engine is missing, so its flow map has a simpler layout, a plain grid"
    assert drawing.unaided
    assert len(parts(ElementTree.fromstring(drawing.data), "card")) == len(board.columns)


def test_a_laid_out_map_has_no_note(engine: Engine):
    """There is nothing to excuse."""
    drawing = render(BOARDS["branching"], engine)

    assert (drawing.note, drawing.unaided) == ("", False)


@on_every_rung
@every_board
def test_same_board_same_bytes(name: str, engine: Engine):
    """Within a process."""
    assert render(BOARDS[name], engine).data == render(BOARDS[name], engine).data


def test_bytes_do_not_depend_on_the_process(engine: Engine):
    """Nor on the order of its sets."""
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from hard_boards import branching_board\n"
        "from journeymap.renderers.svg import render\n"
        "from journeymap.renderers.engine.engine import start\n"
        "with start() as engine: sys.stdout.buffer.write(render(branching_board(), engine).data)"
    )
    env = {"PYTHONHASHSEED": "7", "PATH": "", "LANG": "C"}

    other = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=env).stdout

    assert other == render(BOARDS["branching"], engine).data
