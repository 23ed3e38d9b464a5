"""Board → the outlines that its page refers to."""

from collections.abc import Iterator

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, FeelingCell, QuoteCell
from journeymap.renderers.board.model import Board
from journeymap.renderers.icons import FACES, OUTLINES

# The scale has all faces; where customers leave is said in several places.
_ANYWHERE = ("exit", *(f"face{score}" for score in FACES))


def symbols(board: Board) -> dict[str, str]:
    """Give the outlines by name, in the order of the built-in ones."""
    used = {*_ANYWHERE, *_met(board)}
    return {name: outline for name, outline in OUTLINES.items() if name in used}


def _met(board: Board) -> Iterator[str]:
    yield from ["entry"] if len(board.starts) > 1 else []
    yield from ["duration"] if any(column.duration for column in board.columns) else []
    yield from ["pain-medium"] if board.due else []
    yield from ["quick-win"] if board.ideas else []
    yield from (entry.sign for entry in board.legend)
    yield from (mark.kind for column in board.columns for mark in column.marks)
    for lane in board.lanes:
        for cell in lane.all_cells():
            yield from _of_cell(cell)


def _of_cell(cell: Cell) -> Iterator[str]:
    if isinstance(cell, ChipCell) and cell.icon:
        yield cell.icon.name
    if isinstance(cell, ClaimCell | FeelingCell | QuoteCell):
        yield cell.status
    if isinstance(cell, ClaimCell):
        yield f"pain-{cell.level or 'high'}"
        if cell.quick_win:
            yield "quick-win"
