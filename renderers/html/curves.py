"""A lane of feelings → its curves: one, or one for each persona, with faces that would hide each other side by side."""

from collections.abc import Container, Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import FeelingCell, Lane
from journeymap.renderers.html.curve import Point, curve
from journeymap.renderers.html.ends import name_places

MOST = 5  # so many curves are told apart by their colours and dashes; further feelings are told in words alone

_FACE = 22  # in pixels: how wide a face is where there are several curves
_CLEAR = 11.5  # in % of the curve's height: nearer to each other two faces would touch


class Met(NamedTuple):
    """A point of a persona's curve: its face stands `shift` pixels behind the column's middle, as the language reads.

    The curve's name stands behind its last point, `end` % from the top; elsewhere that is empty.
    """

    curve: int
    point: Point
    shift: int = 0
    end: str = ""


def curve_columns(lane: Lane, borders: Container[int] = ()) -> tuple[tuple[Met, ...], ...]:
    """Give for each column the points of all curves that pass through it; nothing where no column has a feeling."""
    lines = [curve(_feelings(lane, number), borders) for number in range(min(max(len(lane.curves), 1), MOST))]
    columns = [
        [Met(number, point) for number, points in enumerate(lines) if (point := points[column])]
        for column in range(len(lane.cells))
    ]
    if len(lane.curves) > 1:
        lasts = {number: max((column for column, point in enumerate(line) if point), default=-1)
                 for number, line in enumerate(lines)}  # fmt: skip
        for column, met in enumerate(columns):
            ending = {number for number, last in lasts.items() if last == column}
            columns[column] = _named(_side_by_side(met, middle=not ending), ending, lane.curves)
    return tuple(map(tuple, columns)) if any(columns) else ()


def _feelings(lane: Lane, number: int) -> list[FeelingCell | None]:
    """The feeling of each column on the curve with this number."""
    return [
        next((cell for cell in cells if isinstance(cell, FeelingCell) and cell.curve == number), None)
        for cells in lane.cells
    ]


def _side_by_side(column: Sequence[Met], *, middle: bool) -> list[Met]:
    """The points of a column, those that are too near to each other apart: about the `middle`, or in front of it."""
    groups: list[list[Met]] = []
    for met in sorted(column, key=_top):
        if groups and _top(met) - _top(groups[-1][-1]) < _CLEAR:
            groups[-1].append(met)
        else:
            groups.append([met])
    moved = [
        met._replace(shift=round((place - (len(group) - 1) / (2 if middle else 1)) * _FACE))
        for group in groups
        for place, met in enumerate(sorted(group))
    ]
    return sorted(moved)


def _named(column: Sequence[Met], ending: Container[int], names: Sequence[str]) -> list[Met]:
    """The points of a column; those that end a curve know where its name stands."""
    ends = [met for met in column if met.curve in ending]
    middles = name_places([(_top(met), names[met.curve]) for met in ends])
    places = {met.curve: f"{middle:.4g}" for met, middle in zip(ends, middles, strict=True)}
    return [met._replace(end=places.get(met.curve, "")) for met in column]


def _top(met: Met) -> float:
    return float(met.point.top)
