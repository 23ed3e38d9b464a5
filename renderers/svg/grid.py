"""Band → Row without Graphviz: places one after another, and in each its cards in the order of the band."""

from collections.abc import Sequence

from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.hang import hung, joined
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import bends_of, room_after


def grid(spaced: Spaced, cards: Sequence[Card]) -> Row:
    """What is drawn without Graphviz."""
    spots = hung(spaced.band, cards)
    bends = bends_of(spaced.band, spaced.crossings, {column: spot.level for column, spot in spots.items()})
    x = 0.0
    for number, place in enumerate(spaced.band.places):
        for column in place:
            spots[column] = spots[column]._replace(x=x)
        leaving = [crossing for crossing in spaced.crossings if crossing.path.source in place]
        x += cards[place[0]].width + spaced.gap + room_after(spaced, number, leaving, bends)
    return joined(spaced, spots)
