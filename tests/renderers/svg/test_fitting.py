"""How wide the cards of a band are."""

import pytest
from boards import bed_board, long_board
from flow_boards import acted_board, pictured_board
from hard_boards import hard_boards

from journeymap.renderers.board.model import Board
from journeymap.renderers.svg.cards import Deck
from journeymap.renderers.svg.fitting import NARROWEST_CARD, WIDEST_CARD, Fitting, estimated

HIGHEST = 4  # the step that has most to say in the bed journey


def fitting(board: Board, count: int) -> Fitting:
    deck = Deck(board)
    cards = [deck.card(column, NARROWEST_CARD) for column in range(count)]
    return Fitting(cards, [(column,) for column in range(count)], ())


def test_a_card_with_much_on_it_is_twice_as_wide():
    """Where the page has room, so that the band is lower."""
    fit = fitting(bed_board(), 5).fit(0, 5, 1000)

    assert fit
    assert fit.wide == {HIGHEST}
    assert fit.width * 6 <= 1000


def test_cards_alike_are_equally_wide():
    """However much room there is."""
    fit = fitting(bed_board(), 5).fit(2, 3, 5000)

    assert fit
    assert (fit.wide, fit.width) == (set(), WIDEST_CARD)


def test_a_band_that_is_too_full_does_not_fit():
    """But one card always does."""
    many = fitting(bed_board(), 5)

    assert many.fit(0, 5, 5 * NARROWEST_CARD - 1) is None
    assert many.fit(0, 1, 10) is not None


BOARDS = [bed_board(), long_board(12), acted_board(), pictured_board(bed_board()), hard_boards()["chinese"]]


@pytest.mark.parametrize("board", BOARDS)
@pytest.mark.parametrize("wide", [False, True])
@pytest.mark.parametrize("width", [NARROWEST_CARD, 180, WIDEST_CARD])
def test_estimates_are_near_the_truth(board: Board, wide: bool, width: float):
    """A band comes out about as high as was thought when it was chosen."""
    deck = Deck(board)
    for column in range(len(board.columns)):
        height = deck.card(column, width, wide=wide).height
        assert estimated(deck.card(column, NARROWEST_CARD), width, wide=wide) == pytest.approx(height, rel=0.25, abs=30)


@pytest.mark.parametrize("board", BOARDS)
def test_no_fit_is_lower_than_the_least(board: Board):
    """However much room a band has."""
    count = len(board.columns)
    many = fitting(board, count)
    rooms = [NARROWEST_CARD * count + more for more in range(0, 2 * WIDEST_CARD * count, 50)]
    fits = [many.fit(start, count, room) for start in range(count) for room in rooms]

    assert all(fits)
    for start in range(count):
        heights = [fit.height for fit in fits[start * len(rooms) : (start + 1) * len(rooms)] if fit]
        assert min(heights) >= many.least(start, count, rooms[0])
