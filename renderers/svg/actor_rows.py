"""Band whose steps have actors → Row: each card in its actor's row, one place after the other.

Graphviz cannot keep cards in rows with the attributes that never fail, so these bands are laid out here.
"""

from collections.abc import Sequence

from journeymap.renderers.board.model import Path
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.labels import WIDEST_LABEL, label_of
from journeymap.renderers.svg.row import (
    STACKED,
    STAGE_GAP,
    STRIP_ABOVE,
    STRIP_BELOW,
    Crossing,
    Row,
    Spot,
    Strip,
    settled,
)
from journeymap.renderers.svg.spacing import Spaced
from journeymap.renderers.svg.turns import bends_of, room_after, run_of

_ASIDE = 11  # more room beside a card where a way goes along its side


def in_actor_rows(
    spaced: Spaced, cards: Sequence[Card], acting: Sequence[int], paths: Sequence[Path], heads: Sequence[float]
) -> Row:
    """Place a band; `acting` says in whose row each card is, `heads` how much room each actor's tab takes over them."""
    band, crossings = spaced.band, [*spaced.crossings, *_passing(paths, spaced.band, acting)]
    strips, tops = _strips(band, cards, acting, heads)
    levels = {column: top + _shoulder(column, band, cards, acting) / 2 for column, top in tops.items()}
    bends = bends_of(band, crossings, levels)
    sources, targets = _beside_others(paths, band, crossings)
    narrow = {n for n, room in enumerate(spaced.rooms) if room < STAGE_GAP and targets.intersection(band.places[n + 1])}
    spots: dict[int, Spot] = {}
    x = 0.0
    for number, place in enumerate(band.places):
        for column in place:
            spots[column] = Spot(x, tops[column], cards[column].width, cards[column].height, levels[column])
        leaving = [crossing for crossing in crossings if crossing.path.source in place]
        x += cards[place[0]].width + spaced.gap
        x += room_after(spaced, number, leaving, bends)
        if any(crossing.number in bends for crossing in leaving):
            x += _ASIDE * (bool(sources.intersection(place)) + (number in narrow))
    runs = {
        c.number: run_of(spaced, c, spots, bends.get(c.number), later=_ASIDE if c.path.source in sources else 0)
        for c in crossings
    }
    labels = {crossing.number: crossing.label for crossing in crossings}
    return settled(band, spots, with_branch_labels(runs, crossings, spots), labels, strips)


def _passing(paths: Sequence[Path], band: Band, acting: Sequence[int]) -> list[Crossing]:
    """The ways over places in which their target's actor has nothing to do, so that they pass in that actor's row."""
    place_of = {column: number for number, place in enumerate(band.places) for column in place}
    found = []
    for number, path in enumerate(paths):
        first, last = place_of.get(path.source), place_of.get(path.target)
        if first is not None and last is not None and last > first + 1:
            between = (column for place in band.places[first + 1 : last] for column in place)
            if all(acting[column] != acting[path.target] for column in between):
                found.append(Crossing(number, path, label_of(path, WIDEST_LABEL), alone=False))
    return found


def _beside_others(paths: Sequence[Path], band: Band, crossings: Sequence[Crossing]) -> tuple[set[int], set[int]]:
    """The columns of places that a way round the cards may leave along the side of a card, and of those it may come to.

    These are the places with several cards.
    """
    within = {crossing.number for crossing in crossings}
    others = [path for number, path in enumerate(paths) if number not in within]
    ends = {path.source for path in others}, {path.target for path in others}
    shared = [place for place in band.places if len(place) > 1]
    sources, targets = ({c for place in shared if ending.intersection(place) for c in place} for ending in ends)
    return sources, targets


def _strips(
    band: Band, cards: Sequence[Card], acting: Sequence[int], heads: Sequence[float]
) -> tuple[tuple[Strip, ...], dict[int, float]]:
    """The rows of those who act in this band, and the top of each card."""
    strips: list[Strip] = []
    tops: dict[int, float] = {}
    top = 0.0
    for actor in sorted({acting[column] for column in band.columns}):
        bottom = top
        for place in band.places:
            y = top + max(STRIP_ABOVE, heads[actor])
            for column in place:
                if acting[column] == actor:
                    tops[column] = y
                    bottom = max(bottom, y + cards[column].height + STRIP_BELOW)
                    y += cards[column].height + STACKED
        strips.append(Strip(actor, top, bottom))
        top = bottom
    return tuple(strips), tops


def _shoulder(column: int, band: Band, cards: Sequence[Card], acting: Sequence[int]) -> float:
    """The height of an actor's lowest card: from the middle of it all edges leave, so that they run straight."""
    return min(cards[other].height for other in band.columns if acting[other] == acting[column])
