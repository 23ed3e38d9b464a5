"""What was measured → a table for people, and JSON for programs."""

import json
from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """A value beside its floor, both in the unit; `held` is None where nothing is promised.

    `part` is which part of the benchmark has measured it.
    """

    measure: str
    value: float
    unit: str
    floor: float | None = None
    promise: str = ""
    held: bool | None = None
    part: str = ""

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of its floor."""
        return self.value / self.floor if self.floor else None


def plain(measure: str, value: float, unit: str, *, floor: float | None = None) -> Figure:
    """A figure of which nothing is promised."""
    return Figure(measure, value, unit, floor)


def at_most(most: float, measure: str, value: float, unit: str, *, floor: float | None = None) -> Figure:
    """A figure that is not to be larger."""
    return Figure(measure, value, unit, floor, f"≤ {most:,g} {unit}", value <= most)


def at_least(least: float, measure: str, value: float, unit: str, *, floor: float | None = None) -> Figure:
    """A figure that is not to be smaller."""
    return Figure(measure, value, unit, floor, f"≥ {least:,g} {unit}", value >= least)


def times(most: float, measure: str, value: float, unit: str, *, floor: float) -> Figure:
    """A figure that is at most so many times its floor."""
    return Figure(measure, value, unit, floor, f"≤ {most:,g} ×", value <= most * floor)


def as_row(figure: Figure) -> tuple[str, ...]:
    """Write a figure as the cells of a row of the table."""
    value, floor = (_number(number, figure.unit) for number in (figure.value, figure.floor))
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f} ×"
    held = "" if figure.held is None else "yes" if figure.held else "NO"
    return figure.measure, value, floor, ratio, figure.promise, held


HEAD = ("measure", "value", "floor", "ratio", "promise", "held")
WIDTHS = (66, 14, 14, 9, 16, 4)


def in_line(cells: Sequence[str]) -> str:
    """Set a row: words to the left, numbers to the right."""
    left = (0, 4, 5)
    set_ = (
        f"{cell:<{width}}" if n in left else f"{cell:>{width}}"
        for n, (cell, width) in enumerate(zip(cells, WIDTHS, strict=True))
    )
    return "  ".join(set_).rstrip()


def as_json(figures: Sequence[Figure], notes: Sequence[str]) -> str:
    """Write all figures, with what was left out."""
    told = [{**figure._asdict(), "ratio": figure.ratio} for figure in figures]
    return json.dumps({"figures": told, "left_out": list(notes)}, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _number(number: float | None, unit: str) -> str:
    if number is None:
        return ""
    decimals = 0 if abs(number) >= 100 else 1 if abs(number) >= 10 else 2
    return f"{number:,.{decimals}f} {unit}"
