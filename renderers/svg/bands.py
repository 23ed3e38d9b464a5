"""Places + what bands of them cost → Bands: where the row of steps is cut to fit the page."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import takewhile
from math import inf
from typing import NamedTuple

_SPLIT = 24  # pixels of height that it is worth not to cut a stage
_UNEVEN = 30  # and that it is worth not to leave a band almost empty


class Band(NamedTuple):
    """A row of the map: the columns of each place in it, in order. Those in one place stand one above the other."""

    places: tuple[tuple[int, ...], ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """All its columns."""
        return tuple(column for place in self.places for column in place)


class Fit(NamedTuple):
    """How a band fits the page: cards `width` wide and, in the places `wide`, twice as wide, and its height then.

    `full` is the share of the page's width that it takes; `torn` says that losses take two lines.
    """

    width: float
    wide: frozenset[int] = frozenset()
    height: float = 0
    full: float = 1
    torn: bool = False


def bands_of(
    members: Sequence[tuple[int, ...]],
    stages: Sequence[int | None],
    fitted: Callable[[int, int], Fit | None],
    least: Callable[[int, int], float],
) -> tuple[tuple[Band, Fit], ...]:
    """Cut the places, whose columns are `members`, into the bands that are together the lowest.

    `fitted` says how the places from one up to another fit in one band, which a single place always does. As that takes
    long to find out, `least` is asked first: a height that they are never below, without end where they do not fit, nor
    then with more places.
    """
    count = len(members)
    stage_of = [stages[columns[0]] for columns in members]
    fit_of = cache(fitted)

    def cost(start: int, end: int) -> float:
        fit = fit_of(start, end)
        splits_stage = end < count and stage_of[end] is not None and stage_of[end] == stage_of[end - 1]
        return fit.height + (1 - fit.full) ** 2 * _UNEVEN + (_SPLIT if splits_stage else 0) if fit else inf

    reach = [_reach(start, count, least) for start in range(count)]
    rest = _rest(reach)
    most, start = 1.0, 0  # what one way to cut costs, and a pixel for rounding
    while start < count:
        most, start = most + cost(start, rest[start][1]), rest[start][1]
    best = [(0.0, 0)] + [(inf, 0)] * count
    for start, ends in enumerate(reach):
        before = best[start][0]
        for end, height in ends:
            if before + height <= min(best[end][0], most - rest[end][0]):
                best[end] = min(best[end], (before + cost(start, end), start))
    bands: list[tuple[Band, Fit]] = []
    end = count
    while end:
        start = best[end][1]
        if fit := fit_of(start, end):
            bands.append((Band(tuple(members[start:end])), fit))
        end = start
    return tuple(reversed(bands))


def _reach(start: int, count: int, least: Callable[[int, int], float]) -> list[tuple[int, float]]:
    """Where bands from a place on may end, and the least height of each."""
    ends = ((end, least(start, end)) for end in range(start + 1, count + 1))
    return list(takewhile(lambda end: end[1] < inf, ends))


def _rest(reach: Sequence[Sequence[tuple[int, float]]]) -> list[tuple[float, int]]:
    """The least height of all bands from each place on, and where the first of them then ends."""
    rest = [(0.0, 0)] * (len(reach) + 1)
    for start in reversed(range(len(reach))):
        rest[start] = min((height + rest[end][0], end) for end, height in reach[start])
    return rest
