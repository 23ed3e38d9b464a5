"""Board → SVG: what stands in the file."""

import subprocess
import sys
from typing import Any
from xml.etree import ElementTree

import pytest
from boards import bed_board, long_board
from flow_boards import acted, flow_boards, pictured_board, shared_board
from hard_boards import PERSIAN, hard_boards
from playwright.sync_api import Browser
from rungs import on_every_rung
from specs import board_of
from whole_boards import whole_boards

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, FeelingCell, Icon, ImageCell
from journeymap.renderers.board.model import Board, Fact
from journeymap.renderers.engine.engine import Absent, Engine
from journeymap.renderers.gate import GateError
from journeymap.renderers.look import look_of
from journeymap.renderers.svg import render

BOARDS = hard_boards() | flow_boards() | whole_boards()
SVG = "{http://www.w3.org/2000/svg}"
SHOWN_LANES = ("emotion", "touchpoints", "pain_points", "opportunities", "storyboard")
every_board = pytest.mark.parametrize("name", BOARDS)


def drawn(board: Board, engine: Engine) -> ElementTree.Element:
    return ElementTree.fromstring(render(board, engine).data)


def parts(root: ElementTree.Element, role: str) -> list[ElementTree.Element]:
    return [element for element in root.iter() if element.get("class") == role]


def text_of(element: ElementTree.Element) -> str:
    """All its text; the mark that only says in which direction a line runs is not text."""
    return "".join(element.itertext()).replace("\u200f", "")


def retold_cell(cell: Cell, text: str) -> Cell:
    if isinstance(cell, ClaimCell):
        return cell._replace(text=text, badge=text, quick_win=text, notes=(text,))
    if isinstance(cell, FeelingCell):
        return cell._replace(word=text, persona=text)
    if isinstance(cell, ImageCell):
        return ImageCell(cell.picture._replace(alt=text, caption=text))
    return cell._replace(text=text, detail=text, strong=text, notes=(text,)) if isinstance(cell, ChipCell) else cell


def with_text(board: Board, text: str) -> Board:
    """A board with `text` in every field that the flow map shows."""
    lanes = tuple(
        lane._replace(
            cells=tuple(tuple(retold_cell(cell, text) for cell in cells) for cells in lane.cells),
            spans=tuple(
                span._replace(label=text, cells=tuple(retold_cell(cell, text) for cell in span.cells))
                for span in lane.spans
            ),
        )
        for lane in board.lanes
        if lane.key in SHOWN_LANES
    )
    return board._replace(
        title=text, goal=text, origin=text, badges=(text,), lanes=lanes,
        facts=tuple(fact._replace(label=text, values=(text,)) for fact in board.facts),
        personas=tuple(card._replace(name=text, initials=text, summary=text) for card in board.personas),
        stages=tuple(
            stage._replace(name=text, goal=text, duration=text, description=text, icon=Icon(text=text))
            for stage in board.stages
        ),
        figures=tuple(figure._replace(value=text, label=text, note=text) for figure in board.figures),
        actors=tuple(actor._replace(name=text, word=text) for actor in board.actors),
        relatives=tuple(relative._replace(label=text, title=text, place=text) for relative in board.relatives),
        columns=tuple(
            column._replace(
                name=text, number=text, description=text, duration=text,
                marks=tuple(mark._replace(word=text, text=text, notes=(text,)) for mark in column.marks),
                icon=Icon(text=text),
            )
            for column in board.columns
        ),
        paths=tuple(path._replace(label=text, share=text, drop=text) for path in board.paths),
        legend=tuple(entry._replace(text=text) for entry in board.legend),
    )  # fmt: skip


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


def ids(root: ElementTree.Element) -> list[str]:
    return [element.attrib["id"] for element in root.iter() if "id" in element.attrib]


@every_board
def test_ids_are_unique(name: str, engine: Engine):
    """Within a map."""
    found = ids(drawn(BOARDS[name], engine))

    assert len(found) == len(set(found)) >= 2


@pytest.mark.parametrize(
    "other",
    [{"look": look_of("dark")}, {"look": look_of("safe")}, {"page": "a4"}, {"page": 1000}, {"transparent": True}, {"name": "again"}],
    ids=lambda other: next(iter(other)),
)  # fmt: skip
def test_two_pictures_of_one_map_can_stand_in_one_document(other: dict[str, Any], engine: Engine):
    """Light and dark, for screen and paper; or the same one again under a name of its own."""
    board = pictured_board(bed_board())
    pictures = [ElementTree.fromstring(render(board, engine, **options).data) for options in ({}, other)]

    assert set(ids(pictures[0])) & set(ids(pictures[1])) == set()
    assert all(len(ids(picture)) > len(board.columns) for picture in pictures)


def test_two_maps_in_one_document_keep_to_their_own_parts(engine: Engine, browser: Browser):
    """Names, descriptions and the discs of portraits are found by ids."""
    boards = [pictured_board(bed_board()), pictured_board(bed_board())._replace(title="Another bed")]
    page = browser.new_page()
    page.set_content("".join(render(board, engine).data.decode() for board in boards))

    named = page.evaluate(REFERENCES)

    page.close()
    assert [found["title"] for found in named] == [board.title for board in boards]
    assert all(found["own"] for found in named)
    assert all(found["references"] > 2 for found in named)


REFERENCES = """() => [...document.querySelectorAll('svg')].map(svg => {
  const named = svg.getAttribute('aria-labelledby').split(' ');
  const cut = [...svg.querySelectorAll('[clip-path]')].map(part => part.getAttribute('clip-path').slice(5, -1));
  const found = [...named, ...cut].map(id => document.getElementById(id));
  return { title: found[0].textContent, references: found.length,
           own: found.every(part => part && part.closest('svg') === svg) };
})"""


@pytest.mark.parametrize("id", ["title", "desc", "portrait-0"])
def test_a_step_may_be_called_like_a_part_of_the_map(id: str, engine: Engine):
    """Authors do not know what the file is made of."""
    board = pictured_board(bed_board())
    columns = (board.columns[0]._replace(id=id), *board.columns[1:])

    root = drawn(board._replace(columns=columns), engine)

    ids = [element.get("id") for element in root.iter() if element.get("id")]
    assert len(ids) == len(set(ids)) > len(columns)


@on_every_rung
@every_board
def test_text_shown_is_text_written(name: str, engine: Engine):
    """Wrapping loses nothing."""
    board = BOARDS[name]

    cards = {(card.get("id") or "").partition("-")[2]: text_of(card) for card in parts(drawn(board, engine), "card")}

    assert len(cards) == len(board.columns)
    for place, column in enumerate(board.columns):
        shown = cards[column.id]
        written = [column.name, column.duration, *(text for mark in column.marks for text in (mark.word, mark.text))]
        for lane in board.lanes:
            if lane.key in ("pain_points", "opportunities"):
                written += [text for cell in lane.cells[place] for text in (cell.text, cell.badge, cell.quick_win)]
        written += [note for mark in column.marks for note in mark.notes]
        assert [text for text in written if text not in shown] == []


HOSTILE = [
    "<script>alert(1)</script>", "]]><b>&amp;</b>", "\"' onload='x", "{{ 7 * 7 }}{% raw %}", "javascript:alert(1)",
    "C:\\", "a & b", PERSIAN, "\u202bשלום\u202c", "<!-- -->", "&#0;", "\u2066x\u2069", "👩‍👩‍👧‍👦" * 9, "  ", "a\n\nb",
]  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_hostile_text_stays_text(text: str, direction: str, engine: Engine):
    """In every field; it comes out as it went in and adds no element."""
    whole = acted(pictured_board(shared_board()), (0, 1))._replace(direction=direction)
    board, plain = with_text(whole, text), with_text(whole, "plain")

    root = drawn(board, engine)

    tags = {element.tag for element in root.iter()}
    assert tags <= {element.tag for element in drawn(plain, engine).iter()} | {f"{SVG}g", f"{SVG}tspan"}
    assert text in text_of(root)
    assert all(text in text_of(card) for card in parts(root, "card"))


@pytest.mark.parametrize("text", ["\0", "a\x1b[31m", "\ufffe"])
def test_what_xml_cannot_hold_is_refused(text: str, engine: Engine):
    """The reader never lets such a text in; were it to come, no broken file is written."""
    with pytest.raises(GateError):
        render(bed_board()._replace(title=text), engine)


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://tracker.example/RET-88", True),
        ("http://tracker.example/RET-88", True),
        ("mailto:a@b.example", True),
        ("javascript:alert(1)", False),
        ("notes/call.md", False),
        ("#step", False),
        ("https.html", False),
    ],
)
def test_links_lead_where_they_may(link: str, shown: bool, engine: Engine):
    """A link of another kind is not drawn; its text is. Relative ones lead from the spec, not from the picture."""
    bed = bed_board()
    lanes = tuple(
        lane._replace(cells=tuple(tuple(cell._replace(link=link) for cell in cells) for cells in lane.cells))
        if lane.key == "opportunities"
        else lane
        for lane in bed.lanes
    )

    links = [a.get("href") for a in drawn(bed._replace(lanes=lanes), engine).iter(f"{SVG}a")]

    assert links == ([link] * 5 if shown else [])


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


def test_a_right_to_left_map_is_the_mirror_image(engine: Engine):
    """The first card stands at the right."""
    assert card_x(drawn(BOARDS["bed"], engine), 0) < card_x(drawn(BOARDS["bed"], engine), 2)
    assert card_x(drawn(BOARDS["persian"], engine), 0) > card_x(drawn(BOARDS["persian"], engine), 2)


def test_lines_of_a_right_to_left_map_run_right_to_left(engine: Engine):
    """Those too that hold no letter or begin with a Latin one, which alone would be taken for left to right."""
    board = BOARDS["persian"]._replace(goal="٦٥٪", facts=(Fact("مسئول", ("IKEA فروش",)),), badges=("B2C",))

    lines = {"".join(text.itertext()) for text in drawn(board, engine).iter(f"{SVG}text")}

    assert "\u200f٦٥٪" in lines
    assert "B2C" in lines
    assert any(line.startswith("\u200f") and line.endswith("2026).") for line in lines)


def test_nothing_is_added_to_lines_of_other_maps(engine: Engine):
    """Whatever scripts are on them."""
    board = BOARDS["bed"]._replace(goal=f"IKEA: {PERSIAN}", badges=("٦٥٪",))

    assert "\u200f" not in "".join(drawn(board, engine).itertext())


def test_the_parts_of_a_stage_are_counted_in_the_maps_digits(engine: Engine):
    """As its steps are."""
    bed = BOARDS["persian"]
    columns = tuple(column._replace(stage=0) for column in bed.columns)
    stages = (bed.stages[0]._replace(first=0, span=9),)

    names = [text_of(stage) for stage in parts(drawn(bed._replace(columns=columns, stages=stages), engine), "stage")]

    assert len(names) > 1
    assert "(۱/۲)" in names[0]
    assert "(۲/۲)" in names[1]


def card_x(root: ElementTree.Element, number: int) -> float:
    return float(parts(root, "card")[number].attrib["transform"].removeprefix("translate(").split()[0])


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
