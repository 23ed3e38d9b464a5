"""A map → where customers part, and what the figures say of how many go where."""

from collections.abc import Iterator
from typing import NamedTuple

from journeymap.schema.checks.figures import slack_of_share
from journeymap.schema.checks.map import Map
from journeymap.schema.ways import Way, reached


class Parting(NamedTuple):
    """A step from which each customer takes one of some ways; `whole` where every way on is one of them.

    Optional ways and those that lead back are not: who takes one of them may take another way later on.
    """

    step: int
    ways: tuple[Way, ...]
    whole: bool


def partings(map: Map) -> Iterator[Parting]:
    """Give the steps of whose ways on some have a share."""
    with_share = {way.source for way in map.ways if way.said and way.said.share is not None}
    for step in sorted(with_share):
        ways = [way for way in map.ways if way.source == step]
        for_good = tuple(way for way in ways if way.kind != "optional" and not leads_back(map, way))
        yield Parting(step, for_good, whole=len(for_good) == len(ways))


def leads_back(map: Map, way: Way) -> bool:
    """Tell whether one who takes the way can come to its beginning again."""
    return way.source in reached(len(map.steps), map.ways, (way.target,))


def total(map: Map, parting: Parting) -> tuple[float, float]:
    """Add up what is said of the ways on and of those who leave here; the least and the most that it may be.

    Those who leave are counted once, though a failure or a way to an exit may stand for them as well as the drop-off.
    """
    staying: list[float] = []
    leaving: list[float] = []
    for way in parting.ways:
        if way.said and way.said.share is not None:
            lost = way.kind == "failure" or map.steps[way.target].exit
            (leaving if lost else staying).append(way.said.share)
    drop_off = map.steps[parting.step].drop_off
    rate = drop_off.rate if drop_off and drop_off.rate is not None else 0.0
    shares = [*staying, *(leaving if sum(leaving) >= rate else [rate])]
    off = sum(slack_of_share(share) for share in shares)
    return sum(shares) - off, sum(shares) + off
