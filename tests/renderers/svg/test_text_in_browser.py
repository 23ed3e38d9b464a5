"""Words stay in their cards, whatever fonts a viewer has, measured in Chromium."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from boards import bed_board
from example_pages import EXAMPLES
from flow_boards import flow_boards
from hard_boards import hard_boards
from hard_shapes import hard_shapes, word_board
from playwright.sync_api import Browser, Page
from whole_boards import whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import Page as Size
from journeymap.renderers.svg import render

FONTS = Path("/usr/share/fonts")
SETS = {  # their folders, and the family that stands for any sans serif
    "dejavu": (["truetype/dejavu"], "DejaVu Sans"),
    "noto": (["truetype/noto", "opentype/noto"], "Noto Sans"),
    "wide": (["truetype/arkpandora", "truetype/dejavu"], "Veranda"),  # as wide as Verdana
}
MOST_SECONDS = 60
CHECK = (Path(__file__).parents[2] / "picture_text.js").read_text("utf-8")
WORDS = {  # of sixty characters, without a place to break
    "cyrillic": ("превысокомногорассмотрительствующийпревысокомногорассмотрите", "ru", "ltr"),
    "thai": ("กรุงเทพมหานครอมรรัตนโกสินทร์มหินทรายุธยามหาดิลกภพนพรัตนราชธานี", "th", "ltr"),
    "emoji": ("🛏️👩‍👩‍👧‍👦🇱🇻👍🏽🧑‍🍳🚲" * 4, "en", "ltr"),
}
BOARDS = {
    **hard_boards(), **flow_boards(), **whole_boards(), **hard_shapes(),
    **{f"word-{script}": word_board(*word) for script, word in WORDS.items()},
}  # fmt: skip


def config(folder: Path, name: str) -> Path:
    """A fontconfig file that knows the fonts of one set and no others."""
    folders, family = SETS[name]
    dirs = "".join(f"<dir>{FONTS / path}</dir>" for path in folders)
    usual = "".join(
        f"<alias binding='same'><family>{alias}</family><prefer><family>{family}</family></prefer></alias>"
        for alias in ("sans-serif", "system-ui")
    )
    file = folder / f"{name}.conf"
    file.write_text(f"<fontconfig>{dirs}<cachedir>{folder / 'cache'}</cachedir>{usual}</fontconfig>")
    return file


@pytest.fixture(scope="module", params=SETS)
def fonts(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def page(fonts: str, tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Page]:
    """A page of a browser that has one set of fonts."""
    for path in SETS[fonts][0]:
        if not (FONTS / path).is_dir() and "CI" not in os.environ:
            pytest.skip(f"no fonts in {path} here")
    env = os.environ | {"FONTCONFIG_FILE": str(config(tmp_path_factory.mktemp("fonts"), fonts))}
    other = browser.browser_type.launch(
        executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-quic"], env=env
    )
    yield other.new_page(viewport={"width": 1300, "height": 900})
    other.close()


def faults(board: Board, engine: Engine, window: Page, page: Size | int = "screen") -> list[str]:
    """What leaves its place."""
    window.set_content(f"<body style='margin:0'>{render(board, engine, page=page).data.decode()}</body>")
    found = window.evaluate(CHECK)
    assert found["texts"] > 0
    return list(found["faults"])


@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda spec: spec.name.partition(".")[0])
def test_words_of_examples_stay_in_their_cards(spec: Path, page: Page, engine: Engine):
    """And on their plates, at the heads of their stages and on their ways."""
    board = to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board

    assert faults(board, engine, page) == []


@pytest.mark.parametrize("name", BOARDS)
def test_words_of_hard_boards_stay_in_their_cards(name: str, page: Page, engine: Engine):
    """Long ones of every script, and much of them."""
    assert faults(BOARDS[name], engine, page) == []


@pytest.mark.parametrize("width", ["a4", "none", 600])
def test_words_stay_in_their_cards_on_every_page(width: Size | int, page: Page, engine: Engine):
    """However narrow."""
    assert faults(bed_board(), engine, page, page=width) == []


def test_what_leaves_its_card_is_found(page: Page, engine: Engine):
    """The check is not blind."""
    drawn = render(bed_board(), engine).data.decode().replace(">Back hurts every ", ">Back hurts every single morning ")
    page.set_content(drawn)

    assert page.evaluate(CHECK)["faults"]


def test_each_set_has_its_own_fonts(page: Page, fonts: str):
    """So that three are tried."""
    page.set_content("<p style='font-family: Verdana, sans-serif'>Moment of truth</p>")
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    node = browser.send("DOM.querySelector", {"nodeId": root, "selector": "p"})["nodeId"]

    shown = browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]

    assert [font["familyName"] for font in shown] == [SETS[fonts][1]]
