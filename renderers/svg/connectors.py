"""The parts of a path that goes round the cards: where it leaves them, its lanes and its track.

Over and under the cards of each row lie lanes, between two rows a gutter, beside the rows tracks; no card stands in
them. A connector leaves its card, follows a lane, goes along a track where it changes rows, and comes back by a lane.
"""

from enum import IntEnum

from journeymap.renderers.board.model import Path
from journeymap.renderers.svg.labels import Label


class Side(IntEnum):
    """Where on a row a connector runs, from top to bottom."""

    OVER = 1
    BESIDE = 2
    UNDER = 3
    GUTTER = 4


Zone = tuple[int, Side]  # of the row with this number


class Lane:
    """A horizontal piece of a connector; `level` counts from the cards outwards.

    Where the connector is cut, a `tag` stands in it and the label after that.
    """

    def __init__(self, zone: Zone, start: float, end: float, *, tag: bool = False) -> None:
        self.zone, self.start, self.end, self.tag = zone, start, end, tag
        self.label: Label | None = None
        self.label_x = 0.0
        self.level = 0

    @property
    def reach(self) -> tuple[float, float]:
        """From where to where nothing else may be in its level."""
        low, high = min(self.start, self.end), max(self.start, self.end)
        if self.label and not self.tag:
            low = min(low, self.label_x - self.label.width / 2)
            high = max(high, self.label_x + self.label.width / 2)
        return low - 6, high + 6


class End:
    """Where a connector touches the card of `column`, and the x it comes from or goes to."""

    def __init__(self, column: int, zone: Zone, toward: float) -> None:
        self.column, self.zone, self.toward = column, zone, toward
        self.x = 0.0


class Connector:
    """A path that goes round the cards. `margin` says along which side of the page it changes rows.

    It is empty within one row; `both` is the way from the end of a row to the beginning of the next. One for which
    there is no room there is `cut`: each end says where the other one is.
    """

    def __init__(self, number: int, path: Path, source: End, target: End, margin: str) -> None:
        self.number, self.path = number, path
        self.source, self.target, self.margin = source, target, margin
        self.track = 0
        self.cut = False
        self.lanes: list[Lane] = []
