"""A board → the graphs that drawing its flow map lays out."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from journeys import spec

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine, start
from journeymap.renderers.svg import render


class Heard(Engine):
    """An engine that keeps the graphs that go through it."""

    def __init__(self, engine: Engine) -> None:
        self.graphs: list[str] = []
        self._engine = engine

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        self.graphs += (graph.decode() for graph in graphs)
        return self._engine._ask(graphs, seconds)


def board_of(steps: int, folder: Path, *, more: str = "", cross: int = 0) -> Board:
    """Settle a spec of so many steps."""
    return to_board(spec(steps, more=more, cross=cross).encode(), name="x", folder=folder).board


def graphs_of(board: Board) -> list[str]:
    """Give the graphs of a board's flow map."""
    with start() as engine:
        heard = Heard(engine)
        render(board, heard)
    return heard.graphs
