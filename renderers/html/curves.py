"""A lane of feelings → its curves: one, or one for each persona, with faces that would hide each other side by side."""

from collections.abc import Container, Iterable, Sequence
from typing import NamedTuple

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Lane
from journeymap.renderers.html.curve import Point, curve
from journeymap.renderers.html.ends import name_places

MOST = 5  # so many curves are told apart by their colours and dashes; further feelings are told in words alone

# How wide a face is where there are several curves, in pixels, and how high, in % of the curve's height: nearer to each
# other two would touch. At a moment of truth each is a star.
_FACE, _STAR = (22, 11.5), (24, 13.0)
_MOST_IN_FRONT = 3  # so many faces fit into half of the narrowest column


class Met(NamedTuple):
    """A point of a persona's curve: its face stands `shift` pixels behind the column's middle, as the language reads.

    The curve's name stands behind its last point, `end` % from the top; elsewhere that is empty. It is a `star`
    at a moment of truth.
    """

    curve: int
    point: Point
    shift: int = 0
    end: str = ""
    star: bool = False


def curve_columns(
    lane: Lane, borders: Container[int] = (), moments: Container[int] = ()
) -> tuple[tuple[Met, ...], ...]:
    """Give for each column the points of all curves that pass through it; nothing where no column has a feeling.

    A curve is interrupted behind each of the `borders`; `moments` are the columns that are moments of truth.
    """
    lines = [curve(_feelings(lane, number), borders) for number in range(min(max(len(lane.curves), 1), MOST))]
    columns = [
        [Met(number, point, star=column in moments) for number, points in enumerate(lines) if (point := points[column])]
        for column in range(len(lane.cells))
    ]
    if len(lane.curves) > 1:
        lasts = {number: max((column for column, point in enumerate(line) if point), default=-1)
                 for number, line in enumerate(lines)}  # fmt: skip
        for column, met in enumerate(columns):
            ending = {number for number, last in lasts.items() if last == column}
            groups = _groups(met)
            if not ending or max(map(len, groups)) > _MOST_IN_FRONT:  # then only the list beside the curves names them
                columns[column] = _side_by_side(groups, middle=True)
            else:
                columns[column] = _named(_side_by_side(groups, middle=False), ending, lane.curves)
    return tuple(map(tuple, columns)) if any(columns) else ()


def _feelings(lane: Lane, number: int) -> list[FeelingCell | None]:
    """The feeling of each column on the curve with this number."""
    return [
        next((cell for cell in cells if isinstance(cell, FeelingCell) and cell.curve == number), None)
        for cells in lane.cells
    ]


def _groups(column: Sequence[Met]) -> list[list[Met]]:
    """The points of a column, those together that are too near to each other to stand above one another."""
    groups: list[list[Met]] = []
    for met in sorted(column, key=_top):
        _, height = _size(met)
        if groups and _top(met) - _top(groups[-1][-1]) < height:
            groups[-1].append(met)
        else:
            groups.append([met])
    return groups


def _side_by_side(groups: Iterable[Sequence[Met]], *, middle: bool) -> list[Met]:
    """The points of a column, those of a group apart: about the `middle`, or in front of it."""
    moved = [
        met._replace(shift=round((place - (len(group) - 1) / (2 if middle else 1)) * _size(met)[0]))
        for group in groups
        for place, met in enumerate(sorted(group))
    ]
    return sorted(moved)


def _size(met: Met) -> tuple[int, float]:
    return _STAR if met.star else _FACE


def _named(column: Sequence[Met], ending: Container[int], names: Sequence[str]) -> list[Met]:
    """The points of a column; those that end a curve know where its name stands."""
    ends = [met for met in column if met.curve in ending]
    middles = name_places([(_top(met), names[met.curve]) for met in ends])
    places = {met.curve: f"{middle:.4g}" for met, middle in zip(ends, middles, strict=True)}
    return [met._replace(end=places.get(met.curve, "")) for met in column]


def _top(met: Met) -> float:
    return float(met.point.top)
