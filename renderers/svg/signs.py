"""Icon, status or feeling → the small shape that shows it."""

from journeymap.renderers import theme
from journeymap.renderers.board.cells import FeelingCell, Icon, Picture
from journeymap.renderers.icons import OUTLINES
from journeymap.renderers.svg.shapes import Group, Image, Plate, Shape, Sign, Words
from journeymap.renderers.text import width_of

FACE = 14
STATUS = 12  # room for the sign of a status
_EMOJI = 0.8  # the font size of an emoji, in sizes of its box


def icon_sign(icon: Icon | None, x: float, y: float, colour: str, *, size: float, title: str = "") -> Shape | None:
    """A built-in sign, an emoji or a picture in a box of `size`; nothing where there is none that can be drawn."""
    if icon is None:
        return None
    if icon.picture:
        return fitted(icon.picture, x, y, size, size)._replace(title=title)
    if icon.text:
        font = size * min(_EMOJI, size / max(1, width_of(icon.text, size)))
        return Words(x + size / 2, y + size / 2 + font * 0.36, (icon.text,), font, colour, anchor="middle")
    return Sign(x, y, icon.name, colour, size=size, title=title) if icon.name in OUTLINES else None


def fitted(picture: Picture, x: float, y: float, width: float, height: float) -> Image:
    """A whole picture as large as it can be in the middle of a box."""
    scale = min(width / max(1, picture.width), height / max(1, picture.height))
    wide, high = picture.width * scale, picture.height * scale
    return Image(x + (width - wide) / 2, y + (height - high) / 2, wide, high, picture.data, picture.alt)


def status_sign(status: str, end: float, y: float, colour: str, title: str) -> Shape:
    """A small sign that ends at `end`: a question mark for a hypothesis."""
    if status == "hypothesis":
        return Words(end, y + 11, ("?",), 11, colour, bold=True, anchor="end")
    return Sign(end - 10, y + 1.5, status, colour, size=10, title=title)


def face(feeling: FeelingCell, x: float, y: float) -> Group:
    """A feeling's face on a disc of its colour."""
    disc = Plate(0, 0, FACE, FACE, theme.FEELINGS[feeling.face], radius=FACE / 2)
    return Group(x, y, FACE, (disc, Sign(0, 0, f"face{feeling.face}", theme.PAPER, size=FACE)))
