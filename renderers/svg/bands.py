"""Board → Bands: which steps stand one after another, and where the row of them is cut to fit the page."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from journeymap.renderers.board.model import Board

NARROWEST_CARD = 146


class Band(NamedTuple):
    """A row of the map: the columns of each place in it, in order. Those in one place stand one above the other."""

    places: tuple[tuple[int, ...], ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """All its columns."""
        return tuple(column for place in self.places for column in place)


def places_of(board: Board) -> tuple[int, ...]:
    """For each column its place: one after what leads to it, and after every place of an earlier stage.

    Two ways out of one step so lead to columns in one place. A column nothing leads to follows its neighbour.
    """
    leading: dict[int, list[int]] = {}
    for path in board.paths:
        if path.source < path.target:
            leading.setdefault(path.target, []).append(path.source)
    places: list[int] = []
    stage, floor = None, 0
    for number, column in enumerate(board.columns):
        if column.stage != stage:
            stage, floor = column.stage, max(places, default=-1) + 1
        before = leading.get(number) or ([number - 1] if number else [])
        places.append(max([floor, *(places[source] + 1 for source in before)]))
    return tuple(places)


def bands_of(
    places: Sequence[int], gaps: Sequence[float], stages: Sequence[int | None], room: float
) -> tuple[Band, ...]:
    """Cut the places into as few bands as `room` allows, evenly, and rather between stages than within one.

    `gaps[p]` is the space between place p and the next.
    """
    count = max(places, default=-1) + 1
    members = [tuple(c for c, place in enumerate(places) if place == p) for p in range(count)]
    stage_of = [stages[columns[0]] for columns in members]
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)]
    for end in range(1, count + 1):
        splits_stage = end < count and stage_of[end] is not None and stage_of[end] == stage_of[end - 1]
        options = []
        for start in range(end - 1, -1, -1):
            width = (end - start) * NARROWEST_CARD + sum(gaps[start : end - 1])
            if width > room and start < end - 1:
                break
            bands, cost, _ = best[start]
            options.append((bands + 1, cost + (1 - width / room) ** 2 + (0.08 if splits_stage else 0), start))
        best.append(min(options))
    cuts = [count]
    while cuts[-1]:
        cuts.append(best[cuts[-1]][2])
    return tuple(Band(tuple(members[start:end])) for start, end in pairwise(reversed(cuts)))
