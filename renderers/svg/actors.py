"""Board → who acts in which step, and the headers of their rows."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Actor, Board, Icon
from journeymap.renderers.svg.shapes import Group, Plate, Shape
from journeymap.renderers.svg.sheet import SMALL, Sheet
from journeymap.renderers.svg.signs import icon_sign
from journeymap.renderers.text import width_of

_NARROWEST, _WIDEST = 92, 132
_INSIDE = 7
_SMALLEST = 9  # font size of a name with a word wider than the widest header
_SIGN = 18


class Header(NamedTuple):
    """What stands at the start of an actor's row, `width` wide: words `height` high."""

    width: float
    height: float
    words: tuple[Shape, ...]

    def drawn(self, x: float, top: float, bottom: float) -> Group:
        """The header of a row that goes from `top` to `bottom`."""
        height = bottom - top
        plate = Plate(0, 0, self.width, height, theme.PAGE, theme.HAIRLINE, radius=8)
        words = Group(0, (height - self.height) / 2, self.width, self.words)
        return Group(x, top, self.width, (plate, words), role="actor", height=height)


def acting_in(board: Board) -> tuple[int, ...]:
    """For each column the actor who acts; nothing where fewer than two do, and the map has no rows for them."""
    acting = tuple(column.actor or 0 for column in board.columns)
    return acting if board.actors and len(set(acting)) > 1 else ()


def header_width(actors: Sequence[Actor]) -> float:
    """How wide the headers are: no usual word of a name or kind is to break."""
    return max(_NARROWEST, min(_WIDEST, 2 * _INSIDE + max(map(_longest_word, actors), default=0)))


def headers_of(board: Board) -> tuple[Header, ...]:
    """One for each actor."""
    width = header_width(board.actors)
    return tuple(_header(actor, width) for actor in board.actors)


def _longest_word(actor: Actor) -> float:
    names = (width_of(word, SMALL, bold=True) for word in actor.name.split())
    return max([*names, *(width_of(word, SMALL) for word in actor.word.split())], default=0)


def _header(actor: Actor, width: float) -> Header:
    """The sign of the actor's kind, the name and the kind in words, smaller where a word is too long."""
    sheet = Sheet(_INSIDE, _INSIDE, width - 2 * _INSIDE)
    size = max(_SMALLEST, SMALL * min(1, sheet.width / max(1, _longest_word(actor))))
    sign = icon_sign(Icon(actor.kind), sheet.x, sheet.y, theme.MUTED, size=_SIGN)
    sheet.items += [sign] if sign else []
    sheet.y += _SIGN + 3
    sheet.write(actor.name, size, theme.INK, bold=True)
    if actor.word.casefold() != actor.name.casefold():
        sheet.write(actor.word, size, theme.MUTED)
    return Header(width, sheet.y + _INSIDE, tuple(sheet.items))
