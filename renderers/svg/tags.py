"""A way that is cut → a short line at each of its ends, and a tag with the number of the step at the other."""

from collections.abc import Iterator
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Column
from journeymap.renderers.svg.connectors import Lane
from journeymap.renderers.svg.shapes import Group, Line, Plate, Point, Shape, Words
from journeymap.renderers.svg.sheet import SMALL

TAG, TAG_HEIGHT = 34, 17
TO_TAG, AFTER_TAG = 16, 4  # from the line's corner to the tag, and from that to the label


class Stub(NamedTuple):
    """One end of a way that is cut: from its card to its lane, which runs on as far as to the tag."""

    stem: tuple[Point, ...]
    lane: Lane
    y: float

    @property
    def ahead(self) -> int:
        """Which way its lane runs."""
        return 1 if self.lane.end > self.lane.start else -1

    @property
    def points(self) -> tuple[Point, ...]:
        """From the card to the tag."""
        return (*self.stem, (self.lane.start, self.y), (self.lane.start + self.ahead * TO_TAG, self.y))

    def drawn(self, line: Line, other: Column, *, leaving: bool) -> Iterator[Shape]:
        """Its piece of `line`, `leaving` the card or coming to it, and the tag, which leads to the `other` step."""
        points = self.points if leaving else self.points[::-1]
        yield line._replace(points=points, name=line.name if leaving else "", choice=line.choice and leaving)
        x = self.points[-1][0] + (0 if self.ahead > 0 else -TAG)
        plate = Plate(0, 0, TAG, TAG_HEIGHT, theme.PAPER, line.colour, radius=5)
        number = Words(TAG / 2, 12.5, (other.number,), SMALL, line.colour, bold=True, anchor="middle")
        yield Group(
            x, self.y - TAG_HEIGHT / 2, TAG, (plate, number), role="tag", target=other.id,
            title=other.name, height=TAG_HEIGHT,
        )  # fmt: skip
        if self.lane.label:
            away = TO_TAG + TAG + AFTER_TAG + self.lane.label.width / 2
            middle = self.lane.start + self.ahead * away
            yield self.lane.label.drawn(middle, self.y - self.lane.label.height / 2, backed=True)
