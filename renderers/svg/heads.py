"""A step's number, icon and name → the head of its card."""

from collections.abc import Mapping, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Column
from journeymap.renderers.svg.feelings import write_feelings
from journeymap.renderers.svg.shapes import Plate, Words
from journeymap.renderers.svg.sheet import NAME, SMALL, Sheet
from journeymap.renderers.svg.signs import icon_sign
from journeymap.renderers.text import width_of, wrap

LEFT, RIGHT = 14, 9  # room between the card's edges and its words
_ICON = 15


def write_banner(sheet: Sheet, column: Column, pair: theme.Pair) -> float:
    """A stage that is a card: number and name on its colour. Gives where the banner ends."""
    inner = sheet.beside(0)
    write_name(inner, column, numbered=True, colour=pair.text, ground=pair.fill)
    bottom = inner.y + 4
    width = sheet.width + LEFT + RIGHT
    sheet.items.append(Plate(1, 1, width - 2, bottom - 1, pair.fill, radius=7))
    sheet.take(inner)
    sheet.y = bottom + 6
    return sheet.y


def write_head(
    sheet: Sheet, number: str, feelings: Sequence[FeelingCell], words: Mapping[str, str], colour: str
) -> None:
    """The number and, beside it, how the step feels."""
    beside = sheet.beside(_write_number(sheet, number, colour, theme.PAPER) + 7, short=-4)
    beside.y += 1.5
    write_feelings(beside, feelings, words, named=False)
    sheet.y += 17
    sheet.take(beside)
    sheet.y += 4


def write_name(
    sheet: Sheet, column: Column, *, numbered: bool = False, colour: str = theme.INK, ground: str = theme.PAPER
) -> None:
    """The name after its icon, and, `numbered`, both after the number, under which its other lines begin."""
    inset = 0.0
    if numbered:
        inset = _write_number(sheet, column.number, colour, ground) + 7
    icon = icon_sign(column.icon, sheet.x + inset, sheet.y + 1, colour, size=_ICON)
    if icon:
        sheet.items.append(icon)
        inset += _ICON + 4
    first, *under = wrap(column.name, sheet.width, NAME, bold=True, indent=inset) if numbered else (column.name,)
    beside = sheet.beside(inset)
    beside.write(first, NAME, colour, bold=True, role="name")
    sheet.take(beside)
    if under:
        sheet.write("".join(under), NAME, colour, bold=True, role="name")


def _write_number(sheet: Sheet, number: str, colour: str, ground: str) -> float:
    """The step's number on a plate; gives how wide that is."""
    width = max(18, width_of(number, SMALL, bold=True) + 10)
    sheet.items.append(Plate(sheet.x, sheet.y, width, 17, colour, radius=5))
    middle = sheet.x + width / 2
    sheet.items.append(Words(middle, sheet.y + 12.5, (number,), SMALL, ground, bold=True, anchor="middle"))
    return width
