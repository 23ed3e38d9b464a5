"""The ways of a map → which step all pass on their way to another, and which steps lie on a loop together."""

from collections.abc import Iterable, Sequence

from journeymap.schema.checks.map import Map


def passed_before(map: Map) -> dict[int, int]:
    """Give for each step the nearest one that all pass who come to it; steps that some come to straight have none.

    After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
    """
    outset = len(map.steps)  # stands before all steps where the journey begins
    onward = [*_onward(map), list(map.starts)]
    order = _as_left(onward, [outset])
    rank = {step: number for number, step in enumerate(order)}
    into = _turned(onward)
    nearest = {outset: outset}

    def meeting(one: int, other: int) -> int:
        while one != other:
            if rank[one] < rank[other]:
                one = nearest[one]
            else:
                other = nearest[other]
        return one

    settled = False
    while not settled:
        settled = True
        for step in reversed(order[:-1]):
            first, *others = (before for before in into[step] if before in nearest)
            for before in others:
                first = meeting(first, before)
            if nearest.get(step) != first:
                nearest[step], settled = first, False
    return {step: before for step, before in nearest.items() if before != outset}


def has_passed(step: int, before: int, passed: dict[int, int]) -> bool:
    """Tell whether all who come to a step have been at another before it."""
    here = passed.get(step)
    while here is not None and here != before:
        here = passed.get(here)
    return here == before


def loops(map: Map) -> list[int]:
    """Give for each step the number of the loop that it lies on; two on one loop can each be come to from the other."""
    onward = _onward(map)
    back = _turned(onward)
    found = [-1] * len(onward)
    for number, start in enumerate(reversed(_as_left(onward, range(len(onward))))):
        waiting = [start]
        while waiting:
            here = waiting.pop()
            if found[here] < 0:
                found[here] = number
                waiting += back[here]
    return found


def _onward(map: Map) -> list[list[int]]:
    """The steps that the ways from each step lead to."""
    onward: list[list[int]] = [[] for _ in map.steps]
    for way in map.ways:
        onward[way.source].append(way.target)
    return onward


def _turned(onward: Sequence[Sequence[int]]) -> list[list[int]]:
    """The steps from which a way leads to each."""
    into: list[list[int]] = [[] for _ in onward]
    for source, targets in enumerate(onward):
        for target in targets:
            into[target].append(source)
    return into


def _as_left(onward: Sequence[Sequence[int]], starts: Iterable[int]) -> list[int]:
    """The steps that can be come to, each after all that a search in depth comes to from it."""
    left: list[int] = []
    seen: set[int] = set()
    for start in starts:
        waiting = [(start, False)]
        while waiting:
            here, done = waiting.pop()
            if done:
                left.append(here)
            elif here not in seen:
                seen.add(here)
                waiting.append((here, True))
                waiting += ((step, False) for step in onward[here] if step not in seen)
    return left
