"""Board → for each step its place from left to right, in which other steps may stand as well."""

from collections import Counter
from collections.abc import Sequence

from journeymap.renderers.board.model import Board
from journeymap.renderers.svg.actors import acting_in
from journeymap.renderers.svg.labels import HAND_OVER_LABEL, label_of

_LABEL_HEIGHT = 30  # of two lines, which stand beside the shortest way from one actor's row to the next


def places_of(board: Board) -> tuple[int, ...]:
    """For each column its place: one after what leads to it, and after every place of an earlier stage.

    Two ways out of one step so lead to columns in one place. A column nothing leads to follows its neighbour. What one
    actor hands over to another, who takes it up in a row of her own, needs no place of its own.
    """
    acting = acting_in(board)
    taken_over = _hand_overs(board, acting) if acting else {}
    leading: dict[int, list[int]] = {}
    for path in board.paths:
        if path.source < path.target:
            leading.setdefault(path.target, []).append(path.source)
    shared = _Shared(acting)
    places: list[int] = []
    stage, floor = None, 0
    for number, column in enumerate(board.columns):
        if column.stage != stage:
            stage, floor = column.stage, max(places, default=-1) + 1
        before = leading.get(number) or ([number - 1] if number else [])
        by = taken_over.get(number)
        place = max([floor, *(places[source] + (source != by) for source in before)])
        if by is None or place > places[by] or not shared.hands_over(place, by, number):
            place = shared.free_from(max([floor, *(places[source] + 1 for source in before)]), number)
        shared.stand(place, number)
        places.append(place)
    return tuple(places)


class _Shared:
    """Who stands in which place, and between which rows of actors a way leads straight through it."""

    def __init__(self, acting: Sequence[int]) -> None:
        self._acting = acting
        self._standing: dict[int, list[int]] = {}
        self._ways: dict[int, list[tuple[int, int]]] = {}

    def hands_over(self, place: int, by: int, to: int) -> bool:
        """Whether a way leads from `by` straight to the row of `to`; if so it is kept free."""
        high, low = sorted((self._acting[by], self._acting[to]))
        if any(high <= self._acting[other] <= low for other in self._standing.get(place, ()) if other != by):
            return False
        if any(high < after and before < low for before, after in self._ways.get(place, ())):
            return False
        self._ways.setdefault(place, []).append((high, low))
        return True

    def free_from(self, place: int, column: int) -> int:
        """The first place from this one on in which `column` would stand in no way."""
        row = self._acting[column] if self._acting else 0
        while any(high <= row <= low for high, low in self._ways.get(place, ())):
            place += 1
        return place

    def stand(self, place: int, column: int) -> None:
        """Let `column` stand in a place."""
        self._standing.setdefault(place, []).append(column)


def _hand_overs(board: Board, acting: Sequence[int]) -> dict[int, int]:
    """The columns that a way of few words leads to from another actor's column of the same stage, with that column."""
    between = Counter(frozenset((path.source, path.target)) for path in board.paths)
    found: dict[int, int] = {}
    for path in sorted(board.paths, key=lambda path: path.main):  # the main path is asked last and wins
        by, to = path.source, path.target
        label = label_of(path, HAND_OVER_LABEL)
        short = not label or (label.height <= _LABEL_HEIGHT)
        same_stage = board.columns[by].stage == board.columns[to].stage
        if by < to and short and between[frozenset((by, to))] == 1 and same_stage and acting[by] != acting[to]:
            found[to] = by
    return found
