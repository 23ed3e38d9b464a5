"""Board → the outlines that its page refers to."""

from journeymap.renderers.board.model import Board, ChipCell
from journeymap.renderers.icons import FACES, MARKS, OUTLINES


def symbols(board: Board) -> dict[str, str]:
    """Give all faces and marks by name, and the signs of the touchpoints that are on the map."""
    groups = (cells for lane in board.lanes for cells in (*lane.cells, *(span.cells for span in lane.spans)))
    met = {cell.icon.name for cells in groups for cell in cells if isinstance(cell, ChipCell) and cell.icon}
    used = met | MARKS.keys() | {f"face{score}" for score in FACES}
    return {name: outline for name, outline in OUTLINES.items() if name in used}
