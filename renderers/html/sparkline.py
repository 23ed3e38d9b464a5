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
    reach = 2 * (high - low)
    if aim is not None and not low - reach <= aim <= high + reach:
        aim = None
    if aim is not None:
        low, high = min(low, aim), max(high, aim)

    def top(value: float) -> str:
        return f"{50 if high == low else 95 - 90 * (value - low) / (high - low):.4g}"

    places = (f"{100 * index / (len(values) - 1):.4g} {top(value)}" for index, value in enumerate(values))
    return Sparkline("M" + "L".join(places), top(values[-1]), "" if aim is None else top(aim))
