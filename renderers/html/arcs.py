"""Paths → arcs over the step row: between which places they stand, and which run on which track.

An arc stands on its two columns like a bridge. Short arcs run low, and one that would cross another's span on the
same track takes the next track up. Where several stand on one column each has a foot of its own.
"""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Path, PathKind

PLACES = 12  # a column is divided into twelve, so that the feet of the arcs on it stand apart
_STRIDE = 2  # from foot to foot, as long as there is room
_NO_ARC, _LOOP = -1, 4  # so many places are kept free within an arc from a column to itself


class Arc(NamedTuple):
    """One arc: from place `start` to place `end` of all columns' twelfths, on `track` (0 at the top)."""

    kind: PathKind
    start: int
    end: int
    back: bool
    track: int
    label: str
    share: str


def is_arc(path: Path) -> bool:
    """Whether a path is more than the silent way to the next step."""
    return not path.main or path.target != path.source + 1 or bool(path.label or path.share)


def arcs(paths: Sequence[Path]) -> tuple[Arc, ...]:
    """Give the arcs of all paths but the plain main way."""
    drawn = sorted(filter(is_arc, paths), key=lambda path: (_span(path)[1] - _span(path)[0], _span(path)))
    tracks: list[list[tuple[int, int]]] = []
    levels = [_take_track(tracks, _span(path)) for path in drawn]
    feet = _feet(list(map(_span, drawn)))
    return tuple(
        Arc(path.kind, start, end, path.target <= path.source, len(tracks) - 1 - level, path.label, path.share)
        for path, level, (start, end) in zip(drawn, levels, feet, strict=True)
    )


def _span(path: Path) -> tuple[int, int]:
    return min(path.source, path.target), max(path.source, path.target)


def _take_track(tracks: list[list[tuple[int, int]]], span: tuple[int, int]) -> int:
    """The lowest track on which `span` meets no other; it is taken from now on."""
    for level, taken in enumerate(tracks):
        if all(span[1] < first or last < span[0] for first, last in taken):
            taken.append(span)
            return level
    tracks.append([span])
    return len(tracks) - 1


def _feet(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places between which each arc stands, shorter spans given first.

    On a column the arcs to earlier columns stand before those to later ones, and inner arcs within outer ones, so
    that no two cross there.
    """
    columns: dict[int, list[tuple[tuple[int, int], int, bool]]] = {}
    for arc, (first, last) in enumerate(spans):
        alone = first == last
        columns.setdefault(first, []).append(((0 if alone else 1, -arc - 1), arc, False))
        columns.setdefault(last, []).append(((0 if alone else -1, arc + 1), arc, True))
    for column in {first for first, last in spans if first == last}:
        columns[column] += [((0, 0), _NO_ARC, False)] * _LOOP
    feet = {}
    for column, standing in columns.items():
        for place, (_, arc, is_end) in enumerate(sorted(standing)):
            feet[arc, is_end] = column * PLACES + _place(place, len(standing))
    return [(feet[arc, False], feet[arc, True]) for arc in range(len(spans))]


def _place(number: int, count: int) -> int:
    """Where in its column the foot with this number stands: all are spread around the middle."""
    stride = min(_STRIDE, (PLACES - 2) / max(count - 1, 1))
    return int(PLACES / 2 + (number - (count - 1) / 2) * stride + 0.5)
