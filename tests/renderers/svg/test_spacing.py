"""How many cards stand beside each other, and how far apart."""

import pytest
from boards import long_board

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.spacing import spacing_of

BESIDE = 78  # what marks, stages and lines take beside a band


def losing(steps: int, drop: str) -> Board:
    """Steps in stages of four, on each way between which as many are lost."""
    board = long_board(steps)
    columns = tuple(column._replace(stage=place // 4) for place, column in enumerate(board.columns))
    paths = tuple(Path(place, place + 1, "default", main=True, drop=drop) for place in range(steps - 1))
    return board._replace(columns=columns, paths=paths)


def test_eight_cards_of_a_long_map_stand_side_by_side():
    """The losses between them take two lines, so that two stages of four fit on a sheet."""
    spacing = spacing_of(losing(40, "−2 pts"), BESIDE)

    assert [len(band.places) for band in spacing.bands] == [8] * 5


@pytest.mark.parametrize(("steps", "lines"), [(8, 1), (40, 2)])
def test_losses_of_a_short_map_take_one_line(steps: int, lines: int):
    """There is room."""
    labels = [crossing.label for crossing in spacing_of(losing(steps, "−2 pts"), BESIDE).crossings]

    assert labels
    assert all(label and len(label.parts[0][0]) == lines for label in labels)


def test_losses_of_a_long_map_take_one_line_where_a_second_saves_no_band():
    """A figure is not to be torn from its unit for nothing."""
    labels = [crossing.label for crossing in spacing_of(losing(26, "−2 pts"), BESIDE).crossings]

    assert labels
    assert all(label and len(label.parts[0][0]) == 1 for label in labels)


def test_a_loss_without_words_is_no_error():
    """A language may write it in spaces alone."""
    assert spacing_of(losing(40, " "), BESIDE).bands
