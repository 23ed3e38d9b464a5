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
    """A finished picture; `note` says in a sentence where a simpler layout had to be used, else it is empty."""

    data: bytes
    note: str


def render(board: Board, engine: Engine, *, look: Look | None = None) -> SvgDrawing:
    """Draw the flow map of a board; without a `look`, in the light theme."""
    prefix = f"m{sha256(repr(board).encode(errors='surrogatepass')).hexdigest()[:8]}-"
    look = look or look_of()
    drawing = draw(board, engine, prefix=prefix, logo=look.logo)
    note = "Graphviz failed on it, so its flow map has a simpler layout" if drawing.simplified else ""
    data = write(drawing, board, look, prefix=prefix)
    check_svg(data)
    return SvgDrawing(data, note)
