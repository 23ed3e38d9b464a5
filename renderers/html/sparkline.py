"""Past values → a tiny line, in a box of 100 by 100."""

from collections.abc import Sequence


def sparkline(values: Sequence[float]) -> str:
    """Give path data from the oldest value to the newest, the lowest at the bottom; empty for fewer than two."""
    if len(values) < 2:
        return ""
    low, high = min(values), max(values)
    places = []
    for index, value in enumerate(values):
        x = 100 * index / (len(values) - 1)
        y = 50.0 if high == low else 95 - 90 * (value - low) / (high - low)
        places.append(f"{x:.4g} {y:.4g}")
    return "M" + "L".join(places)
