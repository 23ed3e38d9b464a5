"""Places + what bands of them cost → Bands: where the row of steps is cut to fit the page."""

from collections.abc import Callable, Sequence
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

    `fitted` says how the places from one up to another fit in one band. A single place always does, and what does not
    fit does not with more places either. `least` is a height that no fit of theirs is below: those of no use are not
    asked for.
    """
    count = len(members)
    stage_of = [stages[columns[0]] for columns in members]
    best: list[tuple[float, int, Fit | None]] = [(0, 0, None)]
    first = 0
    for end in range(1, count + 1):
        splits_stage = end < count and stage_of[end] is not None and stage_of[end] == stage_of[end - 1]
        split = _SPLIT if splits_stage else 0
        lowest: tuple[float, int, Fit | None] = (inf, 0, None)
        for start in range(first, end):
            if best[start][0] + least(start, end) + split > lowest[0]:
                continue
            fit = fitted(start, end)
            if fit is None:
                first = start + 1
                continue
            cost = best[start][0] + (fit.height + (1 - fit.full) ** 2 * _UNEVEN + split)
            if cost < lowest[0]:
                lowest = cost, start, fit
        best.append(lowest)
    bands: list[tuple[Band, Fit]] = []
    end = count
    while end:
        _, start, fit = best[end]
        if fit:
            bands.append((Band(tuple(members[start:end])), fit))
        end = start
    return tuple(reversed(bands))
