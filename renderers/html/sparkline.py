"""Past values → a tiny line, in a box of 100 by 100."""

from collections.abc import Sequence
from typing import NamedTuple


class Sparkline(NamedTuple):
    """Path data from the oldest value to the newest, and how far down the newest and the `aim` lie."""

    line: str
    last: str
    aim: str = ""


def sparkline(values: Sequence[float], aim: float | None = None) -> Sparkline | None:
    """Draw values with the lowest at the bottom; None for fewer than two. An aim far off is left out."""
    if len(values) < 2:
        return None
    low, high = min(values), max(values)
    if aim is not None and low - (high - low) * 2 <= aim <= high + (high - low) * 2:
        low, high = min(low, aim), max(high, aim)
    else:
        aim = None
    tops = [50.0 if high == low else 95 - 90 * (value - low) / (high - low) for value in (*values, aim or low)]
    places = [f"{100 * index / (len(values) - 1):.4g} {top:.4g}" for index, top in enumerate(tops[:-1])]
    return Sparkline("M" + "L".join(places), f"{tops[-2]:.4g}", "" if aim is None else f"{tops[-1]:.4g}")
