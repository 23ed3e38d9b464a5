"""Shapes of a drawing → clumps that are not to be cut: a line of text with its sign, a picture, a low plate."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile
from math import inf
from typing import NamedTuple

from journeymap.renderers.svg.shapes import Group, Image, Line, Plate, Shape, Sign, Words

_LOW = 90  # plates up to here are never cut: numbers, tags, claims of five lines
_BELOW_LINE = 0.3  # of its font size, that a line of text goes below its baseline
_HEAD = 10  # the size of an arrow's head, and of the sign where a way parts from others
_TOUCH = 2  # pixels by which things that stand side by side are at one height at least
_EDGE = 16  # between a plate's edge and the words in it
_ON_LINES = ("label", "tag", "decision", "start", "end")


class Clump:
    """Parts that stay together, from `top` to `bottom`; those that stand `on_line` are rather not moved from it."""

    def __init__(self, top: float, bottom: float, *, on_line: bool = False) -> None:
        self.top, self.bottom, self.on_line = top, bottom, on_line
        self._joined: Clump | None = None

    @property
    def whole(self) -> "Clump":
        """The clump that it has become a part of."""
        whole = self
        while whole._joined:
            whole = whole._joined
        return whole

    def join(self, other: "Clump") -> None:
        """Keep the other one together with this one."""
        one, other = self.whole, other.whole
        if one is not other:
            one.top, one.bottom = min(one.top, other.top), max(one.bottom, other.bottom)
            one.on_line |= other.on_line
            other._joined = one

    def beside(self, other: "Clump") -> bool:
        """Whether both stand at one height."""
        return min(self.bottom, other.bottom) - max(self.top, other.top) > _TOUCH


class Leaf(NamedTuple):
    """A shape that is no group: the parts of a text are its lines, of a line its points, of a `high` plate edges."""

    parts: Sequence[Clump]
    line: bool = False
    high: bool = False

    @property
    def top(self) -> float:
        """Of all parts."""
        return min((part.top for part in self.parts), default=inf)

    @property
    def bottom(self) -> float:
        """Of all parts."""
        return max((part.bottom for part in self.parts), default=-inf)


def leaves_of(shapes: Iterable[Shape]) -> list[Leaf]:
    """All leaves in the order of the drawing, their parts joined to clumps.

    What follows one another in a drawing and stands at one height belongs together, as a sign and its words do; an edge
    of a plate belongs to what is next to it in the plate.
    """
    together: list[tuple[Clump, Clump]] = []
    leaves = _leaves(shapes, 0, together)
    for before, after in pairwise(leaf for leaf in leaves if not leaf.high):
        if min(len(before.parts), len(after.parts)) == 1:  # two columns of text are at one height by chance
            together += ((one, other) for one in before.parts for other in after.parts if one.beside(other))
    for one, other in together:
        one.join(other)
    return leaves


def _leaves(
    shapes: Iterable[Shape], y: float, together: list[tuple[Clump, Clump]], *, on_line: bool = False
) -> list[Leaf]:
    leaves: list[Leaf] = []
    plates: list[int] = []
    for shape in shapes:
        if isinstance(shape, Group):
            leaves += _leaves(shape.items, y + shape.y, together, on_line=on_line or shape.role in _ON_LINES)
            continue
        leaf = _leaf(shape, y, on_line=on_line)
        plates += [len(leaves)] if isinstance(shape, Plate) else []
        leaves.append(leaf)
    for plate in plates:
        together += _on_plate(leaves[plate], leaves[plate + 1 :])
    return leaves


def _leaf(shape: Plate | Line | Sign | Image | Words, y: float, *, on_line: bool) -> Leaf:
    if isinstance(shape, Line):
        return Leaf(_points(shape, y), line=True)
    y += shape.y
    if isinstance(shape, Words):
        lines = (y + number * shape.leading for number in range(len(shape.lines)))
        below = _BELOW_LINE * shape.size
        return Leaf([Clump(line - shape.size, line + below, on_line=on_line) for line in lines])
    height = shape.size if isinstance(shape, Sign) else shape.height
    if isinstance(shape, Plate) and height > _LOW:
        return Leaf((Clump(y, y), Clump(y + height, y + height)), high=True)
    return Leaf((Clump(y, y + height, on_line=on_line),))


def _points(line: Line, y: float) -> list[Clump]:
    """A clump for each point: a level stretch is one, and the ends have room for what is drawn there."""
    heights = [y + down for _, down in line.points]
    points = [Clump(height, height) for height in heights]
    side = _HEAD / 2 if line.arrow or line.choice else line.width / 2
    for number, (one, other) in enumerate(pairwise(line.points)):
        if abs(one[1] - other[1]) <= side < abs(one[0] - other[0]):
            for at in (number, number + 1):
                points[number].join(points[at])
                points[number].join(Clump(heights[at] - side, heights[at] + side))
    if line.choice:
        points[0].join(Clump(heights[0] - side, heights[0] + side))
    if line.arrow:
        tip = heights[-1]
        before = next((height for height in reversed(heights) if abs(height - tip) > 1), tip)
        points[-1].join(Clump(tip - _HEAD, tip) if before < tip else Clump(tip, tip + _HEAD))
    return points


def _on_plate(plate: Leaf, after: Sequence[Leaf]) -> Iterator[tuple[Clump, Clump]]:
    """All that is on a low plate and follows it in the drawing; of a high one, each edge with what is next to it."""
    top, bottom = plate.top - 1, plate.bottom + 1
    inside = [*takewhile(lambda leaf: top <= leaf.top and leaf.bottom <= bottom, after)]
    ends = [part for leaf in inside if leaf.line for part in leaf.parts]
    parts = [part for leaf in inside if not leaf.line for part in leaf.parts]
    above, below = plate.parts[0], plate.parts[-1]
    if not plate.high:
        yield from ((above, part) for part in (*parts, *ends))
    elif parts:
        highest, lowest = min(parts, key=lambda part: part.top), max(parts, key=lambda part: part.bottom)
        yield from ((above, part) for part in (highest, *ends) if part.top - above.top < _EDGE)
        yield from ((below, part) for part in (lowest, *ends) if below.top - part.bottom < _EDGE)
