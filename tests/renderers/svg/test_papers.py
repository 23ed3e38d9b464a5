"""A page → the picture made for it, and the sheets that it is printed on."""

import re
from itertools import pairwise
from xml.etree import ElementTree

import pytest
from boards import bed_board, long_board
from example_pages import EXAMPLES
from flow_boards import acted_board
from tall_boards import chosen_board, tall_boards
from whole_boards import whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import Page, SvgDrawing, breaks, render
from journeymap.renderers.typeset.take_apart import Words, take_apart

BOARDS = {"bed": bed_board(), "long": long_board(40), "acted": acted_board(), **whole_boards()}
TALL = tall_boards()
SPECS = {spec.name.removesuffix(".journey.yaml"): spec for spec in EXAMPLES}
PAPERS: tuple[Page, ...] = ("a4", "a3", "letter")
SIZES = {"a4": (210, 297), "a3": (297, 420), "letter": (215.9, 279.4)}  # millimetres
SMALLEST = 11  # pixels


def size(drawing: SvgDrawing) -> tuple[float, float]:
    root = ElementTree.fromstring(drawing.data)
    return float(root.attrib["width"]), float(root.attrib["height"])


def spans(drawing: SvgDrawing, role: str) -> list[tuple[float, float]]:
    """From which height to which the groups of this role go."""
    found = []

    def walk(element: ElementTree.Element, y: float) -> None:
        y += float(element.get("transform", "translate(0 0)").rstrip(")").split()[-1])
        if element.get("class") == role:
            plate = next(element.iter("{http://www.w3.org/2000/svg}rect"))
            found.append((y + float(plate.attrib["y"]), y + float(plate.attrib["y"]) + float(plate.attrib["height"])))
        for child in element:
            if child.tag.endswith("}g"):
                walk(child, y)

    walk(ElementTree.fromstring(drawing.data), 0)
    return found


@pytest.mark.parametrize("page", PAPERS)
@pytest.mark.parametrize("name", BOARDS)
def test_sheets_hold_the_whole_picture_and_cut_no_card(name: str, page: Page, engine: Engine):
    """One after another, each on its paper."""
    drawing = render(BOARDS[name], engine, page=page)
    width, height = size(drawing)
    sheets = drawing.sheets

    assert (sheets[0].top, sheets[-1].top + sheets[-1].height) == (0, pytest.approx(height, abs=0.1))
    assert all(above.top + above.height == pytest.approx(below.top) for above, below in pairwise(sheets))
    for sheet in sheets:
        room = sheet.paper.room
        assert width * sheet.scale <= room[0] + 0.01
        assert sheet.height * sheet.scale <= room[1] + 0.01
        assert sorted((sheet.paper.width, sheet.paper.height)) == pytest.approx([mm * 72 / 25.4 for mm in SIZES[page]])
    cards = spans(drawing, "card")
    assert len(cards) == len(BOARDS[name].columns)
    for top, bottom in cards:
        assert any(sheet.top < top and bottom < sheet.top + sheet.height for sheet in sheets)


def board_of(name: str) -> Board:
    if name in SPECS:
        return to_board(SPECS[name].read_bytes(), name=name, folder=SPECS[name].parent).board
    return {**BOARDS, **TALL}[name]


def said(words: Words) -> str:
    return "".join(text for text, _ in words.runs)


def signs(drawing: SvgDrawing) -> list[tuple[float, float]]:
    """From which height to which each sign and picture goes."""
    found = []

    def walk(element: ElementTree.Element, y: float) -> None:
        if moved := re.search(r"translate\(\S+ (\S+)\)", element.get("transform", "")):
            y += float(moved[1])
        if scaled := re.search(r"scale\((\S+)\)", element.get("transform", "")):
            found.append((y, y + 24 * float(scaled[1])))
        if element.tag.endswith("}image"):
            found.append(
                (y + float(element.attrib["y"]), y + float(element.attrib["y"]) + float(element.attrib["height"]))
            )
        for child in element:
            walk(child, y)

    walk(ElementTree.fromstring(drawing.data), 0)
    return found


@pytest.mark.parametrize("page", PAPERS)
@pytest.mark.parametrize("name", [*SPECS, *BOARDS, *TALL])
def test_all_letters_can_be_read_on_paper(name: str, page: Page, engine: Engine):
    """They are 8 points high at least, each line stands whole on one sheet, and so does each sign and picture."""
    drawing = render(board_of(name), engine, page=page)
    words = [line for line in take_apart(drawing.data).words if any(map(str.isalnum, said(line)))]

    assert min(line.size for line in words) == SMALLEST
    assert min(sheet.scale for sheet in drawing.sheets) * SMALLEST >= 8 - 0.001
    assert all(sheet.height * sheet.scale <= sheet.paper.room[1] + 0.01 for sheet in drawing.sheets)
    for top, bottom in [*((line.y - line.size, line.y + line.size / 4) for line in words), *signs(drawing)]:
        assert sum(sheet.top <= top + 0.1 and bottom <= sheet.top + sheet.height + 0.1 for sheet in drawing.sheets) == 1


@pytest.mark.parametrize("page", PAPERS)
def test_only_a_part_higher_than_a_sheet_is_cut(page: Page, engine: Engine, monkeypatch: pytest.MonkeyPatch):
    """Where all fit, nobody looks for a place to cut."""
    monkeypatch.delattr(breaks, "opened")

    assert len(render(long_board(40), engine, page=page).sheets) > 1
    with pytest.raises(ImportError):
        render(TALL["wordy"], engine, page=page)


def test_a_map_that_fits_one_sheet_has_one(engine: Engine):
    """As large as it goes there, in the way in which the paper lies best."""
    (sheet,) = render(bed_board(), engine, page="a3").sheets

    assert sheet.scale * SMALLEST > 9


@pytest.mark.parametrize("page", ["screen", 1000, 700])
@pytest.mark.parametrize("name", BOARDS)
def test_a_picture_is_no_wider_than_its_page(name: str, page: Page | int, engine: Engine):
    """Wherever its ways run; it is its own sheet."""
    drawing = render(BOARDS[name], engine, page=page)

    width, height = size(drawing)
    assert width <= (1200 if page == "screen" else page)
    assert [(sheet.top, sheet.height) for sheet in drawing.sheets] == [(0, pytest.approx(height, abs=0.1))]


@pytest.mark.parametrize("page", [*PAPERS, "screen"])
def test_more_ways_than_a_page_is_wide_share_their_room(page: Page, engine: Engine):
    """A hundred from one row to the next make it no wider, and their words no smaller."""
    drawing = render(chosen_board(100, "so"), engine, page=page)

    assert size(drawing)[0] <= 1200
    assert min(sheet.scale for sheet in drawing.sheets) * SMALLEST >= 8 - 0.001


@pytest.mark.parametrize("page", [1, 100])
def test_a_page_too_narrow_for_a_card_is_no_error(page: int, engine: Engine):
    """The picture is wider then."""
    assert size(render(bed_board(), engine, page=page))[0] >= 200


def test_an_endless_page_has_all_steps_in_one_row(engine: Engine):
    """None is under another."""
    drawing = render(long_board(12), engine, page="none")

    tops = {round(top) for top, _ in spans(drawing, "card")}
    assert len(tops) == 1
    assert size(drawing)[0] > 2000


def test_twelve_steps_fit_on_one_sheet_of_a4(engine: Engine):
    """Where a third of them say much, and the others little."""
    board = long_board(12)
    lanes = tuple(
        lane._replace(cells=tuple(() if column % 3 else cells for column, cells in enumerate(lane.cells)))
        if lane.key in ("pain_points", "opportunities")
        else lane
        for lane in board.lanes
    )

    assert len(render(board._replace(lanes=lanes, paths=board.paths[:11]), engine, page="a4").sheets) == 1


def test_what_is_transparent_has_no_ground(engine: Engine):
    """Cards and stages have theirs all the same."""
    plain, bare = (render(bed_board(), engine, transparent=bare).data for bare in (False, True))

    assert b'<rect width="100%" height="100%"' in plain
    assert b'<rect width="100%" height="100%"' not in bare
    assert bare.count(b"<rect") == plain.count(b"<rect") - 1
