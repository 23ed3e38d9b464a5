"""A map → each thing of one kind with the steps that it goes for, wherever it is written."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from journeymap.schema.checks.map import Map
from journeymap.schema.models.part import Part
from journeymap.schema.models.step import Step

Thing = TypeVar("Thing", bound=Part)


def placed(map: Map, things_of: Callable[[Step], Sequence[Thing]]) -> list[tuple[Thing, set[int]]]:
    """Give each thing once, in the order of the steps, those of stages and of several steps after the others."""
    found: dict[int, tuple[Thing, set[int]]] = {}
    spans = [(index, index, step) for index, step in enumerate(map.steps)]
    for first, last, content in (*spans, *((wide.first, wide.last, wide.content) for wide in map.spread.wide)):
        for thing in things_of(content):
            found.setdefault(id(thing), (thing, set()))[1].update(range(first, last + 1))
    return list(found.values())
