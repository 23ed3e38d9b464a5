"""A function of a map → one that remembers its result on the map, as several rules ask for the same."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from journeymap.schema.checks.map import Map

Result = TypeVar("Result")


def once(function: Callable[[Map], Result]) -> Callable[[Map], Result]:
    """Call a function once for each map; what it gives is not to be changed."""

    @wraps(function)
    def remembered(map: Map) -> Result:
        if function not in map.remembered:
            map.remembered[function] = function(map)
        result: Result = map.remembered[function]
        return result

    return remembered
