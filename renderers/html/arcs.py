"""Paths → arcs over the step row: between which places they stand, and which run on which track.

An arc stands on its two columns like a bridge. Short arcs run low, and one that would cross another's span on the
same track takes the next track up.
"""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Path, PathKind

PLACES = 6  # a column is divided into six, so that an arc leaving and one arriving stand apart
_MIDDLE, _FOOT, _LOOP = 3, 1, 2


class Arc(NamedTuple):
    """One arc: from place `start` to place `end` of all columns' sixths, on `track` (0 at the top)."""

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
    return tuple(_arc(path, len(tracks) - 1 - level) for path, level in zip(drawn, levels, strict=True))


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


def _arc(path: Path, track: int) -> Arc:
    first, last = _span(path)
    start, end = first * PLACES + _MIDDLE + _FOOT, last * PLACES + _MIDDLE - _FOOT
    if first == last:
        start, end = first * PLACES + _MIDDLE - _LOOP, last * PLACES + _MIDDLE + _LOOP
    back = path.target <= path.source
    return Arc(path.kind, start, end, back, track, path.label, path.share)
