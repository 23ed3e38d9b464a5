"""A board and an engine → its flow map's plan, as a drawing begins with it."""

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import drawing
from journeymap.renderers.svg.arrange import ladder_of
from journeymap.renderers.svg.papers import SCREEN


def planned(board: Board, engine: Engine, width: float = SCREEN - 2 * drawing.LINES_MARGIN) -> drawing.Plan:
    """The cards in their rows, and the ways between them."""
    return drawing.planned(board, ladder_of(engine), width)
