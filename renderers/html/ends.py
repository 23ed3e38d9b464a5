"""Where curves end → where their names stand: as near to it as the other names and the neutral line allow."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from journeymap.renderers.html.curve import MIDDLE
from journeymap.renderers.text import wrap

_ROOM, _SIZE = 46, 10.1  # in pixels: the width behind a face in the narrowest column, and the size of a name's type
_MOST_LINES = 3  # the stylesheet cuts off what is longer
_LINE, _AIR = 6.0, 2.0  # in % of the curve's height: a line of a name, and what is left free between two
_TOP, _BOTTOM = 1.0, 99.0

Ends = Sequence[tuple[float, str]]


def name_places(ends: Ends) -> list[float]:
    """Give the middle of each name in % from the top; `ends` are the heights of the last points, with the names.

    A name stands on its point's side of the neutral line, that of a neutral point on the emptier one, none on the
    line, unless there are too many for one side.
    """
    order = sorted(range(len(ends)), key=lambda number: ends[number][0])
    good = sum(top < MIDDLE for top, _ in ends)
    bad = sum(top > MIDDLE for top, _ in ends)
    upper = good if bad < good else len(ends) - bad
    falling = [ends[number] for number in order]
    above, below = falling[:upper], falling[upper:]
    if max(_height(above), _height(below)) > MIDDLE - _TOP:
        places = _spread(falling, _TOP, _BOTTOM)
    else:
        places = _spread(above, _TOP, MIDDLE) + _spread(below, MIDDLE, _BOTTOM)
    return [place for _, place in sorted(zip(order, places, strict=True))]


def _spread(ends: Ends, low: float, high: float) -> list[float]:
    """The middles of names, given from above to below, moved as little as keeps them apart, between two heights."""
    if not ends:
        return []
    heights = [_height([end]) for end in ends]
    offsets = list(accumulate(((one + other) / 2 for one, other in pairwise(heights)), initial=0.0))
    runs: list[list[float]] = []
    for (top, _), offset in zip(ends, offsets, strict=True):
        runs.append([top - offset])
        while len(runs) > 1 and _mean(runs[-2]) > _mean(runs[-1]):
            runs[-2:] = [runs[-2] + runs[-1]]
    first, last = low + heights[0] / 2, high - heights[-1] / 2 - offsets[-1]
    moved = (_mean(run) for run in runs for _ in run)
    return [max(min(place, last), first) + offset for place, offset in zip(moved, offsets, strict=True)]


def _height(ends: Ends) -> float:
    lines = (min(len(wrap(name, _ROOM, _SIZE, bold=True)), _MOST_LINES) for _, name in ends)
    return sum(count * _LINE + _AIR for count in lines)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
