"""Board + engine + look + page → the flow map as SVG, and the sheets of paper that it is printed on."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.gate import check_svg
from journeymap.renderers.look import Look, look_of
from journeymap.renderers.svg.arrange import ladder_of
from journeymap.renderers.svg.drawing import Drawing, draw
from journeymap.renderers.svg.papers import READABLE, SMALLEST_TEXT, Page, PaperSheet, formats_of, sheets_of
from journeymap.renderers.svg.write import write

__all__ = ["Page", "PaperSheet", "SvgDrawing", "render"]


class SvgDrawing(NamedTuple):
    """A finished picture; `note` says in a sentence how it is simpler than it should be, else it is empty.

    `unaided` when the engine was of no use for it.
    `sheets` are what it is printed on: the masthead is on the first, the legend on the last, and no card on two unless
    it is higher than a sheet. The picture of a page that is no paper is its own single sheet.
    """

    data: bytes
    note: str
    unaided: bool
    sheets: tuple[PaperSheet, ...]


def render(
    board: Board,
    engine: Engine,
    *,
    look: Look | None = None,
    page: Page | int = "screen",
    transparent: bool = False,
    name: str = "",
) -> SvgDrawing:
    """Draw the flow map of a board; without a `look`, in the light theme.

    `page` says how wide the picture may be: as a screen, as a sheet of paper on which it can be read, endless, or as
    many pixels. `transparent`, nothing is behind the map. The ids in a picture are its own; to put the same picture
    twice into one document, give each a `name`.
    """
    look = look or look_of()
    drawing, sheets = _best(board, engine, look, page)
    data = write(drawing, board, look, transparent=transparent, name=name)
    check_svg(data)
    simpler = drawing.simplified
    return SvgDrawing(data, str(simpler or ""), simpler is not None and simpler.unaided, sheets)


def _best(board: Board, engine: Engine, look: Look, page: Page | int) -> tuple[Drawing, tuple[PaperSheet, ...]]:
    """The drawing of those in all formats of a page that is the easiest to use."""
    drawn = []
    ladder = ladder_of(engine)
    for way in formats_of(page):
        drawing = draw(board, ladder, logo=look.logo, width=way.width, margin=way.margin)
        # A picture of few steps is narrower than its page; one that cannot be so narrow is printed smaller.
        own = way if way.paper and drawing.width <= way.width else way._replace(width=drawing.width)
        drawn.append((drawing, own, sheets_of(own, drawing.height, drawing.cuts)))
    drawing, way, sheets = min(drawn, key=lambda best: _hard_to_use(best[2]))
    if any(sheet.sheets > 1 for sheet in sheets):
        from journeymap.renderers.svg.breaks import opened  # few maps need it

        drawing = opened(drawing, way.height)
        sheets = sheets_of(way, drawing.height, drawing.cuts)
    return drawing, sheets


def _hard_to_use(sheets: Sequence[PaperSheet]) -> tuple[bool, bool, int, float]:
    """Text too small to read is worst; then come cards that are cut, another sheet, and text that might be larger."""
    scale = min(sheet.scale for sheet in sheets)
    taken = sum(sheet.sheets for sheet in sheets)
    return scale * SMALLEST_TEXT < READABLE - 0.01, taken > len(sheets), taken, -scale
