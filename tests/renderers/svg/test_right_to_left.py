"""Maps in languages that are written from right to left."""

from xml.etree import ElementTree

import pytest
from hard_boards import PERSIAN
from playwright.sync_api import Browser
from svg_parts import BOARDS, SVG, drawn, parts, text_of

from journeymap.renderers.board.model import Board, Fact
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render

PLACES = """[...document.querySelectorAll("text")].filter(it => it.textContent.includes("3-D Secure failed!")).map(it => {
  const start = it.textContent.indexOf("3-D");
  return ["3", "-", "D", "f", "!"].map(letter => it.getStartPositionOfChar(it.textContent.indexOf(letter, start)).x);
})"""

ENDS = """[...document.querySelectorAll("text")].map(it => [it.getBBox().x, it.getBBox().width].map(Math.round))"""


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


def with_latin_texts(board: Board) -> Board:
    """With conditions and claims in English, as they are where a map is half translated."""
    paths = tuple(path._replace(label="3-D Secure failed!", share="۴۴٪") for path in board.paths)
    lanes = tuple(
        lane._replace(
            cells=tuple(
                tuple(
                    cell._replace(text="3-D Secure failed!", badge="زیاد") if cell.kind == "claim" else cell
                    for cell in cells
                )
                for cells in lane.cells
            )
        )
        for lane in board.lanes
    )
    return board._replace(paths=paths, lanes=lanes)


def test_texts_that_run_the_other_way_are_set_off(engine: Engine):
    """Where they share a line with another text: a condition with its share, a claim with its severity."""
    root = drawn(with_latin_texts(BOARDS["persian"]), engine)

    lines = {"".join(text.itertext()) for text in root.iter(f"{SVG}text")}
    assert "\u200f\u20663-D Secure failed!\u2069 · ۴۴٪" in lines
    assert "زیاد\u2002\u20663-D Secure failed!\u2069" in lines


def test_a_browser_keeps_what_runs_the_other_way_in_its_order(engine: Engine, browser: Browser):
    """From the digit at the left end to the sign at the right one."""
    page = browser.new_page()
    page.set_content(render(with_latin_texts(BOARDS["persian"]), engine).data.decode())
    lines = page.evaluate(PLACES)
    page.close()

    assert len(lines) > 2
    assert [places for places in lines if places != sorted(places)] == []


@pytest.mark.parametrize("name", ["bed", "persian"])
def test_a_map_is_the_same_in_a_page_that_runs_the_other_way(name: str, engine: Engine, browser: Browser):
    """Its words stay where they stand."""
    page = browser.new_page()
    places = []
    for direction in ("ltr", "rtl"):
        page.set_content(
            f"<div dir={direction} style='width: 2000px'>{render(BOARDS[name], engine).data.decode()}</div>"
        )
        places.append(page.evaluate(ENDS))
    page.close()

    assert len(places[0]) > 50
    assert places[0] == places[1]


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
