"""Band + its places in order → Row: the cards hang down from one line, ways between them."""

from collections.abc import Mapping, Sequence

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.row import STACKED, Row, Spot, settled
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import bends_of, run_of


def hung(band: Band, cards: Sequence[Card]) -> dict[int, Spot]:
    """Where the cards stand but for their x: those of one place one above the other, in the order of `band`.

    Edges end halfway down the lowest card, so that they run straight.
    """
    spots: dict[int, Spot] = {}
    level = min(cards[column].height for column in band.columns) / 2
    for place in band.places:
        top = 0.0
        for column in place:
            card = cards[column]
            spots[column] = Spot(0, top, card.width, card.height, top + level)
            top += card.height + STACKED
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
