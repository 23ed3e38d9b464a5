"""Line → path data for its stroke and its arrowhead; numbers are written here, the same everywhere."""

from functools import lru_cache
from math import hypot

from journeymap.renderers.svg.shapes import Line, Point

CORNER = 9  # radius
HEAD = 8  # length of an arrowhead
DIAMOND = 11  # and of the diamond at the beginning of a choice


@lru_cache(maxsize=1024)
def number(value: float) -> str:
    """At most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def route(line: Line) -> str:
    """The stroke of a line, which ends inside its arrowhead."""
    points = list(line.points)
    if line.arrow:
        points[-1] = _toward(points[-1], _before_tip(line), HEAD - 2)
    if line.curved:
        return f"M{_at(points[0])}C" + " ".join(map(_at, points[1:]))
    written = f"M{_at(points[0])}"
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        room = min(CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        written += f"L{_at(_toward(corner, before, room))}Q{_at(corner)} {_at(_toward(corner, after, room))}"
    return written + f"L{_at(points[-1])}"


def head(line: Line) -> str:
    """The triangle at a line's end."""
    tip = line.points[-1]
    base = _toward(tip, _before_tip(line), HEAD)
    across = ((base[1] - tip[1]) * 0.45, (tip[0] - base[0]) * 0.45)
    sides = (base[0] + across[0], base[1] + across[1]), (base[0] - across[0], base[1] - across[1])
    return f"M{_at(tip)}L{_at(sides[0])}L{_at(sides[1])}z"


def tail(line: Line) -> str:
    """The diamond at a line's beginning."""
    start = line.points[0]
    after = next((point for point in line.points if _distance(point, start) > 1), (start[0] + 1, start[1]))
    middle, end = _toward(start, after, DIAMOND / 2), _toward(start, after, DIAMOND)
    across = ((end[1] - start[1]) * 0.35, (start[0] - end[0]) * 0.35)
    sides = (middle[0] + across[0], middle[1] + across[1]), (middle[0] - across[0], middle[1] - across[1])
    return f"M{_at(start)}L{_at(sides[0])}L{_at(end)}L{_at(sides[1])}z"


def _before_tip(line: Line) -> Point:
    """The last point of a line that lies off its end."""
    tip = line.points[-1]
    return next((point for point in reversed(line.points) if _distance(point, tip) > 1), (tip[0] - 1, tip[1]))


def _toward(point: Point, other: Point, distance: float) -> Point:
    part = distance / (_distance(point, other) or 1)
    return point[0] + (other[0] - point[0]) * part, point[1] + (other[1] - point[1]) * part


def _distance(point: Point, other: Point) -> float:
    return hypot(other[0] - point[0], other[1] - point[1])


def _at(point: Point) -> str:
    return f"{number(point[0])} {number(point[1])}"
