"""Measured cards + a page's width → how wide the cards of a band are so that it is as low as can be."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from journeymap.renderers.svg.bands import Fit
from journeymap.renderers.svg.bodies import BETWEEN, two_columns
from journeymap.renderers.svg.cards import Card, pictures_height
from journeymap.renderers.svg.heads import LEFT, RIGHT
from journeymap.renderers.svg.row import STACKED, STRIP_ABOVE, STRIP_BELOW

NARROWEST_CARD, WIDEST_CARD = 144, 226
_WORTH = 8  # pixels by which a band must become lower for its cards to differ in width
_BROKEN_WORD = 60  # and by which it may be higher so that no word is cut
_MOST_SHORT = 120  # a word longer than that is cut anyway
_LEAST = 20  # height of a block that is not worth a second column


class _Place(NamedTuple):
    """How high what stands in a place is for each actor, and on how many of its cards a word has to be cut."""

    heights: tuple[tuple[int, float], ...]
    broken: int


class Fitting:
    """Estimates from cards of the least width; nothing is written anew to find out."""

    def __init__(self, cards: Sequence[Card], members: Sequence[tuple[int, ...]], acting: Sequence[int]) -> None:
        self._cards, self._members, self._acting = cards, members, acting
        self._strip_edges = STRIP_ABOVE + STRIP_BELOW if acting else 0
        self._divisible = [any(len(cards[c].blocks) + cards[c].pictures > 1 for c in columns) for columns in members]
        self._places: dict[tuple[int, float, bool], _Place] = {}
        self._least = [sum(_least(cards[column]) for column in columns) for columns in members]

    def least(self, start: int, end: int, room: float) -> float:
        """A height below which no fit of the places from `start` up to `end` is; without end if there is none."""
        return max(self._least[start:end]) if _fits(end - start, room) else inf

    def fit(self, start: int, end: int, room: float) -> Fit | None:
        """How the places from `start` up to `end` fit in `room` without the gaps between them; None if they do not."""
        count = end - start
        if not _fits(count, room):
            return None
        wide: set[int] = set()
        best: Fit | None = None
        while True:
            units = count + len(wide)
            width = max(NARROWEST_CARD, min(WIDEST_CARD, room / units)) // 2 * 2.0
            height, candidate = self._measured(range(start, end), wide, width)
            if best is None or height < best.height - _WORTH:
                best = Fit(width, frozenset(wide), height, min(1, units * width / max(1, room)))
            if candidate is None or (units + 1) * NARROWEST_CARD > room:
                return best
            wide.add(candidate)

    def _measured(self, places: range, wide: set[int], width: float) -> tuple[float, int | None]:
        """The height of a band, and the place that stands out most over others of its row and may become wider."""
        highest: dict[int, tuple[float, int]] = {}
        second: dict[int, float] = {}
        broken = 0
        for number in places:
            place = self._place(number, width, wide=number in wide)
            broken += place.broken
            for actor, height in place.heights:
                before = highest.get(actor, (0.0, -1))
                if height > before[0]:
                    highest[actor], second[actor] = (height, number), before[0]
                else:
                    second[actor] = max(second[actor], height)
        height = sum(top + self._strip_edges for top, _ in highest.values()) + broken * _BROKEN_WORD
        standing_out = [
            (top - second[actor], -place)
            for actor, (top, place) in highest.items()
            if place not in wide and self._divisible[place]
        ]
        return height, -max(standing_out)[1] if standing_out else None

    def _place(self, number: int, width: float, *, wide: bool) -> _Place:
        key = number, width, wide
        if key not in self._places:
            heights: dict[int, float] = {}
            for column in self._members[number]:
                actor = self._acting[column] if self._acting else 0
                height = estimated(self._cards[column], width, wide=wide)
                heights[actor] = heights[actor] + STACKED + height if actor in heights else height
            more = (width - BETWEEN / 2 if wide else width) - NARROWEST_CARD
            broken = sum(max(0, more) < self._cards[column].short <= _MOST_SHORT for column in self._members[number])
            self._places[key] = _Place(tuple(heights.items()), broken)
        return self._places[key]


def _fits(places: int, room: float) -> bool:
    return places == 1 or places * NARROWEST_CARD <= room


def estimated(card: Card, width: float, *, wide: bool) -> float:
    """How high a card of the least width becomes where it is wider."""
    least = NARROWEST_CARD - LEFT - RIGHT
    room = (2 * width - LEFT - RIGHT - BETWEEN) / 2 if wide else width - LEFT - RIGHT
    blocks = [max(_LEAST, height * least / room) if height > _LEAST else height for height in card.blocks]
    pictures = pictures_height(room, card.pictures)
    body = two_columns([pictures, *blocks])[1] if wide else pictures + sum(blocks)
    return card.height - sum(card.blocks) - pictures_height(least, card.pictures) + body


def _least(card: Card) -> float:
    """No estimate is lower: the widest card for words, the narrowest for pictures."""
    least, most = (pictures_height(width, card.pictures) for width in (NARROWEST_CARD - LEFT - RIGHT, WIDEST_CARD))
    return estimated(card, WIDEST_CARD, wide=True) - (most - least)
