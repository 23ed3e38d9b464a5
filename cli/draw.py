"""Board → a finished file in one of the formats; what makes it is imported when its format is asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from journeymap.schema import usual
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.renderers.board.model import Board
    from journeymap.renderers.engine.engine import Engine
    from journeymap.renderers.look import Look
    from journeymap.renderers.pdf import Printer
    from journeymap.renderers.svg import SvgDrawing
    from journeymap.renderers.typeset.typeset import Typeset
    from journeymap.schema.vocabulary import Page

FLOW_MAPS = frozenset(("svg", "png", "pdf-flow"))


class Picture(NamedTuple):
    """A finished file; `note` says in a sentence where it is simpler than it should be.

    `unaided` when that is because the layout engine was of no use.
    """

    data: bytes
    note: str = ""
    unaided: bool = False


class NotMade(Exception):  # noqa: N818
    """One file was not made, by a fault that is not ours; the text says why."""


class Tools(NamedTuple):
    """What lays flow maps out and what prints pages, where they are wanted.

    A PNG has `scale` pixels for each of a map's own, from 0.5 to 8, or 2 where there is room for them; behind a
    `transparent` flow map is nothing. For the `missing` formats there is nothing to make them with.
    """

    engine: "Engine | None" = None
    printer: "Printer | None" = None
    scale: float | None = None
    transparent: bool = False
    missing: frozenset[Format] = frozenset()


class Drawer:
    """Draws one board in as many formats as are asked for; what several of them show is drawn once."""

    def __init__(
        self, board: "Board", tools: Tools, *, look: "Look | None" = None, page: "Page | int | None" = None
    ) -> None:
        self._board = board
        self._tools = tools
        self._look = look
        self._page = page

    def draw(self, format: Format) -> Picture:
        """Give the file in a format; the tools must hold what it takes. Raises NotMade; without Typst, NoTypesetter."""
        match format:
            case "html":
                return Picture(self._swimlane)
            case "pdf":
                return Picture(self._printed())
            case "svg":
                return Picture(self._flow.data, self._flow.note, self._flow.unaided)
            case "png" | "pdf-flow":
                typeset = self._typeset(format)
                notes = (self._flow.note, typeset.note)
                return Picture(typeset.data, "; ".join(filter(None, notes)), self._flow.unaided)
            case "md":
                from journeymap.renderers import markdown

                return Picture(markdown.render(self._board))
            case "json":
                from journeymap.renderers import json

                return Picture(json.render(self._board))
            case "mermaid":
                from journeymap.renderers import mermaid

                return Picture(mermaid.render(self._board))
            case "dot":
                from journeymap.renderers import dot

                return Picture(dot.render(self._board, look=self._look))

    def _printed(self) -> bytes:
        from journeymap.renderers.pdf import NotPrinted

        assert self._tools.printer is not None
        page = self._page
        printer = self._tools.printer._replace(paper=page if page in ("a3", "a4", "letter") else "a3")
        try:
            return printer.print(self._swimlane)
        except NotPrinted as error:
            raise NotMade(str(error)) from error

    def _typeset(self, format: Literal["png", "pdf-flow"]) -> "Typeset":
        from journeymap.renderers import flow_pdf, png
        from journeymap.renderers.typeset.typeset import NotTypeset

        try:
            if format == "png":
                return png.render(self._flow.data, scale=self._tools.scale)
            sheets = [
                flow_pdf.Sheet(top, height, paper.width, paper.height, paper.margin, scale)
                for paper, top, height, scale in self._flow.sheets
            ]
            return flow_pdf.render(self._flow.data, sheets=sheets)
        except NotTypeset as error:
            raise NotMade(str(error)) from error

    @cached_property
    def _swimlane(self) -> bytes:
        from journeymap.renderers import html

        return html.render(self._board, look=self._look)

    @cached_property
    def _flow(self) -> "SvgDrawing":
        from journeymap.renderers import svg

        assert self._tools.engine is not None
        page, transparent = self._page or usual.PAGE, self._tools.transparent
        return svg.render(self._board, self._tools.engine, look=self._look, page=page, transparent=transparent)


def draw(
    board: "Board",
    format: Format,
    tools: Tools = Tools(),  # noqa: B008
    *,
    look: "Look | None" = None,
    page: "Page | int | None" = None,
) -> Picture:
    """Draw a board in one format."""
    return Drawer(board, tools, look=look, page=page).draw(format)
