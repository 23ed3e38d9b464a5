"""What goes for several columns → rows of table cells, as few as will do, each row filled from end to end."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.cells import Cell
from journeymap.renderers.board.model import Span


class Stretch(NamedTuple):
    """A cell over the columns from `first` to `last`: what stands in it, or nothing."""

    first: int
    last: int
    label: str = ""
    cells: tuple[Cell, ...] = ()

    @property
    def columns(self) -> int:
        """How many columns it covers."""
        return self.last - self.first + 1

    @property
    def name(self) -> str:
        """The class that its rules go by."""
        return f"w{self.first + 1}-{self.last + 1}"


def stretches(spans: Sequence[Span], columns: int) -> list[list[Stretch]]:
    """Give the rows; spans that do not overlap share one."""
    rows: list[list[Stretch]] = []
    for span in sorted(spans, key=lambda span: span.first):
        row = next((row for row in rows if row[-1].last < span.first), None)
        if row is None:
            rows.append(row := [])
        _fill(row, span.first)
        row.append(Stretch(span.first, span.last, span.label, span.cells))
    for row in rows:
        _fill(row, columns)
    return rows


def _fill(row: list[Stretch], end: int) -> None:
    """Put an empty cell over the columns before `end` that the row does not cover yet."""
    begin = row[-1].last + 1 if row else 0
    if begin < end:
        row.append(Stretch(begin, end - 1))
