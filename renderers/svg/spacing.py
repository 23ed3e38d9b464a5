"""Board + a page's width → Spacing: which places stand in which band, how wide cards are and how far apart."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.actors import acting_in
from journeymap.renderers.svg.bands import Band, Fit, bands_of
from journeymap.renderers.svg.cards import Card, Deck
from journeymap.renderers.svg.fitting import NARROWEST_CARD, Fitting
from journeymap.renderers.svg.labels import HAND_OVER_LABEL, TEXT, label_of
from journeymap.renderers.svg.places import places_of
from journeymap.renderers.svg.row import GAP, MARK_GAP, STAGE_GAP, Crossing, room_between
from journeymap.renderers.text import width_of

NEIGHBOUR_LABEL = 84  # room for a label between two cards
_WIDEST_STRETCH = 40
_WORTH_TORN_LABELS = 30  # pixels of height for which losses take two lines
_USUAL_CARD = 180  # the width of cards where there is room without end
_BESIDE_BAND = 84  # height of a stage's head, of lanes and of the gutter, which another band costs as well


class Spaced(NamedTuple):
    """A band, the width of its cards and the gap between them, and the ways within it.

    The cards in the columns `wide` are twice as wide. `rooms` say for each place but the last how much more than the
    gap is to be free after it; in the columns `ends` a journey ends.
    """

    band: Band
    width: float
    wide: frozenset[int]
    gap: float
    rooms: tuple[float, ...]
    crossings: tuple[Crossing, ...]
    ends: frozenset[int]

    @property
    def widths(self) -> Mapping[int, float]:
        """How wide each of its cards is."""
        return {column: self.width * (2 if column in self.wide else 1) for column in self.band.columns}


class Spacing(NamedTuple):
    """The bands, and the deck that their cards are from; `acting` says whose row each card is in, if there are rows."""

    bands: tuple[Spaced, ...]
    deck: Deck
    acting: tuple[int, ...]

    def cards(self) -> tuple[Card, ...]:
        """The cards as wide as they are in their bands. Writing them, the first time, takes a while."""
        cards = {
            column: self.deck.card(column, spaced.width, wide=column in spaced.wide)
            for spaced in self.bands
            for column in spaced.band.columns
        }
        return tuple(cards[column] for column in range(len(cards)))


def spacing_of(board: Board, width: float) -> Spacing:
    """Space a board out; bands are to be at most `width` wide, which may be infinite."""
    places, acting = places_of(board), acting_in(board)
    members: list[tuple[int, ...]] = [() for _ in range(max(places, default=-1) + 1)]
    for column, place in enumerate(places):
        members[place] += (column,)
    deck = Deck(board)
    rooms = _rooms(board, places, len(members))
    ways = [_Ways.of(board, places, acting, rooms, torn=torn) for torn in (False, True)]
    cut = _cut(board, deck, members, acting, ways, width)
    taken = [_taken(band, fit, ways[fit.torn].gaps, places) for band, fit in cut]
    spaced, ends = [], frozenset(board.ends)
    for (band, fit), own in zip(cut, taken, strict=True):
        columns, inner = set(band.columns), _inner_places(band, places)
        stretch = _stretch((max(taken) - own) / max(1, len(inner)))
        crossings = tuple(c for c in ways[fit.torn].crossings if {c.path.source, c.path.target} <= columns)
        wide = frozenset(column for column in columns if places[column] in fit.wide)
        free = tuple(rooms[place] for place in inner)
        spaced.append(Spaced(band, fit.width, wide, GAP + stretch, free, crossings, ends))
    return Spacing(tuple(spaced), deck, acting)


class _Ways(NamedTuple):
    """The ways to next places, and the space that they and the rest need after each; `torn`, losses take two lines."""

    crossings: tuple[Crossing, ...]
    gaps: tuple[int, ...]

    @classmethod
    def of(
        cls, board: Board, places: Sequence[int], acting: Sequence[int], rooms: Sequence[float], *, torn: bool
    ) -> "_Ways":
        crossings = tuple(_crossings(board, places, acting, torn=torn))
        leaving: dict[int, list[Crossing]] = {}
        for crossing in crossings:
            if places[crossing.path.target] > places[crossing.path.source]:
                leaving.setdefault(places[crossing.path.source], []).append(crossing)
        count, ended = Counter(places), {places[column] for column in board.ends}
        gaps = []
        for place, room in enumerate(rooms):
            ways = leaving.get(place, ())
            turns = _turns(ways, acting) if acting else len(ways) if max(count[place], count[place + 1]) > 1 else 0
            gaps.append(GAP + room_between(room, [way.room for way in ways], turns, ended=place in ended))
        return cls(crossings, tuple(gaps))


def _cut(
    board: Board,
    deck: Deck,
    members: Sequence[tuple[int, ...]],
    acting: Sequence[int],
    ways: Sequence[_Ways],
    room: float,
) -> tuple[tuple[Band, Fit], ...]:
    if room == inf:
        return ((Band(tuple(members)), Fit(_USUAL_CARD)),) if members else ()
    narrowest = tuple(deck.card(column, NARROWEST_CARD) for column in range(len(board.columns)))
    fitting = Fitting(narrowest, members, acting)
    usual, torn = ([0, *accumulate(way.gaps)] for way in ways)

    def fitted(start: int, end: int) -> Fit | None:
        gaps, narrower = (sums[end - 1] - sums[start] for sums in (usual, torn))
        fit = fitting.fit(start, end, room - gaps)
        if narrower < gaps:
            other = fitting.fit(start, end, room - narrower)
            if other and (fit is None or other.height + _WORTH_TORN_LABELS < fit.height):
                fit = other._replace(torn=True)
        return fit and fit._replace(height=fit.height + _BESIDE_BAND)

    def least(start: int, end: int) -> float:
        return fitting.least(start, end, room - (torn[end - 1] - torn[start])) + _BESIDE_BAND

    return bands_of(members, [column.stage for column in board.columns], fitted, least)


def _crossings(board: Board, places: Sequence[int], acting: Sequence[int], *, torn: bool) -> Iterator[Crossing]:
    """The ways to the next place, and those straight down or up to who takes over."""
    for number, path in enumerate(board.paths):
        if path.source < path.target and places[path.target] == places[path.source]:
            yield Crossing(number, path, label_of(path, HAND_OVER_LABEL), alone=True)
        elif places[path.target] == places[path.source] + 1:
            yield Crossing(number, path, label_of(path, _label_room(path, torn=torn)), alone=path.main and not acting)


def _turns(ways: Iterable[Crossing], acting: Sequence[int]) -> int:
    """How many of them lead to the row of another actor."""
    return sum(acting[way.path.source] != acting[way.path.target] for way in ways)


def _label_room(path: Path, *, torn: bool) -> float:
    """How wide a label may be; `torn`, a loss alone is no wider than its longest word."""
    if not torn or not path.drop or path.label or path.share:
        return NEIGHBOUR_LABEL
    longest = max((width_of(word, TEXT, bold=True) for word in path.drop.split()), default=NEIGHBOUR_LABEL)
    return min(NEIGHBOUR_LABEL, longest)


def _rooms(board: Board, places: Sequence[int], count: int) -> list[float]:
    """How much more space there is after each place: between stages, and where a journey ends or starts."""
    stages = {place: board.columns[column].stage for column, place in enumerate(places)}
    ends, starts = {places[column] for column in board.ends}, {places[column] for column in board.starts}
    rooms: list[float] = []
    for place in range(count - 1):
        ended, started = place in ends, place + 1 in starts
        marks = MARK_GAP + GAP if ended and started else MARK_GAP if ended or started else 0
        rooms.append(max(marks, STAGE_GAP if stages[place] != stages[place + 1] else 0))
    return rooms


def _taken(band: Band, fit: Fit, gaps: Sequence[float], places: Sequence[int]) -> float:
    """How wide a band is before its gaps are stretched."""
    units = len(band.places) + len(fit.wide)
    return units * fit.width + sum(gaps[place] for place in _inner_places(band, places))


def _inner_places(band: Band, places: Sequence[int]) -> range:
    """All places of a band but the last."""
    return range(places[band.places[0][0]], places[band.places[-1][0]])


def _stretch(missing: float) -> float:
    """By how much gaps grow so that a band ends where the widest does; a much shorter band stays as it is."""
    return missing // 2 * 2 if missing <= _WIDEST_STRETCH else 0
