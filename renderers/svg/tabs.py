"""A row of cards + the ways on the page → where the tabs of its actors stand: nothing runs through their words."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, pairwise, takewhile

from journeymap.renderers.svg.actors import Tab
from journeymap.renderers.svg.row import Row, Strip
from journeymap.renderers.svg.shapes import Group, Point
from journeymap.renderers.svg.stages import INSIDE

_BEFORE = INSIDE - 3  # the first card, where a tab begins that nothing is in the way of, and after the last
_UNDER_EDGE = 1  # between the edge of an actor's row and her tab
_CLEAR = 7  # between a tab and what passes it
_MARK = 26  # beside a card, for the marks of start and end
_LOWER = 4  # from one height at which a tab may stand to the next

Area = tuple[float, float, float, float]  # left, top, right, bottom


def tabs_in(
    row: Row, top: float, tabs: Sequence[Sequence[Tab]], ways: Iterable[Sequence[Point]], right: float
) -> Iterator[Group]:
    """Who acts in each part of a row that begins at `top`: at its start, or where nothing runs through the tab.

    `tabs` are those of each actor, the one that says most first. `ways` are those of the whole map by their corners,
    and all tabs end before `right`.
    """
    passing = [_around(*piece) for points in ways for piece in pairwise(points)]
    passing += [_moved(area, top) for area in (*_labels(row), *_cards(row))]
    for strip in row.strips:
        here = strip._replace(top=strip.top + top, bottom=strip.bottom + top)
        places = ((tab, _place(tab, here, passing, right)) for tab in tabs[strip.actor])
        usual = tabs[strip.actor][-1], (-_BEFORE, here.top + _UNDER_EDGE)
        tab, place = next(((tab, place) for tab, place in places if place), usual)
        yield tab.drawn(*place)


def _place(tab: Tab, strip: Strip, passing: Sequence[Area], right: float) -> Point | None:
    """The first free place from the start of a row to its end, then further down."""
    first = strip.top + _UNDER_EDGE
    for y in takewhile(lambda y: y + tab.height < strip.bottom, count(first, _LOWER)):
        taken = [(left, end) for left, high, end, low in passing if high < y + tab.height and y < low]
        starts = sorted(x for x in (-_BEFORE, *(end + _CLEAR for _, end in taken)) if x >= -_BEFORE)
        for x in takewhile(lambda x: x + tab.width <= right, starts):
            if all(end + _CLEAR <= x or x + tab.width + _CLEAR <= left for left, end in taken):
                return x, y
    return None


def _labels(row: Row) -> Iterator[Area]:
    """What is written on the ways between the cards."""
    for number, run in row.runs.items():
        label = row.labels[number]
        if label and run.label:
            x, y = run.label
            yield x - label.width / 2, y - label.height / 2, x + label.width / 2, y + label.height / 2


def _cards(row: Row) -> Iterator[Area]:
    for spot in row.spots.values():
        yield spot.x - _MARK, spot.y, spot.right + _MARK, spot.bottom


def _around(start: Point, end: Point) -> Area:
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])


def _moved(area: Area, down: float) -> Area:
    left, high, right, low = area
    return left, high + down, right, low + down
