"""Board → Spacing: which places stand in which band, how wide cards are and how far apart."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Board
from journeymap.renderers.svg.bands import NARROWEST_CARD, Band, bands_of, places_of
from journeymap.renderers.svg.labels import label_of
from journeymap.renderers.svg.row import GAP, STAGE_GAP, Crossing

WIDEST_CARD = 190
WIDEST_STRETCH = 40
NEIGHBOUR_LABEL = 84  # room for a label between two cards


class Spacing(NamedTuple):
    """The bands, the gap between the cards of each, one width for all cards; crossings by the place they leave."""

    bands: tuple[Band, ...]
    gaps: tuple[float, ...]
    card_width: float
    crossings: tuple[Crossing, ...]

    def crossings_of(self, band: Band) -> list[Crossing]:
        """Those that stay within a band."""
        columns = set(band.columns)
        return [c for c in self.crossings if c.path.source in columns and c.path.target in columns]


def page_width(places: int) -> float:
    """How wide a page may be: a short map reads on a screen and on A4, a long one on A3 in letters of 8 points."""
    return 1200 if places <= 14 else 1400 if places <= 22 else 1560


def spacing_of(board: Board, beside: float) -> Spacing:
    """Space a board out over a page that needs `beside` on either side of a band."""
    places = places_of(board)
    crossings = tuple(
        Crossing(number, path, label_of(path, NEIGHBOUR_LABEL))
        for number, path in enumerate(board.paths)
        if places[path.target] == places[path.source] + 1
    )
    count = max(places, default=-1) + 1
    gaps = _gaps(board, places, crossings, count)
    room = page_width(count) - 2 * beside
    bands = bands_of(places, gaps, [column.stage for column in board.columns], room)
    fixed = [sum(gaps[place] for place in _inner_places(band, places)) for band in bands]
    widths = [(room - gap) / len(band.places) for band, gap in zip(bands, fixed, strict=True)]
    card_width = float(int(max(NARROWEST_CARD, min([WIDEST_CARD, *widths]))))
    taken = [gap + len(band.places) * card_width for band, gap in zip(bands, fixed, strict=True)]
    stretched = tuple(
        GAP + _stretch((max(taken) - width) / max(1, len(band.places) - 1))
        for band, width in zip(bands, taken, strict=True)
    )
    return Spacing(bands, stretched, card_width, crossings)


def _gaps(board: Board, places: Sequence[int], crossings: Sequence[Crossing], count: int) -> list[float]:
    """The space between each place and the next: more between stages and where a label stands."""
    extra = [0.0] * count
    stages = {place: board.columns[column].stage for column, place in enumerate(places)}
    for place in range(count - 1):
        if stages[place] != stages[place + 1]:
            extra[place] = STAGE_GAP
    for crossing in crossings:
        place = places[crossing.path.source]
        extra[place] = max(extra[place], crossing.room)
    return [GAP + more for more in extra]


def _inner_places(band: Band, places: Sequence[int]) -> range:
    """All places of a band but the last."""
    return range(places[band.places[0][0]], places[band.places[-1][0]])


def _stretch(missing: float) -> float:
    """By how much gaps grow so that a band ends where the widest does; a much shorter band stays as it is."""
    return missing if missing <= WIDEST_STRETCH else 0
