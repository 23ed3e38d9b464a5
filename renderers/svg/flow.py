"""Cards, rows and connectors → the map between masthead and legend."""

from collections.abc import Iterator, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Column, Path
from journeymap.renderers.svg.actors import named_tabs_of, tabs_of
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.connectors import Connector, Side
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.row import Row, Run
from journeymap.renderers.svg.shapes import Group, Line, Plate, Point, Shape, Sign
from journeymap.renderers.svg.strokes import stroke_of
from journeymap.renderers.svg.tabs import tabs_in
from journeymap.renderers.svg.ways import Grid

_OFF = 2.5  # between a line and its label
_DIAMOND = 16
_DISC, _STEM, _RING, _TAIL = 12, 11, 14, 9  # marks of start and end, and the lines that join them to their cards
_ENDS = ("exit", "outcome")
_ASIDE = 20  # how far below the edges a start or end mark stands where there are edges


def flow(board: Board, cards: Sequence[Card], grid: Grid, connectors: Sequence[Connector], *, beside: float) -> Group:
    """The map with its first card at 0, `beside` which there is as much room on either side.

    What may cover what decides the order: stages, rows of actors and their tabs, edges, marks, cards, labels.
    """
    stages: list[Shape] = []
    strips: list[Shape] = []
    tabs: list[Shape] = []
    edges: list[Shape] = []
    marks: list[Shape] = []
    standing: list[Shape] = []
    decisions: list[Shape] = []
    labels: list[Shape] = []
    for row, frame, row_boxes in zip(grid.rows, grid.frames, grid.boxes, strict=True):
        stages += [box.drawn(frame.top, frame.bottom) for box in row_boxes]
        strips += _between(row, frame.cards, -beside, grid.width + beside)
        marks += _marks(board, row, connectors, frame.cards)
        decisions += _decisions(board, row, connectors, frame.cards)
        for column, spot in row.spots.items():
            standing.append(cards[column].drawn(spot.x, frame.cards + spot.y))
        for number, run in row.runs.items():
            points = tuple((x, frame.cards + y) for x, y in run.points)
            edges.append(_edge(board, board.paths[number], points, curved=True))
            label = row.labels[number]
            if label and run.label:
                labels.append(_labelled(run, label, frame.cards))
    for connector in sorted(connectors, key=lambda connector: connector.path.main):  # the main path is over others
        if connector.cut:
            for stub, leaving in zip(grid.stubs(connector), (True, False), strict=True):
                other = connector.path.target if leaving else connector.path.source
                edge = _edge(board, connector.path, (), curved=False)
                line, *rest = stub.drawn(edge, board.columns[other], leaving=leaving)
                edges.append(line)
                labels += rest
            continue
        way = grid.way(connector)
        edges.append(_edge(board, connector.path, way.points, curved=False))
        label = connector.lanes[0].label
        if label:
            labels.append(label.drawn(*way.label, backed=True))
    ways = [edge.points for edge in edges if isinstance(edge, Line)]
    said = list(zip(tabs_of(board), named_tabs_of(board), strict=True))
    for row, frame in zip(grid.rows, grid.frames, strict=True):
        tabs += tabs_in(row, frame.cards, said, ways, grid.width + beside)
    return Group(
        0,
        0,
        grid.width,
        (*stages, *strips, *tabs, *edges, *marks, *standing, *decisions, *labels),
        role="map",
        height=grid.height,
    )


def _between(row: Row, top: float, left: float, right: float) -> Iterator[Shape]:
    """A quiet line between the rows of two actors."""
    for strip in row.strips[1:]:
        y = top + strip.top
        yield Line(((left, y), (right, y)), theme.LEVELS["low"].line, width=1, dashes="2 4")


def _labelled(run: Run, label: Label, top: float) -> Group:
    """The label of a branch, on paper; that of a path that is alone where Graphviz put it, a little off it."""
    x, y = run.label or run.points[0]
    if run.backed:
        return label.drawn(x, top + y - label.height / 2, backed=True)
    off = -_OFF if y < run.points[0][1] else _OFF
    return label.drawn(x, top + y - label.height / 2 + off, backed=False)


def _edge(board: Board, path: Path, points: tuple[Point, ...], *, curved: bool) -> Line:
    ends = f"{board.columns[path.source].number} → {board.columns[path.target].number}"
    name = f"{ends} · {path.chip}" if path.chip else ends
    stroke = stroke_of(path)
    choice = stroke.choice and not _decides(board, path.source)  # the diamond of the decision stands for all ways
    return Line(points, **stroke._replace(choice=choice)._asdict(), curved=curved, arrow=True, name=name)


def _decides(board: Board, column: int) -> bool:
    return any(mark.kind == "decision" for mark in board.columns[column].marks)


def _decisions(board: Board, row: Row, connectors: Sequence[Connector], top: float) -> Iterator[Shape]:
    """A diamond on the edge of each card that decides, where ways leave it."""
    ways = [board.paths[number] for number, run in row.runs.items() if run.points[0][1] == run.points[1][1]]
    left = {path.source for path in ways if row.spots[path.source].x != row.spots[path.target].x}
    left |= {c.path.source for c in connectors if c.source.zone[1] is Side.BESIDE}
    for column, spot in row.spots.items():
        if column in left and _decides(board, column):
            x, y = spot.right - _DIAMOND / 2, top + spot.level - _DIAMOND / 2
            word = next(mark.word for mark in board.columns[column].marks if mark.kind == "decision")
            diamond = Sign(0, 0, "decision", theme.INK, size=_DIAMOND, ground=theme.PAPER)
            yield Group(x, y, _DIAMOND, (diamond,), role="decision", title=word, height=_DIAMOND)


def _marks(board: Board, row: Row, connectors: Sequence[Connector], top: float) -> Iterator[Shape]:
    """The disc before where a journey starts and the ringed one, or an octagon, after where it ends."""
    paths = [board.paths[number] for number in row.runs]
    left = {path.source for path in paths} | {c.path.source for c in connectors if c.source.zone[1] is Side.BESIDE}
    entered = {path.target for path in paths} | {c.path.target for c in connectors if c.target.zone[1] is Side.BESIDE}
    for column, spot in row.spots.items():
        level = top + spot.level
        if column in board.starts:
            yield from _start(spot.x, level + (_ASIDE if column in entered else 0), board.words.get("entry", ""))
        if column in board.ends:
            level += _ASIDE if column in left else 0
            yield from _end(spot.right, level, board.columns[column], board.words.get("exit", ""))


def _start(x: float, y: float, word: str) -> Iterator[Shape]:
    disc = Plate(0, 0, _DISC, _DISC, theme.INK, radius=_DISC / 2)
    yield Line(((x - _STEM, y), (x, y)), theme.INK, 1.6, arrow=True)
    yield Group(x - _STEM - _DISC, y - _DISC / 2, _DISC, (disc,), role="start", title=word, height=_DISC)


def _end(x: float, y: float, column: Column, word: str) -> Iterator[Shape]:
    """A stop sign for an exit, else a ring; what the author says of it is its tooltip."""
    said = [f"{mark.word}: {mark.text}" if mark.text else mark.word for mark in column.marks if mark.kind in _ENDS]
    yield Line(((x, y), (x + _TAIL, y)), theme.INK, 1.6)
    if any(mark.kind == "exit" for mark in column.marks):
        shapes: tuple[Shape, ...] = (Sign(0, 0, "exit", theme.INK, size=_RING, ground=theme.PAPER),)
    else:
        ring = Plate(0, 0, _RING, _RING, theme.PAPER, theme.INK, radius=_RING / 2)
        inset = (_RING - _DISC / 2) / 2
        shapes = ring, Plate(inset, inset, _DISC / 2, _DISC / 2, theme.INK, radius=_DISC / 4)
    yield Group(x + _TAIL, y - _RING / 2, _RING, shapes, role="end", title="\n".join(said) or word, height=_RING)
