"""A map → where customers part, and what the figures say of how many go where."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeymap.schema.checks.figures import slack_of_share
from journeymap.schema.checks.flow import loops
from journeymap.schema.checks.map import Map
from journeymap.schema.ways import Way


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
    on_loop = loops(map) if with_share else []
    ways_from: dict[int, list[Way]] = {}
    for way in map.ways:
        ways_from.setdefault(way.source, []).append(way)
    for step in sorted(with_share):
        ways = ways_from[step]
        for_good = tuple(way for way in ways if way.kind != "optional" and on_loop[way.target] != on_loop[step])
        yield Parting(step, for_good, whole=len(for_good) == len(ways))


def total(map: Map, parting: Parting) -> tuple[float, float]:
    """Add up what is said of the ways on and of those who leave here; the least and the most that it may be.

    A failure or a way to an exit may stand for the same customers as the drop-off does, or for others.
    """
    staying: list[float] = []
    lost: list[float] = []
    for way in parting.ways:
        if way.said and way.said.share is not None:
            (lost if way.kind == "failure" or map.steps[way.target].exit else staying).append(way.said.share)
    drop_off = map.steps[parting.step].drop_off
    left = [drop_off.rate] if drop_off and drop_off.rate is not None else []
    least = [*staying, *max(lost, left, key=sum)]
    most = [*staying, *lost, *left]
    return sum(least) - _slack(least), sum(most) + _slack(most)


def _slack(shares: Iterable[float]) -> float:
    return sum(slack_of_share(share) for share in shares)
