"""Bands + engine → Rows: how their cards stand beside and under each other."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from journeymap.renderers.engine.engine import Engine, EngineFailed, Graph
from journeymap.renderers.engine.ladder import Ladder
from journeymap.renderers.engine.layout import Box
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.dot import Link, dot_of
from journeymap.renderers.svg.grid import grid
from journeymap.renderers.svg.hang import hung, joined
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import room_after

# What each rung makes the layout; on the last there is no Graphviz.
RUNGS = ("", "made without regard to labels", "made without regard to labels and stages", "a plain grid")
_LABELLED, _BY_STAGE = 0, 1
MOST_SECONDS = 30  # for all layouts of a map


def ladder_of(engine: Engine) -> Ladder:
    """The ways to lay out the bands of one map."""
    return Ladder(engine, RUNGS, MOST_SECONDS)


def arrange(
    bands: Sequence[Spaced], stages: Sequence[int | None], written: Callable[[], Sequence[Card]], ladder: Ladder
) -> list[Row]:
    """Lay bands out as well as the engine can; where it fails, more simply, and in the end without it.

    The engine says how far apart the places are and which of the steps in one of them stands above which, so that
    fewest lines cross. The cards are `written` while it works.
    """

    def attempt(left: Sequence[Spaced], rung: int, seconds: float) -> Iterator[Row]:
        graphs = [_graph(spaced, stages, rung) for spaced in left]
        layouts = ladder.engine.lay_out_each(graphs, seconds=seconds)
        cards = written()
        for spaced, layout in zip(left, layouts, strict=True):
            yield _row(spaced, cards, rung, layout.nodes)._replace(simplified=ladder.simpler)

    rows = ladder.each(bands, attempt)
    rows += [grid(spaced, written())._replace(simplified=ladder.simpler) for spaced in bands[len(rows) :]]
    return rows


def _graph(spaced: Spaced, stages: Sequence[int | None], rung: int) -> Graph:
    labelled, by_stage = rung == _LABELLED, rung <= _BY_STAGE
    dot = dot_of(spaced.widths, stages, _links(spaced), gap=spaced.gap, labelled=labelled, by_stage=by_stage)
    return Graph(dot, [f"n{column}" for column in spaced.band.columns])


def _row(spaced: Spaced, cards: Sequence[Card], rung: int, nodes: Mapping[str, Box]) -> Row:
    ordered = _ordered(spaced.band, nodes)
    if rung > _LABELLED:
        return grid(spaced._replace(band=ordered), cards)
    spots = hung(ordered, cards)
    for column, spot in spots.items():
        spots[column] = spot._replace(x=nodes[f"n{column}"].x - spot.width / 2)
    return _apart(joined(spaced._replace(band=ordered), spots))


def _ordered(band: Band, nodes: Mapping[str, Box]) -> Band:
    """The band with the steps of each place from top to bottom, turned so that more are in reading order."""
    levels = {column: nodes[f"n{column}"].y for column in band.columns}
    order = [levels[lower] > levels[upper] for place in band.places for upper, lower in pairwise(place)]
    sign = -1 if sum(order) * 2 < len(order) else 1
    return Band(tuple(tuple(sorted(place, key=lambda column: sign * levels[column])) for place in band.places))


def _apart(row: Row) -> Row:
    """The row, if all its places are one after another; else no engine laid it out."""
    places = [[row.spots[column] for column in place] for place in row.band.places]
    if not all(one.right <= other.x for before, after in pairwise(places) for one in before for other in after):
        raise EngineFailed("answered with cards one over another")
    return row


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
