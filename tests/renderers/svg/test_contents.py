"""Which things stand on which card, and at the head of which stage."""

from boards import bed_board
from flow_boards import shared_board

from journeymap.renderers.board.cells import ChipCell, ClaimCell, FeelingCell
from journeymap.renderers.board.model import Board, Span
from journeymap.renderers.svg.contents import at_heads, on_cards

WIDE = ClaimCell("pain", "Nobody says what is next", "high", "High", notes=("31 of 120",))


def spanning(key: str, first: int, last: int, cell: ClaimCell | ChipCell | FeelingCell) -> Board:
    bed = bed_board()
    span = Span(first, last, f"steps {first + 1}–{last + 1}", (cell,))
    return bed._replace(lanes=tuple(row._replace(spans=(span,)) if row.key == key else row for row in bed.lanes))


def test_what_goes_for_several_steps_stands_once_on_the_first():
    """With a note that says for which; other notes are not drawn on a flow map."""
    cards = on_cards(spanning("pain_points", 3, 5, WIDE))

    found = [(column, cell) for column, cells in enumerate(cards) for cell in cells if cell[1] == WIDE.text]
    assert found == [(3, WIDE._replace(notes=("steps 4–6",)))]


def test_what_goes_for_one_step_says_nothing_of_it():
    """The card does."""
    cards = on_cards(spanning("pain_points", 3, 3, WIDE))

    assert WIDE._replace(notes=()) in cards[3]


def test_a_claim_for_a_whole_stage_stands_on_its_first_card():
    """Plates want room."""
    board = spanning("pain_points", 2, 4, WIDE)

    assert WIDE._replace(notes=("steps 3–5",)) in on_cards(board)[2]
    assert at_heads(board) == [[], [], [], []]


def test_a_feeling_and_a_touchpoint_of_a_stage_stand_at_its_head():
    """And on no card."""
    for key, cell in (("emotion", FeelingCell(-1, -1, "let down")), ("touchpoints", ChipCell("Show room"))):
        board = spanning(key, 2, 4, cell)

        assert at_heads(board) == [[], [cell], [], []]
        assert not [1 for cells in on_cards(board) if cell in cells]


def test_a_touchpoint_keeps_its_own_notes():
    """How soon it answers, and which steps it goes for."""
    board = spanning("touchpoints", 3, 6, ChipCell("Hotline", notes=("answers in 8 minutes",)))

    assert ChipCell("Hotline", notes=("answers in 8 minutes", "steps 4–7")) in on_cards(board)[3]


def test_lanes_of_other_maps_are_not_drawn():
    """Thoughts, metrics and the organisation are for the swimlane map."""
    kinds = {cell.kind for cells in on_cards(shared_board()) for cell in cells}

    assert kinds == {"feeling", "chip", "claim"}
