"""Measured cards + a page's width → how wide the cards of a band are so that it is as low as can be."""

from collections.abc import Mapping, Sequence

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


class Fitting:
    """Estimates from cards of the least width; nothing is written anew to find out."""

    def __init__(self, cards: Sequence[Card], members: Sequence[tuple[int, ...]], acting: Sequence[int]) -> None:
        self._cards, self._members, self._acting = cards, members, acting
        self._strip_edges = STRIP_ABOVE + STRIP_BELOW if acting else 0
        self._heights: dict[tuple[int, float, bool], float] = {}

    def fit(self, start: int, end: int, room: float) -> Fit | None:
        """How the places from `start` up to `end` fit in `room` without the gaps between them; None if they do not."""
        count = end - start
        if room < count * NARROWEST_CARD and count > 1:
            return None
        wide: set[int] = set()
        best: Fit | None = None
        while True:
            units = count + len(wide)
            width = float(int(max(NARROWEST_CARD, min(WIDEST_CARD, room / units))))
            stacks = self._stacks(range(start, end), wide, width)
            height = sum(max(heights.values()) + self._strip_edges for heights in stacks.values())
            height += _BROKEN_WORD * self._broken(range(start, end), wide, width)
            if best is None or height < best.height - _WORTH:
                best = Fit(width, frozenset(wide), height, min(1, units * width / max(1, room)))
            candidate = self._tallest(stacks, wide)
            if candidate is None or (units + 1) * NARROWEST_CARD > room:
                return best
            wide.add(candidate)

    def _stacks(self, places: range, wide: set[int], width: float) -> Mapping[int, Mapping[int, float]]:
        """For each actor how high what stands in each place is."""
        stacks: dict[int, dict[int, float]] = {}
        for place in places:
            for column in self._members[place]:
                heights = stacks.setdefault(self._acting[column] if self._acting else 0, {})
                height = self._height(column, width, wide=place in wide)
                heights[place] = heights[place] + STACKED + height if place in heights else height
        return stacks

    def _height(self, column: int, width: float, *, wide: bool) -> float:
        key = column, width, wide
        if key not in self._heights:
            self._heights[key] = estimated(self._cards[column], width, wide=wide)
        return self._heights[key]

    def _broken(self, places: range, wide: set[int], width: float) -> int:
        """On how many cards a word has to be cut that a wider card would hold."""
        room = {True: (2 * width - BETWEEN) / 2, False: width}
        return sum(
            room[place in wide] - NARROWEST_CARD < self._cards[column].short <= _MOST_SHORT
            for place in places
            for column in self._members[place]
            if self._cards[column].short > 0
        )

    def _tallest(self, stacks: Mapping[int, Mapping[int, float]], wide: set[int]) -> int | None:
        """The place that stands out most over others of its row and may become wider."""
        found: list[tuple[float, int]] = []
        for heights in stacks.values():
            first, second = sorted((*heights.values(), 0), reverse=True)[:2]
            place = next(place for place, height in heights.items() if height == first)
            divisible = any(
                len(self._cards[column].blocks) + self._cards[column].pictures > 1 for column in self._members[place]
            )
            if place not in wide and divisible:
                found.append((first - second, -place))
        return -max(found)[1] if found else None


def estimated(card: Card, width: float, *, wide: bool) -> float:
    """How high a card of the least width becomes where it is wider."""
    least = NARROWEST_CARD - LEFT - RIGHT
    room = (2 * width - LEFT - RIGHT - BETWEEN) / 2 if wide else width - LEFT - RIGHT
    blocks = [max(_LEAST, height * least / room) if height > _LEAST else height for height in card.blocks]
    pictures = pictures_height(room, card.pictures)
    body = two_columns([pictures, *blocks])[1] if wide else pictures + sum(blocks)
    return card.height - sum(card.blocks) - pictures_height(least, card.pictures) + body
