"""Board + engine → the flow map as SVG."""

from hashlib import sha256
from typing import NamedTuple

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.gate import check_svg
from journeymap.renderers.svg.drawing import draw
from journeymap.renderers.svg.write import write


class SvgDrawing(NamedTuple):
    """A finished picture; `note` says in a sentence where a simpler layout had to be used, else it is empty."""

    data: bytes
    note: str


def render(board: Board, engine: Engine) -> SvgDrawing:
    """Draw the flow map of a board."""
    prefix = f"m{sha256(repr(board).encode(errors='surrogatepass')).hexdigest()[:8]}-"
    drawing = draw(board, engine, prefix=prefix)
    note = "Graphviz failed on it, so its flow map has a simpler layout" if drawing.simplified else ""
    data = write(drawing, board, prefix=prefix)
    check_svg(data)
    return SvgDrawing(data, note)
