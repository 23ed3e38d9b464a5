"""Band + engine → Row: where its cards stand and how the edges between neighbouring places run."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeymap.renderers.engine.engine import Engine, EngineFailed
from journeymap.renderers.engine.ladder import Ladder
from journeymap.renderers.engine.layout import Layout, Route
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.dot import Link, Step, dot_of
from journeymap.renderers.svg.grid import grid
from journeymap.renderers.svg.row import Crossing, Row, Run, Spot, settled

# What each rung makes the layout; on the last there is no Graphviz.
RUNGS = ("", "made without regard to labels", "made without regard to labels and stages", "a plain grid")
_ROUTED, _BY_STAGE = 0, 1
MOST_SECONDS = 30  # for all layouts of a map


def ladder_of(engine: Engine) -> Ladder:
    """The ways to lay out the bands of one map."""
    return Ladder(engine, RUNGS, MOST_SECONDS)


def arrange(
    band: Band,
    steps: Mapping[int, Step],
    crossings: Sequence[Crossing],
    ladder: Ladder,
    *,
    gap: float,
    rooms: Sequence[float],
) -> Row:
    """Lay a band out as well as the engine can; where it fails, more simply, and in the end without it.

    `rooms` say for each place but the last how much more than `gap` is to be free after it.
    """

    def attempt(rung: int, seconds: float) -> Row:
        links = _links(band, crossings, rooms)
        dot = dot_of(band, steps, links, gap=gap, routed=rung == _ROUTED, by_stage=rung <= _BY_STAGE)
        expect = [f"n{column}" for column in band.columns]
        if rung == _ROUTED:
            expect += [f"e{crossing.number}" for crossing in crossings]
        layout = ladder.engine.lay_out(dot, expect=expect, seconds=seconds)
        if rung == _ROUTED:
            return _apart(_routed(layout, band, steps, crossings))
        return _apart(grid(band, steps, crossings, gap=gap, rooms=rooms, levels=_levels(layout, band)))

    row = ladder.first(attempt) or grid(band, steps, crossings, gap=gap, rooms=rooms)
    return row._replace(simplified=ladder.simpler)


def _routed(layout: Layout, band: Band, steps: Mapping[int, Step], crossings: Sequence[Crossing]) -> Row:
    """Cards and edges where Graphviz has put them."""
    left = min(layout.nodes[f"n{column}"].x - steps[column].width / 2 for column in band.columns)
    levels = _levels(layout, band)
    runs = {crossing.number: _run(layout.edges[f"e{crossing.number}"], left) for crossing in crossings}
    if _upside_down(band, layout):
        runs = {number: run.flipped() for number, run in runs.items()}
    spots = {}
    for column, level in levels.items():
        step, x = steps[column], layout.nodes[f"n{column}"].x
        spots[column] = Spot(x - step.width / 2 - left, level - step.shoulder / 2, step.width, step.height, level)
    return settled(band, spots, with_branch_labels(runs, crossings, spots), {c.number: c.label for c in crossings})


def _levels(layout: Layout, band: Band) -> dict[int, float]:
    """The heights of the cards, counted upwards where more of them are then in reading order."""
    sign = -1 if _upside_down(band, layout) else 1
    return {column: sign * layout.nodes[f"n{column}"].y for column in band.columns}


def _apart(row: Row) -> Row:
    """The row, if no card of it stands over another and all places are in order; else no engine laid it out."""
    places = [[row.spots[column] for column in place] for place in row.band.places]
    stacked = (pairwise(sorted(place, key=lambda spot: spot.y)) for place in places)
    apart = all(upper.bottom <= lower.y for pairs in stacked for upper, lower in pairs)
    in_order = all(one.right <= other.x for before, after in pairwise(places) for one in before for other in after)
    if not (apart and in_order):
        raise EngineFailed("answered with cards one over another")
    return row


def _run(route: Route, left: float) -> Run:
    points = tuple((x - left, y) for x, y in route.points)
    if route.end:
        tip = (route.end.x - left, route.end.y)
        points = (*points, points[-1], tip, tip)
    return Run(points, (route.label.x - left, route.label.y) if route.label else None)


def _upside_down(band: Band, layout: Layout) -> bool:
    """Whether most of the cards that stand one above the other are out of reading order."""
    order = [
        layout.nodes[f"n{lower}"].y > layout.nodes[f"n{upper}"].y
        for place in band.places
        for upper, lower in pairwise(place)
    ]
    return sum(order) * 2 < len(order)


def _links(band: Band, crossings: Sequence[Crossing], rooms: Sequence[float]) -> list[Link]:
    """The crossings, and an invisible link to each column none of them leads to."""
    room_before = {column: room for place, room in zip(band.places[1:], rooms, strict=True) for column in place}
    links = []
    for crossing in crossings:
        path = crossing.path
        width = max(crossing.room, room_before[path.target])
        height = crossing.label.height if crossing.label else 1
        links.append(Link(crossing.number, path.source, path.target, path.main, (width, height) if width else None))
    reached = {link.target for link in links}
    for before, place in pairwise(band.places):
        for column in place:
            if column not in reached:
                width = room_before[column]
                links.append(Link(None, before[-1], column, True, (width, 1) if width else None))
    return links
