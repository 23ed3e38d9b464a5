"""Spots + runs → Row: a band whose cards and edges have their places."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from journeymap.renderers.board.model import Path
from journeymap.renderers.engine.ladder import Simpler
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.shapes import Point

GAP = 28  # between two cards
STAGE_GAP = 8  # more of it between two stages
MARK_GAP = 12  # more of it where an end or a start mark stands, and as much as the gap again for both
STACKED = 22  # between two cards that stand one above the other
STRIP_ABOVE, STRIP_BELOW = 24, 12  # between the edge of an actor's row and its cards
TURN_TRACK = 8  # how far two edges lie apart that turn between two cards
BEFORE_TRACKS = 24  # more space where the mark of an end stands before them
AFTER_TRACKS = 14  # more space where labels stand after them
OVERHANG = 24  # how far a label may reach into the gap that is there anyway


class Spot(NamedTuple):
    """Where a card stands: its upper left corner and its size; edges end at its sides at `level`."""

    x: float
    y: float
    width: float
    height: float
    level: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> float:
        """The x halfway between its edges."""
        return self.x + self.width / 2


class Run(NamedTuple):
    """How an edge runs: Bézier points, and the centre of its label, which, `backed`, hides what runs below it."""

    points: tuple[Point, ...]
    label: Point | None
    backed: bool = False

    def moved(self, down: float) -> "Run":
        """The same, further down."""
        label = (self.label[0], self.label[1] + down) if self.label else None
        return self._replace(points=tuple((x, y + down) for x, y in self.points), label=label)


class Strip(NamedTuple):
    """The part of a row in which an actor's cards stand."""

    actor: int
    top: float
    bottom: float


class Row(NamedTuple):
    """A band laid out from 0, 0: spots by column, runs by the number of the path."""

    band: Band
    spots: dict[int, Spot]
    runs: dict[int, Run]
    labels: dict[int, Label | None]
    width: float
    height: float
    simplified: Simpler | None = None
    strips: tuple[Strip, ...] = ()


def room_between(least: float, labels: Sequence[float], tracks: int, *, ended: bool) -> int:
    """How much wider than usual a gap is where ways with `labels` turn in it on so many tracks.

    Where a journey has `ended` its mark stands before the tracks. The number is even, as Graphviz halves it and knows
    no parts of a pixel.
    """
    label = max(labels, default=0)
    room = max(least, label + (AFTER_TRACKS if label and tracks else 0))
    return ceil(room / 2) * 2 + max(0, tracks - 1) * TURN_TRACK + (BEFORE_TRACKS if ended and tracks else 0)


class Crossing(NamedTuple):
    """A path from one place of a band to the next, numbered as on the board; `alone` where no other line is near."""

    number: int
    path: Path
    label: Label | None
    alone: bool

    @property
    def room(self) -> float:
        """How much wider than GAP its label makes the space between two cards."""
        return max(1, self.label.width - (OVERHANG if self.alone else 0)) if self.label else 0


def settled(
    band: Band,
    spots: dict[int, Spot],
    runs: dict[int, Run],
    labels: dict[int, Label | None],
    strips: tuple[Strip, ...] = (),
) -> Row:
    """Move everything down or up so that the topmost thing is at 0."""
    tops = [spot.y for spot in spots.values()] + [strip.top for strip in strips]
    bottoms = [spot.bottom for spot in spots.values()] + [strip.bottom for strip in strips]
    for number, run in runs.items():
        label = labels[number]
        if run.label and label:
            tops.append(run.label[1] - label.height / 2)
            bottoms.append(run.label[1] + label.height / 2)
        tops.extend(y for _, y in run.points)
        bottoms.extend(y for _, y in run.points)
    top = min(tops)
    moved = {number: run.moved(-top) for number, run in runs.items()}
    placed = {column: spot._replace(y=spot.y - top, level=spot.level - top) for column, spot in spots.items()}
    width = max(spot.right for spot in spots.values())
    standing = tuple(Strip(strip.actor, strip.top - top, strip.bottom - top) for strip in strips)
    return Row(band, placed, moved, labels, width, max(bottoms) - top, strips=standing)
