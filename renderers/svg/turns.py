"""Ways between neighbouring places → Runs: an edge to another height turns between them, on a track of its own."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.row import BEFORE_TRACKS, TURN_TRACK, Crossing, Run, Spot, room_between
from journeymap.renderers.svg.shapes import Point
from journeymap.renderers.svg.spacing import Spaced

_TAIL = 12  # from a card to the first track; labels stand after the tracks, where the lines have parted
_BESIDE = 5  # between a straight way down and its label
_CORNER = 8  # radius
_ROUND = 0.45  # how far from a corner its curve is pulled, in radii


def room_after(spaced: Spaced, number: int, leaving: Sequence[Crossing], bends: Mapping[int, int]) -> float:
    """How much wider than usual the gap after place `number` is, for tracks and the labels of short ways."""
    places = spaced.band.places
    following = places[number + 1] if number + 1 < len(places) else ()
    labels = [crossing.room for crossing in leaving if crossing.path.target in following]
    tracks = max((bends[crossing.number] + 1 for crossing in leaving if crossing.number in bends), default=0)
    ended = bool(spaced.ends.intersection(places[number]))
    return room_between(max(spaced.rooms[number : number + 1], default=0), labels, tracks, ended=ended)


def bends_of(band: Band, crossings: Sequence[Crossing], levels: Mapping[int, float]) -> dict[int, int]:
    """The tracks of the edges that turn, so ordered in each gap that those going the same way do not cross."""
    place_of = {column: number for number, place in enumerate(band.places) for column in place}
    turning = [
        c
        for c in crossings
        if abs(levels[c.path.source] - levels[c.path.target]) > 1 and place_of[c.path.source] != place_of[c.path.target]
    ]

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


def run_of(spaced: Spaced, crossing: Crossing, spots: Mapping[int, Spot], bend: int | None, *, later: float = 0) -> Run:
    """A straight line, or one that turns on its track; its label in its middle until it has a better place.

    It turns so much `later` where other ways have to pass between its card and its track.
    """
    source, target, label = spots[crossing.path.source], spots[crossing.path.target], crossing.label
    if source.x == target.x:
        return _handed_over(source, target, label)
    start, end = (source.right, source.level), (target.x, target.level)
    if bend is None:
        points: tuple[Point, ...] = (start, start, end, end)
    else:
        ended = any(spot.x == source.x and column in spaced.ends for column, spot in spots.items())
        before = _TAIL + later + (BEFORE_TRACKS if ended else 0)
        points = _turning(start, start[0] + before + bend * TURN_TRACK, end)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    above = label.height / 2 if label and crossing.alone else 0
    return Run(points, (middle[0], middle[1] - above) if label else None)


def _handed_over(source: Spot, target: Spot, label: Label | None) -> Run:
    """Straight down or up within one place, the label beside it."""
    upper, lower = sorted((source, target), key=lambda spot: spot.y)
    ends = (upper.centre, upper.bottom), (lower.centre, lower.y)
    start, end = ends if upper is source else ends[::-1]
    beside = (start[0] + _BESIDE + label.width / 2, (start[1] + end[1]) / 2) if label else None
    return Run((start, start, end, end), beside, backed=True)


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
