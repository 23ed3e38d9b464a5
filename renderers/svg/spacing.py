"""Board → Spacing: which places stand in which band, how wide cards are and how far apart."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.actors import acting_in, header_width
from journeymap.renderers.svg.bands import NARROWEST_CARD, Band, bands_of, places_of
from journeymap.renderers.svg.labels import TEXT, label_of
from journeymap.renderers.svg.row import GAP, MARK_GAP, STAGE_GAP, Crossing
from journeymap.renderers.text import width_of

WIDEST_CARD = 190
WIDEST_STRETCH = 40
NEIGHBOUR_LABEL = 84  # room for a label between two cards
MANY_PLACES = 22  # from here on losses take two lines where that saves a band


class Spacing(NamedTuple):
    """The bands, the gap between the cards of each, one width for all cards; crossings by the place they leave.

    `rooms` say for each place how much more than the gap is to be free after it; `acting` whose row each card is in,
    if there are rows.
    """

    bands: tuple[Band, ...]
    gaps: tuple[float, ...]
    rooms: tuple[tuple[float, ...], ...]
    card_width: float
    crossings: tuple[Crossing, ...]
    acting: tuple[int, ...]

    def crossings_of(self, band: Band) -> list[Crossing]:
        """Those that stay within a band."""
        columns = set(band.columns)
        return [c for c in self.crossings if c.path.source in columns and c.path.target in columns]


def page_width(places: int) -> float:
    """How wide a page may be: a short map reads on a screen and on A4, a long one on A3 in letters of 8 points."""
    return 1200 if places <= 14 else 1400 if places <= MANY_PLACES else 1560


def spacing_of(board: Board, beside: float) -> Spacing:
    """Space a board out over a page that needs `beside` on either side of a band and its header."""
    places, acting = places_of(board), acting_in(board)
    count = max(places, default=-1) + 1
    rooms = _rooms(board, places, count)
    room = page_width(count) - 2 * beside - (header_width(board.actors) if acting else 0)
    bands, gaps, crossings = _cut(board, places, rooms, room)
    if count > MANY_PLACES:
        narrow = _cut(board, places, rooms, room, narrow=True)
        if len(narrow[0]) < len(bands):
            bands, gaps, crossings = narrow
    fixed = [sum(gaps[place] for place in _inner_places(band, places)) for band in bands]
    widths = [(room - gap) / len(band.places) for band, gap in zip(bands, fixed, strict=True)]
    card_width = float(int(max(NARROWEST_CARD, min([WIDEST_CARD, *widths]))))
    taken = [gap + len(band.places) * card_width for band, gap in zip(bands, fixed, strict=True)]
    stretched = tuple(
        GAP + _stretch((max(taken) - width) / max(1, len(band.places) - 1))
        for band, width in zip(bands, taken, strict=True)
    )
    inner = tuple(tuple(rooms[place] for place in _inner_places(band, places)) for band in bands)
    return Spacing(bands, stretched, inner, card_width, crossings, acting)


def _cut(
    board: Board, places: Sequence[int], rooms: Sequence[float], room: float, *, narrow: bool = False
) -> tuple[tuple[Band, ...], list[float], tuple[Crossing, ...]]:
    """The bands, the space after each place and the crossings; `narrow`, losses take a line a word."""
    acting = acting_in(board)
    crossings = tuple(
        Crossing(number, path, label_of(path, _label_room(path, narrow=narrow)), path.main and not acting)
        for number, path in enumerate(board.paths)
        if places[path.target] == places[path.source] + 1
    )
    gaps = _gaps(rooms, places, crossings)
    return bands_of(places, gaps, [column.stage for column in board.columns], room), gaps, crossings


def _label_room(path: Path, *, narrow: bool) -> float:
    """How wide a label may be; `narrow`, a loss alone is no wider than its longest word."""
    if not narrow or not path.drop or path.label or path.share:
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


def _gaps(rooms: Sequence[float], places: Sequence[int], crossings: Sequence[Crossing]) -> list[float]:
    """The space between each place and the next, which labels widen further."""
    gaps = [GAP + room for room in rooms]
    for crossing in crossings:
        place = places[crossing.path.source]
        gaps[place] = max(gaps[place], GAP + crossing.room)
    return gaps


def _inner_places(band: Band, places: Sequence[int]) -> range:
    """All places of a band but the last."""
    return range(places[band.places[0][0]], places[band.places[-1][0]])


def _stretch(missing: float) -> float:
    """By how much gaps grow so that a band ends where the widest does; a much shorter band stays as it is."""
    return missing if missing <= WIDEST_STRETCH else 0
