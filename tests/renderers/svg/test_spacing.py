"""How many cards stand beside each other, and how far apart."""

from math import inf

import pytest
from boards import long_board

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.spacing import spacing_of

WIDTH = 1490  # of a band on A3


def losing(steps: int, drop: str) -> Board:
    """Steps in stages of four, on each way between which as many are lost."""
    board = long_board(steps)
    columns = tuple(column._replace(stage=place // 4) for place, column in enumerate(board.columns))
    paths = tuple(Path(place, place + 1, "default", main=True, drop=drop) for place in range(steps - 1))
    return board._replace(columns=columns, paths=paths)


def labels_of(board: Board) -> list[Label | None]:
    """Of the ways within the bands."""
    return [crossing.label for spaced in spacing_of(board, WIDTH).bands for crossing in spaced.crossings]


@pytest.mark.parametrize("width", [600, 1084, WIDTH])
def test_bands_fit_the_page(width: float):
    """With their cards, gaps and labels."""
    spacing = spacing_of(losing(40, "−2 pts"), width)

    cards = spacing.cards()

    assert len(spacing.bands) > 4
    for spaced in spacing.bands:
        taken = sum(cards[place[0]].width for place in spaced.band.places)
        assert taken + len(spaced.rooms) * spaced.gap + sum(spaced.rooms) <= width


def test_a_page_without_end_has_one_band():
    """All cards of one width."""
    spacing = spacing_of(losing(40, "−2 pts"), inf)

    assert len(spacing.bands) == 1
    assert len({card.width for card in spacing.cards()}) == 1


@pytest.mark.parametrize(("steps", "lines"), [(5, 1), (8, 2)])
def test_losses_take_two_lines_where_that_saves_a_band(steps: int, lines: int):
    """Else one: there is room."""
    labels = labels_of(losing(steps, "−2 pts"))

    assert labels
    assert all(label and len(label.parts[0][0]) == lines for label in labels)


def test_losses_of_a_long_map_take_one_line_where_a_second_saves_no_band():
    """A figure is not to be torn from its unit for nothing."""
    labels = labels_of(losing(26, "−2 pts"))

    assert labels
    assert all(label and len(label.parts[0][0]) == 1 for label in labels)


def test_a_loss_without_words_is_no_error():
    """A language may write it in spaces alone."""
    assert spacing_of(losing(40, " "), WIDTH).bands
