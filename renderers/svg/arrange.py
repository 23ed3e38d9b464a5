"""Band + engine → Row: how its cards stand beside and under each other."""

from collections.abc import Mapping
from itertools import pairwise

from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.dot import Link, Step, dot_of
from journeymap.renderers.svg.hang import hung, joined
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import room_after


def arrange(spaced: Spaced, steps: Mapping[int, Step], engine: Engine | None, *, seconds: float) -> Row:
    """Let the engine lay a band out in at most `seconds`; without it, or where it fails, the cards stand in a grid.

    The engine says how far apart the places are and which of the steps in one of them stands above which, so that
    fewest lines cross.
    """
    if engine is None:
        from journeymap.renderers.svg.grid import grid  # few maps need it

        return grid(spaced, steps)
    band = spaced.band
    dot = dot_of(band, steps, _links(spaced), gap=spaced.gap)
    try:
        nodes = engine.lay_out(dot, expect=[f"n{column}" for column in band.columns], seconds=seconds).nodes
    except EngineFailed:
        return arrange(spaced, steps, None, seconds=seconds)
    levels = {column: nodes[f"n{column}"].y for column in band.columns}
    if _upside_down(band, levels):
        levels = {column: -level for column, level in levels.items()}
    ordered = Band(tuple(tuple(sorted(place, key=lambda column: levels[column])) for place in band.places))
    spots = {
        column: spot._replace(x=nodes[f"n{column}"].x - spot.width / 2) for column, spot in hung(ordered, steps).items()
    }
    return joined(spaced._replace(band=ordered), spots)


def _upside_down(band: Band, levels: Mapping[int, float]) -> bool:
    """Whether most of the cards that stand one above the other are out of reading order."""
    order = [levels[lower] > levels[upper] for place in band.places for upper, lower in pairwise(place)]
    return sum(order) * 2 < len(order)


def _links(spaced: Spaced) -> list[Link]:
    """The crossings, and a link to each column none of them leads to."""
    band, links = spaced.band, list[Link]()
    for number, (before, place) in enumerate(pairwise(band.places)):
        leaving = [crossing for crossing in spaced.crossings if crossing.path.source in before]
        turning = [crossing.number for crossing in leaving if len(before) > 1 or len(place) > 1]
        width = room_after(spaced, number, leaving, {way: track for track, way in enumerate(turning)})
        label = (width, max((crossing.label.height for crossing in leaving if crossing.label), default=1))
        links += (Link(c.path.source, c.path.target, c.path.main, label if width else None) for c in leaving)
        reached = {crossing.path.target for crossing in leaving}
        links += (Link(before[-1], column, True, label if width else None) for column in place if column not in reached)
    return links
