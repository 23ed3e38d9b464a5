"""Board → a finished file in one of the formats; what makes it is imported when its format is asked for."""

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeymap.renderers.board.model import Board
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.renderers.engine.engine import Engine
    from journeymap.renderers.look import Look
    from journeymap.renderers.pdf import Printer
    from journeymap.renderers.svg import SvgDrawing


class Picture(NamedTuple):
    """A finished file; `note` says in a sentence where it is simpler than it should be.

    `unaided` when that is because the layout engine was of no use.
    """

    data: bytes
    note: str = ""
    unaided: bool = False


class Tools(NamedTuple):
    """What lays flow maps out and what prints pages, where they are wanted."""

    engine: "Engine | None" = None
    printer: "Printer | None" = None


class Drawer:
    """Draws one board in as many formats as are asked for; what several of them show is drawn once."""

    def __init__(self, board: Board, tools: Tools, *, look: "Look | None" = None) -> None:
        self._board = board
        self._tools = tools
        self._look = look

    def draw(self, format: Format) -> Picture:
        """Give the file in a format; `tools` must hold what it takes."""
        match format:
            case "html":
                return Picture(self._page)
            case "pdf":
                assert self._tools.printer is not None
                return Picture(self._tools.printer.print(self._page))
            case "svg":
                return Picture(self._flow.data, self._flow.note, self._flow.unaided)
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

    @cached_property
    def _page(self) -> bytes:
        from journeymap.renderers import html

        return html.render(self._board, look=self._look)

    @cached_property
    def _flow(self) -> "SvgDrawing":
        from journeymap.renderers import svg

        assert self._tools.engine is not None
        return svg.render(self._board, self._tools.engine, look=self._look)


def draw(board: Board, format: Format, tools: Tools = Tools(), *, look: "Look | None" = None) -> Picture:  # noqa: B008
    """Draw a board in one format."""
    return Drawer(board, tools, look=look).draw(format)
