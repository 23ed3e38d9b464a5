"""Texts → words set one under another in a column of the drawing."""

from journeymap.renderers.board.cells import Icon
from journeymap.renderers.svg.shapes import Shape, Words
from journeymap.renderers.svg.signs import icon_sign
from journeymap.renderers.text import longest_word, width_of, wrap, wrap_after

SMALL, TEXT, NAME, TITLE = 11, 13, 13, 22  # font sizes
LINE = 1.3  # leading, in font sizes
SIGN = 12
BESIDE_SIGN = 15  # where words begin that stand beside a sign


class Sheet:
    """A column at `x`, `width` wide, written from top to bottom; `y` is where the next thing begins.

    `short` says by how much it is too narrow for the longest word that stands in it.
    """

    def __init__(self, x: float, y: float, width: float) -> None:
        self.x, self.y, self.width = x, y, width
        self.items: list[Shape] = []
        self._short = [0.0]  # shared with all sheets beside it

    @property
    def short(self) -> float:
        """By how much."""
        return self._short[0]

    def write(self, text: str, size: float, colour: str, *, bold: bool = False, lead: str = "", role: str = "") -> None:
        """Write a text, wrapped, its first line after `lead` in bold; a lead that is too long stands over it."""
        if lead and width_of(lead, size, bold=True) > self.width:
            self.write(lead, size, colour, bold=True)
            lead = ""
        self._short[0] = max(self._short[0], longest_word(text, size, bold=bold) - self.width)
        lines = wrap_after(lead, text, self.width, size) if lead else wrap(text, self.width, size, bold=bold)
        leading = size * LINE
        self.items.append(
            Words(self.x, self.y + size, lines, size, colour, bold=bold, leading=leading, lead=lead, role=role)
        )
        self.y += leading * len(lines)

    def write_signed(
        self, sign: str | Icon | None, text: str, colour: str, *, bold: bool = False, lead: str = "", title: str = ""
    ) -> None:
        """Write a small text beside a sign; `title` is the sign's tooltip."""
        icon = Icon(name=sign) if isinstance(sign, str) else sign
        shape = icon_sign(icon, self.x - 1, self.y + 0.5, colour, size=SIGN, title=title)
        self.items += [shape] if shape else []
        beside = self.beside(BESIDE_SIGN if shape else 0)
        beside.write(text, SMALL, colour, bold=bold, lead=lead)
        self.take(beside)

    def beside(self, inset: float, *, short: float = 0) -> "Sheet":
        """Give a narrower sheet that begins here, `inset` further in and `short` of the end."""
        sheet = Sheet(self.x + inset, self.y, self.width - inset - short)
        sheet._short = self._short
        return sheet

    def take(self, other: "Sheet") -> None:
        """Take over what was written on another sheet and go on under it."""
        self.items += other.items
        self.y = max(self.y, other.y)
