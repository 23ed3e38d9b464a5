"""Board → who acts in which step, and the headers of their rows."""

from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Actor, Board, Icon
from journeymap.renderers.svg.shapes import Group, Plate, Shape
from journeymap.renderers.svg.sheet import SMALL, Sheet
from journeymap.renderers.svg.signs import icon_sign

HEADER = 92  # width
_INSIDE = 7
_SIGN = 18
_SIGNS = {"customer": "person", "staff": "people", "partner": "branch", "system": "gear"}


class Header(NamedTuple):
    """What stands at the start of an actor's row: words `height` high."""

    height: float
    words: tuple[Shape, ...]

    def drawn(self, x: float, top: float, bottom: float) -> Group:
        """The header of a row that goes from `top` to `bottom`."""
        height = bottom - top
        plate = Plate(0, 0, HEADER, height, theme.PAGE, theme.HAIRLINE, radius=8)
        words = Group(0, (height - self.height) / 2, HEADER, self.words)
        return Group(x, top, HEADER, (plate, words), role="actor", height=height)


def acting_in(board: Board) -> tuple[int, ...]:
    """For each column the actor who acts; nothing where fewer than two do, and the map has no rows for them."""
    acting = tuple(column.actor or 0 for column in board.columns)
    return acting if board.actors and len(set(acting)) > 1 else ()


def headers_of(board: Board) -> tuple[Header, ...]:
    """One for each actor."""
    return tuple(map(_header, board.actors))


def _header(actor: Actor) -> Header:
    """The sign of the actor's kind, the name and the kind in words."""
    sheet = Sheet(_INSIDE, _INSIDE, HEADER - 2 * _INSIDE)
    sign = icon_sign(Icon(_SIGNS[actor.kind]), sheet.x, sheet.y, theme.MUTED, size=_SIGN)
    sheet.items += [sign] if sign else []
    sheet.y += _SIGN + 3
    sheet.write(actor.name, SMALL, theme.INK, bold=True)
    if actor.word.casefold() != actor.name.casefold():
        sheet.write(actor.word, SMALL, theme.MUTED)
    return Header(sheet.y + _INSIDE, tuple(sheet.items))
