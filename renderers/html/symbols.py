"""Board → the outlines that its page refers to."""

from journeymap.renderers.board.model import Board, ChipCell
from journeymap.renderers.icons import ACTORS, CHANNELS, FACES, ICONS, MARKS

OUTLINES = CHANNELS | ICONS | ACTORS | MARKS


def symbols(board: Board) -> dict[str, str]:
    """Give all faces and marks by name, and the signs of the touchpoints that are on the map."""
    groups = (cells for lane in board.lanes for cells in (*lane.cells, *(span.cells for span in lane.spans)))
    met = {cell.icon.name for cells in groups for cell in cells if isinstance(cell, ChipCell) and cell.icon}
    touchpoints = {name: d for name, d in OUTLINES.items() if name in met}
    return touchpoints | MARKS | {f"face{score}": d for score, d in FACES.items()}
