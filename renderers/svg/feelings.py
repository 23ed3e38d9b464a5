"""Feelings → their faces and words on a card, and its edge in their colours."""

from collections.abc import Iterator, Mapping, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.svg.shapes import Line
from journeymap.renderers.svg.sheet import SMALL, Sheet
from journeymap.renderers.svg.signs import FACE, STATUS, face, status_sign


def edge(feelings: Sequence[FeelingCell], top: float, bottom: float) -> Iterator[Line]:
    """The card's leading edge in the colour of each feeling, one below the other; a hypothesis is dashed."""
    part = (bottom - top) / max(1, len(feelings))
    for number, feeling in enumerate(feelings):
        start = top + number * part
        dashes = "7 5" if feeling.status == "hypothesis" else ""
        yield Line(((4.5, start), (4.5, start + part)), theme.FEELINGS[feeling.face], width=5, dashes=dashes)


def write_feelings(sheet: Sheet, feelings: Sequence[FeelingCell], words: Mapping[str, str], *, named: bool) -> None:
    """A line for each: face, colour and word, and, `named`, whose feeling it is."""
    for number, feeling in enumerate(feelings):
        sheet.y += 2 if number else 0
        colour = theme.FEELINGS[feeling.face]
        sheet.items.append(face(feeling, sheet.x, sheet.y))
        if feeling.status:
            end = sheet.x + sheet.width
            sheet.items.append(status_sign(feeling.status, end, sheet.y, colour, words.get(feeling.status, "")))
        beside = sheet.beside(FACE + 3, short=STATUS if feeling.status else 0)
        if named and feeling.persona:
            beside.write(feeling.word, SMALL, colour, lead=feeling.persona)
        else:
            beside.write(feeling.word, SMALL, colour, bold=True)
        sheet.take(beside)
