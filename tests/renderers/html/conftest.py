"""What the tests of the page share: boards of every kind, and a window to see them in."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from boards import WORDS, bed_board, long_board
from hard_boards import hard_boards
from playwright.sync_api import Browser, Page
from whole_boards import whole_boards

from journeymap.renderers.board.cells import MetricCell
from journeymap.renderers.board.model import Board, Fact, PersonaCard
from journeymap.renderers.html import render


def crowded_board() -> Board:
    """The bed journey with what it lacks: several personas, metrics, a long text, facts."""
    bed = bed_board()
    facts = (Fact("Needs", ("Sleep", "A fair price")), Fact("Concerns", ("Being talked into something",)))
    personas = (*bed.personas, PersonaCard("Jānis Bērziņš", "JB", "44 · teacher", "", facts))
    metrics = (MetricCell("Satisfaction", "4.1 of 5", "4.5", "since May", (3.9, 4.0, 4.1)),)
    return bed._replace(personas=personas, metrics=metrics, scenario="Slept badly. " * 80)


def all_boards() -> dict[str, Board]:
    """Every board to try the page with, by name."""
    boards = {"bed": bed_board(), "long": long_board(40), "crowded": crowded_board(), **hard_boards(), **whole_boards()}
    return {name: board._replace(words=WORDS | board.words) for name, board in boards.items()}


@pytest.fixture(scope="session")
def boards() -> dict[str, Board]:
    return all_boards()


@pytest.fixture
def bed(boards: dict[str, Board]) -> Board:
    return boards["bed"]


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Callable[[Board, int], Page]]:
    """A board's page in a window of some width, for a reader who wants no movement."""
    pages: list[Page] = []

    def show(board: Board, width: int) -> Page:
        file = tmp_path / f"{len(pages)}.html"
        file.write_bytes(render(board))
        pages.append(browser.new_page(viewport={"width": width, "height": 900}, reduced_motion="reduce"))
        pages[-1].goto(file.as_uri())
        return pages[-1]

    yield show
    for page in pages:
        page.close()
