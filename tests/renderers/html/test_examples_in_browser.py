"""Every example, and boards of hard shapes, as a browser lays them out: nothing overlaps, is cut off or asks for more."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from boards import WORDS
from example_pages import EXAMPLES, page_of
from geometry import faults, faults_at_all_widths
from hard_shapes import hard_shapes
from playwright.sync_api import Browser, Page

from journeymap.renderers.board.model import Board
from journeymap.renderers.html import render

Open = Callable[[bytes], Page]
SHAPES = hard_shapes()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """A window to open a page in."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})

    def show(data: bytes) -> Page:
        file = tmp_path / "map.html"
        file.write_bytes(data)
        page.goto(file.as_uri())
        return page

    yield show
    page.close()


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda spec: spec.name.partition(".")[0])
def test_everything_has_its_place_in_an_example(opened: Open, spec: Path) -> None:
    """At every width, folded or not, no text leaves its card, no two things overlap, nothing is cut off."""
    assert faults_at_all_widths(opened(page_of(spec))) == []


@pytest.mark.parametrize("name", SHAPES)
def test_everything_has_its_place_in_a_hard_shape(opened: Open, name: str) -> None:
    """So it is with words of 60 characters, texts of 5,000, 200 pain points in one step and next to nothing."""
    board = SHAPES[name]
    page = opened(render(board._replace(words=WORDS | board.words)))

    assert faults_at_all_widths(page) == []


def test_everything_has_its_place_on_other_boards(opened: Open, boards: dict[str, Board]) -> None:
    """So it is with branches, several scripts, no stages and cells over several columns."""
    for name, board in boards.items():
        assert faults_at_all_widths(opened(render(board))) == [], name


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (".map .chip { white-space: nowrap; overflow-wrap: normal }", "leaves p.chip.strong"),
        (".claim { max-block-size: 2rem; overflow: hidden }", "leaves div.claim.pain"),
        (".banner { max-block-size: 1rem; overflow: clip }", "is cut by div.banner"),
        (".map .arcs span { position: relative; inset-block-start: -3rem }", "“not comfortable” leaves"),
        (".details .mark { position: relative; inset-block-start: 1rem }", "and p.chip.way-on.path-loop"),
        (".goal { min-inline-size: 120vw }", "the page scrolls"),
        (".map .name { position: relative; inset-inline-start: 40px }", "and the cell th.name"),
        (".end { inset-block-start: 50% !important }", "“Ieva Kalniņa” and “Jānis” overlap"),
        (".banner { max-inline-size: 4.5rem; word-break: break-all }", "the word “Discover” is broken"),
        (".several .c1 .disc { transform: translateX(-8px) }", "circle.disc “” and circle.disc “” overlap"),
    ],
)  # fmt: skip
def test_a_fault_is_noticed(opened: Open, boards: dict[str, Board], rule: str, fault: str) -> None:
    """Each kind of fault is found where a style rule makes one."""
    page = opened(render(boards["whole"]))
    assert faults(page) == []

    page.evaluate("rule => document.styleSheets[0].insertRule(rule, document.styleSheets[0].cssRules.length)", rule)
    assert fault in "\n".join(faults(page))
