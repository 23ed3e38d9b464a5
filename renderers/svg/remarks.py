"""What a stage carries as a whole → short remarks at the head of its box, side by side."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.board.cells import Cell, ChipCell, FeelingCell, Icon
from journeymap.renderers.board.model import Stage
from journeymap.renderers.svg.sheet import BESIDE_SIGN, SMALL, Sheet
from journeymap.renderers.svg.signs import FACE, face, icon_sign
from journeymap.renderers.text import width_of

_BETWEEN = 14
_BESIDE = FACE + 3  # where words begin that stand beside a face


class Remark(NamedTuple):
    """A short text after a face or a sign."""

    sign: FeelingCell | Icon | None
    text: str
    bold: bool = False


def remarks_of(stage: Stage, cells: Sequence[Cell], *, named: bool) -> list[Remark]:
    """How a stage feels and, `named`, to whom; where it happens; what distinguishes it."""
    remarks = []
    for cell in cells:
        if isinstance(cell, FeelingCell):
            said = f"{cell.word} ?" if cell.status == "hypothesis" else cell.word
            remarks.append(Remark(cell, f"{cell.persona} · {said}" if named and cell.persona else said, bold=True))
        elif isinstance(cell, ChipCell):
            details = (cell.text, "" if cell.icon else cell.detail, cell.strong, *cell.notes)
            remarks.append(Remark(cell.icon, " · ".join(filter(None, details)), bold=bool(cell.strong)))
    for mark in stage.marks:
        remarks.append(Remark(Icon(name=mark.kind), mark.word, bold=True))
        remarks += (Remark(None, text) for text in (mark.text, *mark.notes) if text)
    return remarks


def write_remarks(sheet: Sheet, remarks: Sequence[Remark], colour: str) -> None:
    """As many in a line as it holds; one that is longer than a line wraps."""
    left, bottom = 0.0, sheet.y
    for remark in remarks:
        sign = _BESIDE if remark.sign else 0
        width = sign + width_of(remark.text, SMALL, bold=remark.bold)
        if left and left + width > sheet.width:
            left, sheet.y = 0, bottom
        part = sheet.beside(left)
        part.y += 2
        if isinstance(remark.sign, FeelingCell):
            part.items.append(face(remark.sign, part.x, part.y))
        else:
            shape = icon_sign(remark.sign, part.x, part.y + 0.5, colour, size=BESIDE_SIGN - 2)
            part.items += [shape] if shape else []
        words = part.beside(sign)
        words.write(remark.text, SMALL, colour, bold=remark.bold)
        part.take(words)
        sheet.items += part.items
        bottom = max(bottom, part.y)
        left += width + _BETWEEN
    sheet.y = bottom
