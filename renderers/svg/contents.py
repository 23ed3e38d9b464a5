"""Board → what stands on each step's card and at the head of each stage, in the order in which it is written there.

What goes for several steps stands once, on the card of the first, with a note that says for which. The feelings and
touchpoints that go for a whole stage stand at its head instead. Whose a touchpoint is only the swimlane map says.
"""

from collections.abc import Iterator

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell
from journeymap.renderers.board.model import Board, Lane, Span, Stage

LANES = ("storyboard", "emotion", "touchpoints", "pain_points", "opportunities")
_OF_STAGES = ("emotion", "touchpoints")


def on_cards(board: Board) -> list[list[Cell]]:
    """The cells of each column."""
    cards: list[list[Cell]] = [[] for _ in board.columns]
    for lane in _lanes(board):
        for column, cells in enumerate(lane.cells):
            cards[column] += (_shown(cell) for cell in cells)
        for span in () if lane.key == "storyboard" else lane.spans:  # a picture of several steps is none of one
            if not any(_is_of_stage(span, lane, stage) for stage in board.stages):
                label = span.label if span.first < span.last else ""
                cards[span.first] += (_shown(cell, label) for cell in span.cells)
    return cards


def at_heads(board: Board) -> list[list[Cell]]:
    """The cells of each stage."""
    spans = [(span, lane) for lane in _lanes(board) for span in lane.spans]
    return [
        [_shown(cell) for span, lane in spans if _is_of_stage(span, lane, stage) for cell in span.cells]
        for stage in board.stages
    ]


def _lanes(board: Board) -> Iterator[Lane]:
    by_key = {lane.key: lane for lane in board.lanes}
    return (by_key[key] for key in LANES if key in by_key)


def _is_of_stage(span: Span, lane: Lane, stage: Stage) -> bool:
    whole = (stage.first, stage.first + stage.span - 1)
    return lane.key in _OF_STAGES and (span.first, span.last) == whole


def _shown(cell: Cell, label: str = "") -> Cell:
    """The cell with the steps it goes for among its notes; a claim has no other notes on a flow map."""
    notes = (label,) if label else ()
    if isinstance(cell, ClaimCell):
        return cell._replace(notes=notes)
    if isinstance(cell, ChipCell):
        return cell._replace(notes=(*cell.notes, *notes))
    return cell
