"""Personas → their portraits, names and who they are, side by side in the masthead."""

from collections.abc import Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.model import PersonaCard
from journeymap.renderers.svg.shapes import Image, Plate, Words
from journeymap.renderers.svg.sheet import LINE, SMALL, TEXT, Sheet
from journeymap.renderers.text import width_of

_DISC, _PICTURE = 34, 44  # the size of a portrait with initials, and with a picture
_BESIDE, _BETWEEN = 10, 26


def write_personas(sheet: Sheet, personas: Sequence[PersonaCard]) -> None:
    """Side by side where there is room for it, else one under another."""
    widest = max(max(width_of(p.name, TEXT, bold=True), width_of(p.summary, SMALL)) for p in personas)
    room = (_PICTURE if any(persona.picture for persona in personas) else _DISC) + _BESIDE + widest + _BETWEEN
    across = max(1, min(len(personas), int((sheet.width + _BETWEEN) / room)))
    room = room if across > 1 else sheet.width + _BETWEEN
    for start in range(0, len(personas), across):
        beside = [
            sheet.beside(place * room, short=sheet.width - (place + 1) * room + _BETWEEN) for place in range(across)
        ]
        for number, part in enumerate(beside[: len(personas) - start], start):
            _write_persona(part, personas[number], number)
            sheet.take(part)
        sheet.y += 8


def _write_persona(sheet: Sheet, persona: PersonaCard, number: int) -> None:
    disc = _PICTURE if persona.picture else _DISC
    _write_portrait(sheet, persona, disc, number)
    beside = sheet.beside(disc + _BESIDE)
    lines = TEXT * LINE + (SMALL * LINE if persona.summary else 0)
    beside.y += max(0, (disc - lines) / 2)
    beside.write(persona.name, TEXT, theme.INK, bold=True)
    if persona.summary:
        beside.write(persona.summary, SMALL, theme.MUTED)
    sheet.y += disc
    sheet.take(beside)


def _write_portrait(sheet: Sheet, persona: PersonaCard, size: float, number: int) -> None:
    """A round picture, or initials on a disc."""
    if persona.picture:
        name = f"portrait_{number}"  # an id that no step has
        picture = persona.picture
        sheet.items.append(Image(sheet.x, sheet.y, size, size, picture.data, picture.alt, disc=name))
        return
    pair, middle = theme.STAGES[0], sheet.x + size / 2
    sheet.items.append(Plate(sheet.x, sheet.y, size, size, pair.fill, radius=size / 2))
    sheet.items.append(Words(middle, sheet.y + 21.5, (persona.initials,), TEXT, pair.text, bold=True, anchor="middle"))
