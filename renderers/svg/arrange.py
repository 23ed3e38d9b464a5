"""Band + engine → Row: where its cards stand and how the edges between neighbouring places run."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.engine.layout import Route
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.dot import Link, Step, dot_of
from journeymap.renderers.svg.row import Crossing, Row, Run, Spot, settled


def arrange(
    band: Band,
    steps: Mapping[int, Step],
    crossings: Sequence[Crossing],
    engine: Engine | None,
    *,
    gap: float,
    rooms: Sequence[float],
    seconds: float,
) -> Row:
    """Let the engine lay a band out in at most `seconds`; without it, or where it fails, the cards stand in a grid.

    `rooms` say for each place but the last how much more than `gap` is to be free after it.
    """
    if engine is None:
        from journeymap.renderers.svg.grid import grid  # few maps need it

        return grid(band, steps, crossings, gap=gap, rooms=rooms)
    links = _links(band, crossings, rooms)
    expect = [f"n{column}" for column in band.columns] + [f"e{crossing.number}" for crossing in crossings]
    try:
        layout = engine.lay_out(dot_of(band, steps, links, gap=gap), expect=expect, seconds=seconds)
    except EngineFailed:
        return arrange(band, steps, crossings, None, gap=gap, rooms=rooms, seconds=seconds)
    levels = {column: layout.nodes[f"n{column}"].y for column in band.columns}
    left = min(layout.nodes[f"n{column}"].x - steps[column].width / 2 for column in band.columns)
    runs = {crossing.number: _run(layout.edges[f"e{crossing.number}"], left) for crossing in crossings}
    if _upside_down(band, levels):
        levels = {column: -level for column, level in levels.items()}
        runs = {number: run.flipped() for number, run in runs.items()}
    spots = {}
    for column, level in levels.items():
        step, x = steps[column], layout.nodes[f"n{column}"].x
        spots[column] = Spot(x - step.width / 2 - left, level - step.shoulder / 2, step.width, step.height, level)
    return settled(band, spots, with_branch_labels(runs, crossings, spots), {c.number: c.label for c in crossings})


def _run(route: Route, left: float) -> Run:
    points = tuple((x - left, y) for x, y in route.points)
    if route.end:
        tip = (route.end.x - left, route.end.y)
        points = (*points, points[-1], tip, tip)
    return Run(points, (route.label.x - left, route.label.y) if route.label else None)


def _upside_down(band: Band, levels: Mapping[int, float]) -> bool:
    """Whether most of the cards that stand one above the other are out of reading order."""
    order = [levels[lower] > levels[upper] for place in band.places for upper, lower in pairwise(place)]
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
