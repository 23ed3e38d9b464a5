"""A touchpoint → its line on a card."""

from journeymap.renderers import theme
from journeymap.renderers.board.cells import ChipCell
from journeymap.renderers.icons import OUTLINES
from journeymap.renderers.svg.links import linked
from journeymap.renderers.svg.shapes import Sign
from journeymap.renderers.svg.sheet import Sheet
from journeymap.renderers.svg.signs import STATUS

_KEY = "key"


def write_touchpoint(sheet: Sheet, chip: ChipCell) -> None:
    """The sign of its channel, or the channel in words where it has none; one that matters is bold and has a sign."""
    inner = sheet.beside(0, short=STATUS + 2 if chip.strong else 0)
    if chip.strong:
        end = sheet.x + sheet.width
        inner.items.append(Sign(end - STATUS, sheet.y + 1, _KEY, theme.INK, size=STATUS, title=chip.strong))
    colour = theme.INK if chip.strong else theme.MUTED
    signed = chip.icon and (chip.icon.name in OUTLINES or chip.icon.text or chip.icon.picture)
    details = " · ".join(part for part in ("" if signed else chip.detail, *chip.notes) if part)
    if chip.strong and details:
        inner.write_signed(chip.icon, details, colour, lead=chip.text, title=chip.detail)
    else:
        text = " · ".join(part for part in (chip.text, details) if part)
        inner.write_signed(chip.icon, text, colour, bold=bool(chip.strong), title=chip.detail)
    sheet.items += linked(inner.items, chip.link, 2 * sheet.x + sheet.width)
    sheet.y = inner.y
