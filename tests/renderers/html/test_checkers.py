"""The page by the judgement of others: html-validate for the markup, axe-core for accessibility.

Both are installed by `npm ci --prefix tests/tools`; only outside CI may they be missing.
"""

import os
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from journeymap.renderers.board.model import Board
from journeymap.renderers.html import render
from journeymap.renderers.look import look_of

AUDITED = ("bed", "crowded", "branching", "persian", "stageless", "empty", "whole", "mirrored", "stagelevel")
THEMED = [(name, base) for name in ("bed", "branching", "persian", "whole") for base in ("dark", "safe")]
TOOLS = Path(__file__).parents[2] / "tools"
pytestmark = pytest.mark.skipif(
    "CI" not in os.environ and not (TOOLS / "node_modules").is_dir(), reason="needs `npm ci --prefix tests/tools`"
)


@pytest.fixture(scope="module")
def pages(boards: dict[str, Board], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("pages")
    for name, board in boards.items():
        (folder / f"{name}.html").write_bytes(render(board))
    for name, base in THEMED:
        (folder / f"{name}-{base}.html").write_bytes(render(boards[name], look=look_of(base)))
    return sorted(folder.iterdir())


def test_the_markup_is_valid(pages: list[Path]) -> None:
    """html-validate finds nothing; roles are repeated on purpose, as a narrow screen dissolves the table."""
    program = TOOLS / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
    command = ["node", str(program), "--config", str(TOOLS / "html-validate.json"), *map(str, pages)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize("width", [1440, 390])
def test_it_is_accessible(browser: Browser, pages: list[Path], width: int) -> None:
    """axe-core finds no violation, neither on the table nor on a narrow screen."""
    axe = (TOOLS / "node_modules" / "axe-core" / "axe.min.js").read_text()
    for file in (page for page in pages if page.stem.partition("-")[0] in AUDITED):
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(file.as_uri())
        page.evaluate(axe)
        found = page.evaluate("axe.run()")

        assert len(found["passes"]) > 10, file.name
        assert [violation["id"] for violation in found["violations"]] == [], file.name
        page.close()
