"""The page by the judgement of others: html-validate for the markup, axe-core for accessibility.

Both are installed by `npm ci --prefix tests/tools`; only outside CI may they be missing.
"""

import os
import subprocess
from pathlib import Path
from typing import Literal

import pytest
from example_pages import EXAMPLES, page_of
from playwright.sync_api import Browser, Page

from journeymap.renderers.board.model import Board
from journeymap.renderers.html import render
from journeymap.renderers.look import look_of

AUDITED = (
    "bed",
    "crowded",
    "branching",
    "persian",
    "stageless",
    "empty",
    "whole",
    "mirrored",
    "stagelevel",
    "whole-safe",
)
SHOWN = [spec.name.partition(".")[0] for spec in EXAMPLES]
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1440, 390)
TOOLS = Path(__file__).parents[2] / "tools"
AXE = TOOLS / "node_modules" / "axe-core" / "axe.min.js"
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and not (TOOLS / "node_modules").is_dir(), reason="needs `npm ci --prefix tests/tools`"
)


@pytest.fixture(scope="module")
def pages(boards: dict[str, Board], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages of all boards and of all examples, by name."""
    folder = tmp_path_factory.mktemp("pages")
    data = {name: render(board) for name, board in boards.items()}
    data["whole-safe"] = render(boards["whole"], look=look_of("safe"))
    data |= {f"example-{spec.name.partition('.')[0]}": page_of(spec) for spec in EXAMPLES}
    for name, page in data.items():
        (folder / f"{name}.html").write_bytes(page)
    return {name: folder / f"{name}.html" for name in data}


def violations(page: Page) -> list[str]:
    """What axe-core finds on the page as it stands, with the first place of each."""
    page.evaluate(AXE.read_text())
    found = page.evaluate("axe.run()")
    assert len(found["passes"]) > 10
    return [f"{each['id']}: {each['nodes'][0]['html'][:200]}" for each in found["violations"]]


def test_the_markup_is_valid(pages: dict[str, Path]) -> None:
    """html-validate finds nothing."""
    program = TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(program), "--config", str(TOOLS / "html-validate.json"), *map(str, pages.values())]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)

    assert len(pages) > 30
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize("name", [*AUDITED, *(f"example-{name}" for name in SHOWN)])
def test_it_is_accessible(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """axe-core finds no violation, by day or in the dark, on the table or on a narrow screen."""
    for scheme in SCHEMES:
        page = browser.new_page(color_scheme=scheme)
        page.goto(pages[name].as_uri())
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})

            assert violations(page) == [], (scheme, width)
        page.close()


@pytest.mark.parametrize("name", ["example-bed", "example-licence-renewal", "example-ear-ache"])
def test_its_controls_are_accessible(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """Also with everything unfolded, the menus open, a step's panel beside the map, and before an audience."""
    for scheme in SCHEMES:
        page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme=scheme)
        page.goto(pages[name].as_uri() + "?open=1")
        page.evaluate(
            "for (const menu of document.querySelectorAll('.menu')) { menu.removeAttribute('name'); menu.open = true }"
        )
        page.evaluate("document.querySelector('.steps th:nth-child(4) .opener').click()")
        assert violations(page) == [], scheme
        page.goto(pages[name].as_uri() + "?stage=2")
        assert violations(page) == [], scheme
        page.close()
