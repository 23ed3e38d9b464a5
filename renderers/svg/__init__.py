"""Board + engine + look → the flow map as SVG."""

from hashlib import sha256
from typing import NamedTuple

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.gate import check_svg
from journeymap.renderers.look import Look, look_of
from journeymap.renderers.svg.drawing import draw
from journeymap.renderers.svg.write import write


class SvgDrawing(NamedTuple):
    """A finished picture; `note` says in a sentence how it is simpler than it should be, else it is empty.

    `unaided` when the engine was of no use for it.
    """

    data: bytes
    note: str = ""
    unaided: bool = False


def render(board: Board, engine: Engine, *, look: Look | None = None) -> SvgDrawing:
    """Draw the flow map of a board; without a `look`, in the light theme."""
    prefix = f"m{sha256(repr(board).encode(errors='surrogatepass')).hexdigest()[:8]}-"
    look = look or look_of()
    drawing = draw(board, engine, prefix=prefix, logo=look.logo)
    data = write(drawing, board, look, prefix=prefix)
    check_svg(data)
    if drawing.simplified:
        return SvgDrawing(data, str(drawing.simplified), drawing.simplified.unaided)
    return SvgDrawing(data)
