"""The roles of colours, which only the palettes fill, and what comes of them in both formats."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from boards import bed_board
from hard_boards import hard_boards
from playwright.sync_api import Browser, Page

from journeymap.renderers import html, svg, theme
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine, start
from journeymap.renderers.look import BASES, look_of

ROOM = Path(__file__).parents[2] / "renderers"
COLOUR = re.compile(r"(?<!&)#(?:[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})\b")
BOARDS = {"bed": bed_board(), **{name: hard_boards()[name] for name in ("branching", "persian")}}
every_base = pytest.mark.parametrize("base", BASES)
every_board = pytest.mark.parametrize("name", BOARDS)


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with start() as engine:
        yield engine


def svg_of(board: Board, engine: Engine, base: str) -> str:
    return svg.render(board, engine, look=look_of(base)).data.decode()


def test_only_palettes_name_colours() -> None:
    """Neither code, nor templates, nor the style sheet, in which a mask's black says how much is seen."""
    sources = [path for path in ROOM.rglob("*") if path.suffix in (".py", ".j2", ".css") and path.name != "colour.py"]
    lines = [line for path in sources for line in path.read_text("utf-8").splitlines() if "mask-image" not in line]
    palettes = "".join(path.read_text("utf-8") for path in (ROOM / "themes").iterdir())

    assert len(COLOUR.findall(palettes)) > 150
    assert len(sources) > 40
    assert [line for line in lines if COLOUR.search(line)] == []


def ids_of(drawn: str) -> str:
    """What all ids of a flow map begin with."""
    return drawn.partition('aria-labelledby="')[2].partition("map_title")[0]


@every_base
@every_board
def test_the_flow_map_is_drawn_in_its_look(name: str, base: str, engine: Engine) -> None:
    """Every role has become a colour of it, on its own paper; but for its ids nothing else differs from the light one."""
    look, drawn = look_of(base), svg_of(BOARDS[name], engine, base)
    colours = set(re.findall(r' (?:fill|stroke)="([^"]+)"', drawn))
    roles = {*look.colours.values(), "none"}

    assert len(colours) > 8
    assert colours <= roles
    assert f'<rect width="100%" height="100%" fill="{look.colours[theme.PAPER]}"/>' in drawn
    light = svg_of(BOARDS[name], engine, "light")
    assert COLOUR.sub("", drawn.replace(ids_of(drawn), "")) == COLOUR.sub("", light.replace(ids_of(light), ""))


def test_without_a_look_maps_are_light(engine: Engine) -> None:
    """As are most screens and all paper; a page goes by its reader's system."""
    bed = BOARDS["bed"]

    assert svg.render(bed, engine) == svg.render(bed, engine, look=look_of("light"))
    assert html.render(bed) == html.render(bed, look=look_of("auto"))


def test_an_authors_fonts_lead_in_both_formats(engine: Engine) -> None:
    """The file stays whole, whatever they are called."""
    look = look_of(fonts=["Acme Sans", "</style><script>"])

    assert b"'Acme Sans','\\3c \\2f style" in html.render(BOARDS["bed"], look=look)
    assert b'font-family="&#39;Acme Sans&#39;,&#39;\\3c \\2f style' in svg.render(BOARDS["bed"], engine, look=look).data


def colours_of(page: Page) -> tuple[str, str]:
    """The words and the cards of a page as a browser colours them."""
    code = """() => {
        const card = getComputedStyle(document.querySelector('.card'))
        return [card.color, card.backgroundColor].map(colour => '#' + colour.match(/[0-9]+/g).map(
            part => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase())
    }"""
    ink, paper = page.evaluate(code)
    return ink, paper


@every_base
@pytest.mark.parametrize("system", ["light", "dark"])
def test_a_page_has_the_colours_of_its_look(base: str, system: str, browser: Browser, tmp_path: Path) -> None:
    """Only `auto` asks the reader's system; the reader can choose the other side, and paper is light in any theme."""
    file = tmp_path / "map.html"
    file.write_bytes(html.render(BOARDS["bed"], look=look_of(base)))
    look = look_of(base)
    light, dark = (look.counterpart, look.colours) if look.dark else (look.colours, look.counterpart)
    page = browser.new_page(color_scheme="dark" if system == "dark" else "light")
    seen = []
    for choice in ("", "?colours=light", "?colours=dark"):
        page.goto(file.as_uri() + choice)
        seen.append(colours_of(page))
    page.emulate_media(media="print")
    seen.append(colours_of(page))
    page.close()
    first = dark if look.dark or (base == "auto" and system == "dark") else light

    assert seen == [(palette["ink"], palette["paper"]) for palette in (first, light, dark, light)]
