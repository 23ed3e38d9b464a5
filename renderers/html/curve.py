"""A lane of feelings → the emotion curve, cut at the column borders so that each cell draws its own piece.

The curve is monotone between its points (Fritsch and Carlson, "Monotone piecewise cubic interpolation", SIAM Journal
on Numerical Analysis 17, 1980): it never rises above the best or falls below the worst feeling it joins.
"""

from collections.abc import Container, Sequence
from itertools import pairwise
from math import hypot
from typing import NamedTuple

from journeymap.renderers.board.cells import FeelingCell, Status

MIDDLE, STEP = 50, 14  # where the neutral line lies and how far one score is from the next, in % of the height


class Piece(NamedTuple):
    """What of a curve runs through a cell of 100 by 100: path data, and how sure the less sure of its ends is."""

    d: str
    status: Status


class Point(NamedTuple):
    """What one cell shows: its feeling at `top` % of the height, the word above or below it, the pieces through it."""

    feeling: FeelingCell
    top: str
    above: bool
    pieces: tuple[Piece, ...]


def height_of(score: float) -> float:
    """How far from the top a score lies, in % of the curve's height."""
    return MIDDLE - STEP * score


def curve(feelings: Sequence[FeelingCell | None], borders: Container[int] = ()) -> tuple[Point | None, ...]:
    """Give each column's point; the curve is interrupted by a column without a feeling and behind `borders`."""
    points: list[Point | None] = [None] * len(feelings)
    for start, run in _runs(feelings, borders):
        heights = [height_of(feeling.score) for feeling in run]
        slopes = _slopes(heights)
        pieces: list[list[Piece]] = [[] for _ in run]
        for left in range(len(run) - 1):
            right = left + 1
            halves = _halves(heights[left], slopes[left], heights[right], slopes[right])
            status = _less_sure(run[left].status, run[right].status)
            pieces[left].append(Piece(_path(50, halves[0]), status))
            pieces[right].append(Piece(_path(0, halves[1]), status))
        for place, feeling in enumerate(run):
            above = _is_above(heights, place)
            top = _number(heights[place])
            points[start + place] = Point(feeling, top, above, _joined(pieces[place]))
    return tuple(points)


def _runs(feelings: Sequence[FeelingCell | None], borders: Container[int]) -> list[tuple[int, list[FeelingCell]]]:
    """The uninterrupted stretches, each with the column it starts in."""
    runs: list[tuple[int, list[FeelingCell]]] = []
    for column, feeling in enumerate(feelings):
        if feeling is None:
            continue
        if column and feelings[column - 1] is not None and column - 1 not in borders:
            runs[-1][1].append(feeling)
        else:
            runs.append((column, [feeling]))
    return runs


def _slopes(heights: Sequence[float]) -> list[float]:
    """The curve's slope in each point, small enough that no segment overshoots."""
    rises = [after - before for before, after in pairwise(heights)]
    if not rises:
        return [0.0]
    middle = [(a + b) / 2 if a * b > 0 else 0.0 for a, b in pairwise(rises)]
    slopes = [rises[0], *middle, rises[-1]]
    for place, rise in enumerate(rises):
        if rise == 0:
            slopes[place] = slopes[place + 1] = 0.0
            continue
        steepness = hypot(slopes[place] / rise, slopes[place + 1] / rise)
        if steepness > 3:
            slopes[place] *= 3 / steepness
            slopes[place + 1] *= 3 / steepness
    return slopes


def _halves(a: float, slope_a: float, b: float, slope_b: float) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """The Bézier heights of a segment's two halves (de Casteljau at its middle)."""
    c, d = a + slope_a / 3, b - slope_b / 3
    ac, cd, db = (a + c) / 2, (c + d) / 2, (d + b) / 2
    before, after = (ac + cd) / 2, (cd + db) / 2
    border = (before + after) / 2
    return (a, ac, before, border), (border, after, db, b)


def _path(left: float, heights: tuple[float, ...]) -> str:
    """Path data of half a segment that begins at `left`; its controls stand a third of its width apart."""
    x = [_number(left + 50 * third / 3) for third in range(4)]
    y = [_number(height) for height in heights]
    return f"M{x[0]} {y[0]}C{x[1]} {y[1]} {x[2]} {y[2]} {x[3]} {y[3]}"


def _joined(halves: Sequence[Piece]) -> tuple[Piece, ...]:
    """Two halves that meet in a point are one piece where both are as sure."""
    if len(halves) == 2 and halves[0].status == halves[1].status:
        before, after = halves
        return (Piece(before.d + after.d[after.d.index("C") :], before.status),)
    return tuple(halves)


def _less_sure(one: Status, other: Status) -> Status:
    if "hypothesis" in (one, other):
        return "hypothesis"
    return "partial" if "partial" in (one, other) else ""


def _is_above(heights: Sequence[float], place: int) -> bool:
    """Whether the word stands above its point: off the neutral line, and at a neutral point off the curve."""
    if heights[place] != MIDDLE:
        return heights[place] < MIDDLE
    beside = [*heights[max(place - 1, 0) : place], *heights[place + 1 : place + 2]]
    return sum(height - MIDDLE for height in beside) >= 0


def _number(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
