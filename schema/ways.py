"""Steps with their `next` → the ways from step to step, and what they lose, begin and end with."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from journeymap.schema.models.step import Next, Step

WayKind = Literal["default", "choice", "loop", "failure", "recovery", "optional"]

SPINE: tuple[WayKind, ...] = ("default", "choice")
ONWARD: tuple[WayKind, ...] = (*SPINE, "recovery")


class Way(NamedTuple):
    """A way from the step at `source` to the one at `target`; `said` is what the author wrote of it, if anything."""

    source: int
    target: int
    kind: WayKind
    main: bool
    said: Next | None = None


def ways_of(steps: Sequence[Step], places: Mapping[str, int]) -> tuple[Way, ...]:
    """Give every way from step to step; `places` says which step an id leads to.

    Without a `next` a step leads to the following one; so it does when its `next` only names loops, failures and
    optional ways to other steps, which come on top. A step with an empty `next`, or an exit without one, leads nowhere.
    Of several ways on, the first that does not go back is the main path.
    """
    found: list[Way] = []
    for source, step in enumerate(steps):
        ways = [(way, places[way.to], _kind(way, source, places[way.to])) for way in step.next or ()]
        leads_on = any(kind in ONWARD or target == source + 1 for _, target, kind in ways)
        ends_here = step.next == () or (step.exit and not step.next)
        if not leads_on and not ends_here and source + 1 < len(steps):
            found.append(Way(source, source + 1, "default", main=True))
        onward = [index for index, (_, _, kind) in enumerate(ways) if kind in SPINE]
        forward = [index for index in onward if ways[index][1] > source]
        spine = next(iter(forward or onward), None)
        found += (
            Way(source, target, kind, main=index == spine, said=way) for index, (way, target, kind) in enumerate(ways)
        )
    return tuple(found)


def losses(steps: Sequence[Step], ways: Sequence[Way]) -> tuple[float, ...]:
    """Give for each way the share (0…1) of those who started that is lost on it.

    0 where the steps' completion does not say; where customers divide over several ways on, none is taken for lost.
    """
    ways_on = Counter(way.source for way in ways if way.kind in SPINE)

    def lost_on(way: Way) -> float:
        before, after = steps[way.source].completion, steps[way.target].completion
        if way.kind not in SPINE or ways_on[way.source] > 1 or before is None or after is None:
            return 0
        return max(0, before - after)

    return tuple(map(lost_on, ways))


def starts(steps: Sequence[Step], ways: Iterable[Way]) -> tuple[int, ...]:
    """Give the entries, and the first step unless the main path leads to it from another."""
    reached = {way.target for way in ways if way.main}
    return tuple(i for i, step in enumerate(steps) if step.entry or (i == 0 and i not in reached)) or (0,)


def ends(count: int, ways: Iterable[Way]) -> tuple[int, ...]:
    """Give the steps that no way leads on from; failures and optional ways lead on where they go forward."""
    leading_on = {way.source for way in ways if way.kind in ONWARD or way.target > way.source}
    return tuple(index for index in range(count) if index not in leading_on)


def main_end(ways: Iterable[Way]) -> int:
    """Give the step that the main path from the first step comes to."""
    onward = {way.source: way.target for way in ways if way.main}
    here, passed = 0, set[int]()
    while here in onward and here not in passed:
        passed.add(here)
        here = onward[here]
    return here


def reached(count: int, ways: Iterable[Way], starting: Iterable[int]) -> frozenset[int]:
    """Give the steps that can be come to from `starting`, these included."""
    leading: list[list[int]] = [[] for _ in range(count)]
    for way in ways:
        leading[way.source].append(way.target)
    found: set[int] = set()
    waiting = list(starting)
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting += leading[here]
    return frozenset(found)


def _kind(way: Next, source: int, target: int) -> WayKind:
    """What the author says; else a way back is a loop, a way with a condition a choice."""
    if way.kind:
        return way.kind
    if target <= source:
        return "loop"
    return "choice" if way.when else "default"
