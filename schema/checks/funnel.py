"""A map with `completion` figures → which step with a figure everybody passes before another."""

from journeymap.schema.checks.map import Map
from journeymap.schema.ways import reached


def passes(map: Map, before: int, step: int) -> bool:
    """Tell whether all who come to a step have been at the one before."""
    if before == step or step in map.starts:
        return False
    others = [way for way in map.ways if before not in (way.source, way.target)]
    return step not in reached(len(map.steps), others, set(map.starts) - {before})


def counted_before(map: Map) -> dict[int, int]:
    """Give for each step the nearest one with a figure that all pass who come to it, if there is one."""
    parents = _parents(map)
    found: dict[int, int] = {}
    for step in parents:
        here = parents[step]
        while here is not None and (map.steps[here].completion is None or not passes(map, here, step)):
            here = parents[here]
        if here is not None:
            found[step] = here
    return found


def _parents(map: Map) -> dict[int, int | None]:
    """The step before each on a shortest way from a start."""
    following: dict[int, list[int]] = {}
    for way in map.ways:
        following.setdefault(way.source, []).append(way.target)
    parents: dict[int, int | None] = dict.fromkeys(map.starts)
    waiting = list(map.starts)
    for here in waiting:
        for step in following.get(here, ()):
            if step not in parents:
                parents[step] = here
                waiting.append(step)
    return parents
