"""Drawing + height of a sheet → the same drawing, opened where a part is higher than that, so that it can be cut there.

As in a table over two pages of a browser, lines of text, signs and pictures that a cut would go through begin below it:
all that is below moves down by as much, and cards, stages and ways become longer.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

from journeymap.renderers.svg.clumps import Clump, Leaf, leaves_of
from journeymap.renderers.svg.drawing import Drawing
from journeymap.renderers.svg.moving import moved

_CLEAR = 4  # over and under a cut
_SHORTEST = 60  # that is worth a sheet of its own
_SEARCHED = 0.25  # of a sheet's height, from its end, where the best cut is looked for
_TORN, _OFF_LINE = 40, 200  # height that it is worth not to cut a plate, and not to move a label from its line


class Break(NamedTuple):
    """A cut at `y`, and by how much what is below it moves down."""

    y: float
    gap: float


def opened(drawing: Drawing, room: float) -> Drawing:
    """Give the drawing with cuts enough for sheets that are `room` high."""
    leaves = leaves_of(drawing.items)
    breaks = [*_breaks(drawing, leaves, room)]
    heights = [each.y for each in breaks]
    downs = [0.0, *accumulate(each.gap for each in breaks)]

    def down(y: float) -> float:
        return downs[bisect_left(heights, y)]

    moves = ([down(part.whole.bottom + _CLEAR) for part in leaf.parts] for leaf in leaves)
    return drawing._replace(
        height=drawing.height + downs[-1],
        items=moved(drawing.items, moves),
        cuts=tuple(sorted(y + down(y) for y in (*drawing.cuts, *heights))),
    )


def _breaks(drawing: Drawing, leaves: Sequence[Leaf], room: float) -> Iterator[Break]:
    """From top to bottom: at the last seam on a sheet if what follows has room on the next, else at the best place."""
    clumps = {id(part.whole): part.whole for leaf in leaves for part in leaf.parts}.values()
    places = _Places([c for c in clumps if c.top < c.bottom < c.top + room / 2], [leaf for leaf in leaves if leaf.high])
    for top, end in pairwise((0.0, *drawing.cuts, drawing.height)):
        ends = [*(seam for seam in drawing.seams if top < seam < end), end]
        while end - top > room:
            seam = max((seam for seam in ends if top + _SHORTEST < seam <= top + room), default=-inf)
            after = next(seam for seam in ends if seam > top + room)
            found = places.at(seam)
            if after - seam > room or found.gap > _SHORTEST:
                found = places.best(min(top + room, end - _SHORTEST), room * _SEARCHED)
            yield found
            top = found.y - found.gap


class _Places:
    """What a cut is not to go through, and the plates that it may if it must."""

    def __init__(self, clumps: Sequence[Clump], plates: Sequence[Leaf]) -> None:
        self._clumps, self._plates = clumps, plates

    def at(self, y: float) -> Break:
        """A cut at this height."""
        return Break(y, max((y + _CLEAR - clump.top for clump in _through(self._clumps, y)), default=0))

    def best(self, last: float, searched: float) -> Break:
        """Of the cuts from `last` to `searched` higher, the one that is low and spoils least."""
        first = last - searched
        near = [clump for clump in self._clumps if clump.top < last + _CLEAR and _is_below(clump, first)]
        plates = [plate for plate in self._plates if plate.top < last + _CLEAR and plate.bottom > first - _CLEAR]

        def cost(y: float) -> float:
            torn = sum(not _is_below(plate.parts[0], y) and _is_below(plate.parts[1], y) for plate in plates)
            off_line = sum(clump.on_line for clump in _through(near, y))
            return last - y + torn * _TORN + off_line * _OFF_LINE

        under = (clump.bottom + _CLEAR for clump in near)
        return self.at(min((last, *(y for y in under if first < y < last)), key=cost))


def _through(clumps: Sequence[Clump], y: float) -> list[Clump]:
    """Those that a cut would go through, or come too near to."""
    return [clump for clump in clumps if clump.top < y + _CLEAR and _is_below(clump, y)]


def _is_below(part: Clump, y: float) -> bool:
    return part.whole.bottom + _CLEAR > y
