"""Cards, rows and connectors → the map between masthead and legend."""

from collections.abc import Iterator, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.actors import tabs_of
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.connectors import Connector, Side
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.row import Row, Run
from journeymap.renderers.svg.shapes import Group, Line, Plate, Point, Shape
from journeymap.renderers.svg.stages import INSIDE
from journeymap.renderers.svg.strokes import stroke_of
from journeymap.renderers.svg.ways import Grid

_OFF = 2.5  # between a line and its label
_ASIDE = 20  # how far below the edges a start or end mark stands where there are edges


def flow(
    board: Board,
    cards: Sequence[Card],
    grid: Grid,
    connectors: Sequence[Connector],
    *,
    beside: float,
    prefix: str,
) -> Group:
    """The map with its first card at 0, `beside` which there is as much room on either side.

    What may cover what decides the order: stages, rows of actors, edges, marks, cards, labels.
    """
    stages: list[Shape] = []
    strips: list[Shape] = []
    edges: list[Shape] = []
    marks: list[Shape] = []
    standing: list[Shape] = []
    labels: list[Shape] = []
    for row, frame, row_boxes in zip(grid.rows, grid.frames, grid.boxes, strict=True):
        stages += [box.drawn(frame.top, frame.bottom) for box in row_boxes]
        strips += _strips(board, row, frame.cards, -beside, grid.width + beside)
        marks += _marks(board, row, connectors, frame.cards)
        for column, spot in row.spots.items():
            standing.append(cards[column].drawn(spot.x, frame.cards + spot.y, prefix=prefix))
        for number, run in row.runs.items():
            points = tuple((x, frame.cards + y) for x, y in run.points)
            edges.append(_edge(board, board.paths[number], points, curved=True))
            label = row.labels[number]
            if label and run.label:
                labels.append(_labelled(run, label, frame.cards))
    for connector in sorted(connectors, key=lambda connector: connector.path.main):  # the main path is over others
        way = grid.way(connector)
        edges.append(_edge(board, connector.path, way.points, curved=False))
        label = connector.lanes[0].label
        if label:
            labels.append(label.drawn(*way.label, backed=True))
    return Group(
        0, 0, grid.width, (*stages, *strips, *edges, *marks, *standing, *labels), role="map", height=grid.height
    )


def _strips(board: Board, row: Row, top: float, left: float, right: float) -> Iterator[Shape]:
    """The tab of each actor's row, and a quiet line between two rows."""
    tabs = tabs_of(board) if row.strips else ()
    for number, strip in enumerate(row.strips):
        if number:
            y = top + strip.top
            yield Line(((left, y), (right, y)), theme.LEVELS["low"].line, width=1, dashes="2 4")
        yield tabs[strip.actor].drawn(-INSIDE + 3, top + strip.top + 2)


def _labelled(run: Run, label: Label, top: float) -> Group:
    """The label of a branch, on paper; that of a path that is alone where Graphviz put it, a little off it."""
    x, y = run.label or run.points[0]
    if run.backed:
        return label.drawn(x, top + y - label.height / 2, backed=True)
    off = -_OFF if y < run.points[0][1] else _OFF
    return label.drawn(x, top + y - label.height / 2 + off, backed=False)


def _edge(board: Board, path: Path, points: tuple[Point, ...], *, curved: bool) -> Line:
    colour, width, dashes = stroke_of(path)
    name = f"{board.columns[path.source].number} → {board.columns[path.target].number}"
    return Line(points, colour, width, dashes, curved=curved, arrow=True, name=name)


def _marks(board: Board, row: Row, connectors: Sequence[Connector], top: float) -> Iterator[Shape]:
    """The disc before where a journey starts and the ringed one after where it ends."""
    paths = [board.paths[number] for number in row.runs]
    left = {path.source for path in paths} | {c.path.source for c in connectors if c.source.zone[1] is Side.BESIDE}
    entered = {path.target for path in paths} | {c.path.target for c in connectors if c.target.zone[1] is Side.BESIDE}
    for column, spot in row.spots.items():
        level = top + spot.level
        if column in board.starts:
            yield from _start(spot.x, level + (_ASIDE if column in entered else 0), board.words.get("entry", ""))
        if column in board.ends:
            yield from _end(spot.right, level + (_ASIDE if column in left else 0), board.words.get("exit", ""))


def _start(x: float, y: float, word: str) -> Iterator[Shape]:
    disc = Plate(0, 0, 14, 14, theme.INK, radius=7)
    yield Line(((x - 20, y), (x, y)), theme.INK, 1.6, arrow=True)
    yield Group(x - 30, y - 7, 14, (disc,), role="start", title=word, height=14)


def _end(x: float, y: float, word: str) -> Iterator[Shape]:
    ring = Plate(0, 0, 16, 16, theme.PAPER, theme.INK, radius=8)
    disc = Plate(4, 4, 8, 8, theme.INK, radius=4)
    yield Line(((x, y), (x + 14, y)), theme.INK, 1.6)
    yield Group(x + 14, y - 8, 16, (ring, disc), role="end", title=word, height=16)
