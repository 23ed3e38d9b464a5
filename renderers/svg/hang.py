"""Band + its places in order → Row: the cards hang down from one line, ways between them."""

from collections.abc import Mapping

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.row import STACKED, Row, Spot, settled
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import bends_of, run_of


def hung(band: Band, steps: Mapping[int, Step]) -> dict[int, Spot]:
    """Where the cards stand but for their x: those of one place one above the other, in the order of `band`."""
    spots: dict[int, Spot] = {}
    for place in band.places:
        top = 0.0
        for column in place:
            step = steps[column]
            spots[column] = Spot(0, top, step.width, step.height, top + step.shoulder / 2)
            top += step.height + STACKED
    return spots


def joined(spaced: Spaced, spots: Mapping[int, Spot]) -> Row:
    """The cards with the ways between them, which leave all at the same height of a card."""
    crossings = spaced.crossings
    left = min((spot.x for spot in spots.values()), default=0)
    placed = {column: spot._replace(x=spot.x - left) for column, spot in spots.items()}
    bends = bends_of(spaced.band, crossings, {column: spot.level for column, spot in placed.items()})
    runs = {crossing.number: run_of(spaced, crossing, placed, bends.get(crossing.number)) for crossing in crossings}
    labels = {crossing.number: crossing.label for crossing in crossings}
    return settled(spaced.band, placed, with_branch_labels(runs, crossings, placed), labels)
