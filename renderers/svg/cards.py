"""Board → Cards: each step's card, measured and wrapped, before anybody knows where it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Cell, ChipCell, ClaimCell, Column, FeelingCell, Mark
from journeymap.renderers.icons import CHANNELS
from journeymap.renderers.svg.plates import write_claim, write_moment_of_truth
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Sign, Words
from journeymap.renderers.svg.sheet import BESIDE_SIGN, NAME, SMALL, Sheet
from journeymap.renderers.text import width_of

LEFT, RIGHT, TOP, BOTTOM = 14, 9, 9, 8  # room between the card's edges and its words
LANES = ("emotion", "touchpoints", "pain_points", "opportunities")
FACE = 14
_OUTLINE = theme.LEVELS["low"].line


class Card(NamedTuple):
    """A step's card, laid out from its own corner."""

    column: Column
    width: float
    height: float
    items: tuple[Shape, ...]

    def drawn(self, x: float, y: float, *, prefix: str) -> Group:
        """The card with its upper left corner at `x`, `y`."""
        frame = Plate(0, 0, self.width, self.height, theme.PAPER, _OUTLINE, radius=8)
        return Group(
            x, y, self.width, (frame, *self.items), role="card",
            id=f"{prefix}{self.column.id}", title=self.column.description,
        )  # fmt: skip


def cards_of(board: Board, width: float) -> tuple[Card, ...]:
    """One card a column, `width` wide."""
    lanes = {lane.key: lane.cells for lane in board.lanes}
    nothing: tuple[tuple[Cell, ...], ...] = ((),) * len(board.columns)
    rows = [lanes.get(key, nothing) for key in LANES]
    return tuple(
        _card(column, [cell for row in rows for cell in row[number]], width)
        for number, column in enumerate(board.columns)
    )


def _card(column: Column, cells: Sequence[Cell], width: float) -> Card:
    sheet = Sheet(LEFT, TOP, width - LEFT - RIGHT)
    feelings = [cell for cell in cells if isinstance(cell, FeelingCell)]
    _write_head(sheet, column.number, feelings)
    sheet.write(column.name, NAME, theme.INK, bold=True, role="name")
    sheet.y += 2
    for cell in cells:
        if isinstance(cell, ChipCell):
            _write_touchpoint(sheet, cell)
    if column.duration:
        sheet.write_signed("duration", column.duration, theme.MUTED)
    for mark in column.marks:
        _write_mark(sheet, mark)
    for cell in cells:
        if isinstance(cell, ClaimCell):
            write_claim(sheet, cell)
    height = sheet.y + BOTTOM
    return Card(column, width, height, (*_edge(feelings, height), *sheet.items))


def _edge(feelings: Sequence[FeelingCell], height: float) -> Iterator[Line]:
    """The card's leading edge in the colour of each feeling, one below the other."""
    part = (height - 16) / max(1, len(feelings))
    for number, feeling in enumerate(feelings):
        top = 8 + number * part
        dashes = "7 5" if feeling.doubtful else ""
        yield Line(((4.5, top), (4.5, top + part)), theme.FEELINGS[feeling.face], width=5, dashes=dashes)


def _write_head(sheet: Sheet, number: str, feelings: Sequence[FeelingCell]) -> None:
    """The number and, beside it, how the step feels: face, colour and word."""
    badge = max(18, width_of(number, SMALL, bold=True) + 10)
    middle = sheet.x + badge / 2
    sheet.items.append(Plate(sheet.x, sheet.y, badge, 17, theme.INK, radius=5))
    sheet.items.append(Words(middle, sheet.y + 12.5, (number,), SMALL, theme.PAPER, bold=True, anchor="middle"))
    beside = sheet.beside(badge + 7 + FACE + 3, short=-4)
    beside.y += 1.5
    for feeling in feelings:
        colour = theme.FEELINGS[feeling.face]
        left = beside.x - FACE - 3
        beside.items.append(Plate(left, beside.y, FACE, FACE, colour, radius=FACE / 2))
        beside.items.append(Sign(left, beside.y, f"face{feeling.face}", theme.PAPER, size=FACE))
        beside.write(f"{feeling.word} ?" if feeling.doubtful else feeling.word, SMALL, colour, bold=True)
    sheet.y += 17
    sheet.take(beside)
    sheet.y += 4


def _write_touchpoint(sheet: Sheet, chip: ChipCell) -> None:
    """A touchpoint with its channel's icon, or the channel in words where it has none."""
    if chip.icon in CHANNELS:
        sheet.write_signed(chip.icon, chip.text, theme.MUTED, bold=chip.strong, title=chip.detail)
    else:
        text = " · ".join(part for part in (chip.text, chip.detail) if part)
        sheet.write(text, SMALL, theme.MUTED, bold=chip.strong)


def _write_mark(sheet: Sheet, mark: Mark) -> None:
    if mark.kind == "moment-of-truth":
        write_moment_of_truth(sheet, mark)
        return
    sheet.y += 2
    sheet.write_signed(mark.kind, mark.word, theme.INK, bold=True)
    if mark.text:
        beside = sheet.beside(BESIDE_SIGN)
        beside.write(mark.text, SMALL, theme.MUTED)
        sheet.take(beside)
