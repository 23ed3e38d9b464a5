"""Band whose steps have actors → Row: each card in its actor's row, one place after the other.

Graphviz cannot keep cards in rows with the attributes that never fail, so these bands are laid out here. Between two
neighbouring places lies a gap without cards; an edge to another height turns there, on a track of its own.
"""

from collections.abc import Mapping, Sequence
from itertools import groupby

from journeymap.renderers.board.model import Board
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.labels import WIDEST_LABEL, label_of
from journeymap.renderers.svg.row import Crossing, Row, Run, Spot, Strip, settled
from journeymap.renderers.svg.shapes import Point

_ABOVE, _BELOW = 13, 13  # between a row's edge and its cards
_STACKED = 22  # between two cards of an actor in one place
_TAIL = 12  # from a card to the first track; labels stand after the tracks, where the lines have parted
_AFTER_TRACKS = 12  # more space where labels stand after them
TRACK = 9  # how far two turning edges lie apart
_CORNER = 8  # radius
_ROUND = 0.45  # how far from a corner its curve is pulled, in radii


def in_actor_rows(
    band: Band,
    cards: Sequence[Card],
    crossings: Sequence[Crossing],
    *,
    acting: Sequence[int],
    heights: Sequence[float],
    gap: float,
    rooms: Sequence[float],
) -> Row:
    """Place a band; `acting` names each column's actor, `heights` how high an actor's row must be."""
    strips, tops = _strips(band, cards, acting, heights)
    levels = {column: top + _shoulder(column, band, cards, acting) / 2 for column, top in tops.items()}
    bends = _bends(band, crossings, levels)
    spots: dict[int, Spot] = {}
    x = 0.0
    for number, place in enumerate(band.places):
        for column in place:
            spots[column] = Spot(x, tops[column], cards[column].width, cards[column].height, levels[column])
        leaving = [crossing for crossing in crossings if crossing.path.source in place]
        x += cards[place[0]].width + gap
        x += _room_after(band, number, leaving, bends, max(rooms[number : number + 1], default=0))
    runs = {crossing.number: _run(crossing, spots, bends.get(crossing.number)) for crossing in crossings}
    labels = {crossing.number: crossing.label for crossing in crossings}
    return settled(band, spots, with_branch_labels(runs, crossings, spots), labels, strips)


def passing(board: Board, band: Band, acting: Sequence[int]) -> list[Crossing]:
    """The ways over places in which their target's actor has nothing to do, so that they pass in that actor's row."""
    place_of = {column: number for number, place in enumerate(band.places) for column in place}
    found = []
    for number, path in enumerate(board.paths):
        first, last = place_of.get(path.source), place_of.get(path.target)
        if first is not None and last is not None and last > first + 1:
            between = (column for place in band.places[first + 1 : last] for column in place)
            if all(acting[column] != acting[path.target] for column in between):
                found.append(Crossing(number, path, label_of(path, WIDEST_LABEL), alone=False))
    return found


def _room_after(band: Band, number: int, leaving: Sequence[Crossing], bends: Mapping[int, int], least: float) -> float:
    """How much wider than usual the gap after place `number` is, for tracks and the labels of short ways."""
    following = band.places[number + 1] if number + 1 < len(band.places) else ()
    labels = max((crossing.room for crossing in leaving if crossing.path.target in following), default=0)
    tracks = [bends[crossing.number] for crossing in leaving if crossing.number in bends]
    if labels and tracks:
        labels += _AFTER_TRACKS
    return max(labels, least) + max(tracks, default=0) * TRACK


def _strips(
    band: Band, cards: Sequence[Card], acting: Sequence[int], heights: Sequence[float]
) -> tuple[tuple[Strip, ...], dict[int, float]]:
    """The rows of those who act in this band, and the top of each card."""
    strips: list[Strip] = []
    tops: dict[int, float] = {}
    top = 0.0
    for actor in sorted({acting[column] for column in band.columns}):
        bottom = top + heights[actor]
        for place in band.places:
            y = top + _ABOVE
            for column in place:
                if acting[column] == actor:
                    tops[column] = y
                    bottom = max(bottom, y + cards[column].height + _BELOW)
                    y += cards[column].height + _STACKED
        strips.append(Strip(actor, top, bottom))
        top = bottom
    return tuple(strips), tops


def _shoulder(column: int, band: Band, cards: Sequence[Card], acting: Sequence[int]) -> float:
    """The height of an actor's lowest card: from the middle of it all edges leave, so that they run straight."""
    return min(cards[other].height for other in band.columns if acting[other] == acting[column])


def _bends(band: Band, crossings: Sequence[Crossing], levels: Mapping[int, float]) -> dict[int, int]:
    """The tracks of the edges that turn, so ordered in each gap that those going the same way do not cross."""
    place_of = {column: number for number, place in enumerate(band.places) for column in place}
    turning = [c for c in crossings if abs(levels[c.path.source] - levels[c.path.target]) > 1]

    def order(crossing: Crossing) -> tuple[int, bool, float, float, int]:
        start, end = levels[crossing.path.source], levels[crossing.path.target]
        up = end < start
        place = place_of[crossing.path.source]
        return (place, up, start, end, crossing.number) if up else (place, up, -start, -end, crossing.number)

    bends: dict[int, int] = {}
    ordered = sorted(turning, key=order)
    for _, group in groupby(ordered, key=lambda crossing: place_of[crossing.path.source]):
        taken: list[tuple[float, float, int]] = []
        for crossing in group:
            high, low = sorted((levels[crossing.path.source], levels[crossing.path.target]))
            track = max((track + 1 for top, bottom, track in taken if high <= bottom and top <= low), default=0)
            taken.append((high, low, track))
            bends[crossing.number] = track
    return bends


def _run(crossing: Crossing, spots: Mapping[int, Spot], bend: int | None) -> Run:
    """A straight line, or one that turns on its track; its label in its middle until it has a better place."""
    source, target = spots[crossing.path.source], spots[crossing.path.target]
    start, end = (source.right, source.level), (target.x, target.level)
    middle = (start[0] + end[0]) / 2
    if bend is None:
        points: tuple[Point, ...] = (start, start, end, end)
    else:
        points = _turning(start, start[0] + _TAIL + bend * TRACK, end)
    label = (middle, (start[1] + end[1]) / 2) if crossing.label else None
    return Run(points, label)


def _turning(start: Point, x: float, end: Point) -> tuple[Point, ...]:
    """Bézier points along, up or down at `x`, and along again, the two corners round."""
    (left, high), (right, low) = start, end
    radius = min(_CORNER, abs(low - high) / 2, x - left, right - x)
    down = radius if low > high else -radius
    out, into = (x - radius, high), (x + radius, low)
    below, above = (x, high + down), (x, low - down)
    return (
        start, start, out,
        out, (x - radius * _ROUND, high), (x, high + down * _ROUND), below,
        below, above, above,
        (x, low - down * _ROUND), (x + radius * _ROUND, low), into,
        into, end, end,
    )  # fmt: skip
