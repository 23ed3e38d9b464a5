"""Rows + connectors → where each row lies on the page, and the points and label of each connector."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeymap.renderers.svg.connectors import Connector, End, Lane, Side, Zone
from journeymap.renderers.svg.row import STRIP_BELOW, Row
from journeymap.renderers.svg.shapes import Point
from journeymap.renderers.svg.stages import INSIDE, StageBox
from journeymap.renderers.svg.tags import TAG_HEIGHT, Stub

USUAL_TRACKS = 2  # for which there is always room beside the rows
LANDING = 25  # beside the rows, for start and end marks and arrowheads
LANE, TRACK, GUTTER = 12, 9, 16  # how far lines, and rows, lie apart
_ALMOST = 4 * TRACK
_CLEAR = 12  # between a card and the first lane
_BELOW_LEVEL = 22  # how far below a card's other edges one leaves at its side


class Frame(NamedTuple):
    """Where a row lies: the top of its stages, of its cards and the bottom of either."""

    top: float
    cards: float
    cards_bottom: float
    bottom: float


class Way(NamedTuple):
    """A connector's corners, and the upper middle of its label."""

    points: tuple[Point, ...]
    label: Point


class Grid:
    """Rows and the room for lanes between them, settled from top to bottom."""

    def __init__(
        self, rows: Sequence[Row], boxes: Sequence[Sequence[StageBox]], connectors: Sequence[Connector]
    ) -> None:
        self.rows, self.boxes = rows, boxes
        self.width = max((row.width for row in rows), default=0)
        self.heights = _heights(lane for connector in connectors for lane in connector.lanes)
        self.frames: list[Frame] = []
        top = 0.0
        for number, row in enumerate(rows):
            frame = self._frame(number, row, boxes[number], top)
            self.frames.append(frame)
            top = frame.bottom + self._room((number, Side.GUTTER), 6) + GUTTER
        self.height = max(0, top - GUTTER)

    @property
    def cuts(self) -> list[float]:
        """The heights between two rows at which nothing but lines from one to the other stands."""
        return [frame.top - GUTTER / 2 for frame in self.frames[1:]]

    @property
    def seams(self) -> list[float]:
        """The heights between two actors' rows."""
        frames = zip(self.rows, self.frames, strict=True)
        return [frame.cards + strip.top - STRIP_BELOW / 2 for row, frame in frames for strip in row.strips[1:]]

    def way(self, connector: Connector) -> Way:
        """Card, lane, perhaps track and lane, card."""
        lanes = connector.lanes
        points = self._stem(connector.source, outgoing=True)
        if connector.margin == "both":
            y = self._lane_y(lanes[0])
            right, left = self._track_x(connector, "right"), self._track_x(connector, "left")
            end = self._stem(connector.target, outgoing=False)
            points = [points[0], (right, points[0][1]), (right, y), (left, y), (left, end[0][1]), end[0]]
        else:
            for lane in lanes:
                y = self._lane_y(lane)
                points += [(x, y) for x in self._lane_ends(connector, lane)]
            end = self._stem(connector.target, outgoing=False)
            if connector.target.zone[1] is Side.BESIDE:
                points.append((points[-1][0], end[0][1]))
            points += reversed(end)
        label = lanes[0].label
        return Way(tuple(points), (lanes[0].label_x, self._lane_y(lanes[0]) - (label.height + 3 if label else 0)))

    def stubs(self, connector: Connector) -> tuple[Stub, Stub]:
        """What is drawn of a connector that is cut, at its source and at its target."""
        first, last = connector.lanes
        leaving = self._stem(connector.source, outgoing=True)
        coming = self._stem(connector.target, outgoing=False)
        return Stub(tuple(leaving), first, self._lane_y(first)), Stub(tuple(coming), last, self._lane_y(last))

    def _frame(self, number: int, row: Row, boxes: Sequence[StageBox], top: float) -> Frame:
        head = max((box.head for box in boxes), default=0)
        cards = top + head + self._room((number, Side.OVER), _CLEAR)
        cards_bottom = cards + row.height
        bottom = cards_bottom + self._room((number, Side.UNDER), _CLEAR) + (INSIDE if boxes else 0)
        return Frame(top, cards, cards_bottom, bottom)

    def _room(self, zone: Zone, spare: float) -> float:
        heights = self.heights.get(zone, ())
        return sum(heights) + spare if heights else 0

    def _stem(self, end: End, *, outgoing: bool) -> list[Point]:
        """The points from the card to its lane, without the one in the lane."""
        row, side = end.zone
        spot, top = self.rows[row].spots[end.column], self.frames[row].cards
        if spot.x <= end.x <= spot.right:
            return [(end.x, top + (spot.y if side is Side.OVER else spot.bottom))]
        edge = spot.right if outgoing else spot.x
        if side is Side.BESIDE:
            return [(edge, top + spot.level)]
        return [(edge, top + spot.level + _BELOW_LEVEL), (end.x, top + spot.level + _BELOW_LEVEL)]

    def _lane_ends(self, connector: Connector, lane: Lane) -> tuple[float, float]:
        if not connector.margin:
            return lane.start, lane.end
        track = self._track_x(connector, connector.margin)
        return (lane.start, track) if lane is connector.lanes[0] else (track, lane.end)

    def _lane_y(self, lane: Lane) -> float:
        row, side = lane.zone
        heights = self.heights[lane.zone]
        middle = heights[lane.level] / 2 if lane.tag else 0
        if side is Side.OVER:
            return self.frames[row].cards - _CLEAR - sum(heights[: lane.level]) - middle
        start = self.frames[row].bottom if side is Side.GUTTER else self.frames[row].cards_bottom
        return start + 4 + sum(heights[: lane.level + 1]) - middle

    def _track_x(self, connector: Connector, margin: str) -> float:
        out = INSIDE + LANDING - 5 + connector.track * TRACK
        if margin == "left":
            return -out
        # The way to the next row turns down right after its last card, if that is not almost where the others run.
        width = self.rows[connector.source.zone[0]].width
        return out + (width if connector.margin == "both" and self.width - width > _ALMOST else self.width)


def _heights(lanes: Iterable[Lane]) -> Mapping[Zone, list[float]]:
    """How high each level of a zone is, from the cards outwards."""
    heights: dict[Zone, list[float]] = {}
    for lane in lanes:
        levels = heights.setdefault(lane.zone, [])
        levels += [LANE] * (lane.level + 1 - len(levels))
        least = TAG_HEIGHT + 7 if lane.tag else LANE
        label = lane.label.height + (7 if lane.tag else 11) if lane.label else 0
        levels[lane.level] = max(levels[lane.level], least, label)
    return heights
