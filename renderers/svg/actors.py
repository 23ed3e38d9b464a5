"""Board → who acts in which step, and the tabs of their rows."""

from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.cells import Icon
from journeymap.renderers.board.model import Actor, Board
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.svg.sheet import BESIDE_SIGN, LINE, SMALL, Sheet
from journeymap.renderers.text import LEAD_GAP, width_of

_WIDEST = 400
_INSIDE = 6
TAB = 16  # height of a tab of one line


class Tab(NamedTuple):
    """What stands at the beginning of an actor's row."""

    width: float
    height: float
    words: tuple[Shape, ...]
    title: str = ""

    def drawn(self, x: float, y: float) -> Group:
        """The tab with its upper left corner at `x`, `y`."""
        plate = Plate(0, 0, self.width, self.height, theme.PAPER, theme.HAIRLINE, radius=5)
        return Group(x, y, self.width, (plate, *self.words), role="actor", title=self.title, height=self.height)


def acting_in(board: Board) -> tuple[int, ...]:
    """For each column the actor who acts; nothing where fewer than two do, and the map has no rows for them."""
    acting = tuple(column.actor or 0 for column in board.columns)
    return acting if board.actors and len(set(acting)) > 1 else ()


def tabs_of(board: Board) -> tuple[Tab, ...]:
    """One for each actor."""
    return tuple(map(_tab, board.actors))


def named_tabs_of(board: Board) -> tuple[Tab, ...]:
    """The same with the names alone, for where there is no room: the sign says the kind, and the tooltip in words."""
    return tuple(_tab(actor._replace(word=actor.name))._replace(title=actor.word) for actor in board.actors)


def _tab(actor: Actor) -> Tab:
    """The sign of the actor's kind, the name and, where it says more, the kind in words."""
    sheet = Sheet(_INSIDE, (TAB - SMALL * LINE) / 2, _WIDEST - 2 * _INSIDE)
    if actor.word.casefold() == actor.name.casefold():
        sheet.write_signed(Icon(actor.kind), actor.name, theme.MUTED, bold=True)
    else:
        sheet.write_signed(Icon(actor.kind), actor.word, theme.MUTED, lead=actor.name)
    widths = [
        width_of(line.rstrip(), SMALL, bold=words.bold)
        + (width_of(words.lead + LEAD_GAP, SMALL, bold=True) if words.lead and not number else 0)
        for words in sheet.items
        if isinstance(words, Words)
        for number, line in enumerate(words.lines)
    ]
    return Tab(_INSIDE * 2 + BESIDE_SIGN + max(widths, default=0), sheet.y + 1, tuple(sheet.items))
