"""Band + engine → Row: where its cards stand and how the edges between neighbouring places run."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.engine.layout import Route
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.dot import Link, Step, dot_of
from journeymap.renderers.svg.grid import grid
from journeymap.renderers.svg.row import STAGE_GAP, Crossing, Row, Run, Spot, settled


def arrange(band: Band, steps: Mapping[int, Step], crossings: Sequence[Crossing], engine: Engine, *, gap: float) -> Row:
    """Let the engine lay a band out; where it fails the cards stand in a plain grid."""
    links = _links(band, steps, crossings)
    expect = [f"n{column}" for column in band.columns] + [f"e{crossing.number}" for crossing in crossings]
    try:
        layout = engine.lay_out(dot_of(band, steps, links, gap=gap), expect=expect)
    except EngineFailed:
        return grid(band, steps, crossings, gap=gap)
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
    return settled(band, spots, runs, {c.number: c.label for c in crossings})


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


def _links(band: Band, steps: Mapping[int, Step], crossings: Sequence[Crossing]) -> list[Link]:
    """The crossings, and an invisible link to each column none of them leads to."""
    links = []
    for crossing in crossings:
        path = crossing.path
        room = (crossing.room, crossing.label.height) if crossing.label else None
        if room is None and steps[path.source].stage != steps[path.target].stage:
            room = (STAGE_GAP, 1)
        links.append(Link(crossing.number, path.source, path.target, path.main, room))
    reached = {link.target for link in links}
    for before, place in zip(band.places, band.places[1:], strict=False):
        for column in place:
            if column not in reached:
                apart = steps[before[-1]].stage != steps[column].stage
                links.append(Link(None, before[-1], column, True, (STAGE_GAP, 1) if apart else None))
    return links
