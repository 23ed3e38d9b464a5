"""Board + rows → StageBoxes: the coloured boxes behind the cards, with what is said of each stage."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Stage
from journeymap.renderers.svg.contents import at_heads
from journeymap.renderers.svg.remarks import Remark, remarks_of, write_remarks
from journeymap.renderers.svg.row import Row, Spot
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.svg.sheet import SMALL, Sheet
from journeymap.renderers.svg.signs import icon_sign
from journeymap.renderers.text import width_of

INSIDE = 10  # between a stage's edge and its cards
_NAME = 14
_ICON = 16
_ABOVE, _BELOW = 6, 8  # the stage's words


class StageBox(NamedTuple):
    """A stage's part in one row: from where to where it goes, and what stands at its top."""

    left: float
    right: float
    fill: str
    words: tuple[Shape, ...]
    head: float
    title: str = ""

    def drawn(self, top: float, bottom: float) -> Group:
        """The box from `top` to `bottom`."""
        width, height = self.right - self.left, bottom - top
        box = Plate(0, 0, width, height, self.fill, radius=12)
        return Group(self.left, top, width, (box, *self.words), role="stage", title=self.title, height=height)


def stage_boxes(board: Board, rows: Sequence[Row], number: int) -> list[StageBox]:
    """The stages of row `number`. One that goes over several rows says in each which part it is."""
    cells = at_heads(board)
    boxes = []
    for stage, (left, right) in _reaches(board, rows[number]).items():
        parts = [place for place, row in enumerate(rows) if any(board.columns[c].stage == stage for c in row.spots)]
        said = board.stages[stage]
        remarks = remarks_of(said, cells[stage], named=len(board.personas) > 1)
        part = parts.index(number)
        name = _name_of_part(said.name, board, part, len(parts))
        sheet = _head(said, name, remarks if part == 0 else (), right - left, continued=part > 0)
        fill = theme.STAGES[said.hue % len(theme.STAGES)].fill
        boxes.append(StageBox(left, right, fill, tuple(sheet.items), sheet.y + _BELOW, said.description))
    return boxes


def stage_edges(board: Board, rows: Sequence[Row]) -> list[list[float]]:
    """For each row, where its stages begin and end."""
    return [[edge for reach in _reaches(board, row).values() for edge in reach] for row in rows]


def _reaches(board: Board, row: Row) -> dict[int, tuple[float, float]]:
    """From where to where each stage goes in a row."""
    spots: dict[int, list[Spot]] = {}
    for column, spot in row.spots.items():
        stage = board.columns[column].stage
        if stage is not None:
            spots.setdefault(stage, []).append(spot)
    return {
        stage: (min(spot.x for spot in members) - INSIDE, max(spot.right for spot in members) + INSIDE)
        for stage, members in spots.items()
    }


def _name_of_part(name: str, board: Board, part: int, parts: int) -> str:
    """`name (1/2)`, in the map's digits, which its columns are numbered in."""
    return name if parts == 1 else f"{name} ({board.columns[part].number}/{board.columns[parts - 1].number})"


def _head(stage: Stage, name: str, remarks: Sequence[Remark], width: float, *, continued: bool) -> Sheet:
    """Icon, name and, at the end of the line, duration; goal and remarks under them. All but the name stands once."""
    colour = theme.STAGES[stage.hue % len(theme.STAGES)].text
    sheet = Sheet(INSIDE + 2, _ABOVE, width - 2 * INSIDE - 4)
    icon = icon_sign(stage.icon, sheet.x, sheet.y + 1, colour, size=_ICON)
    beside = sheet.beside(_ICON + 5 if icon else 0)
    duration = "" if continued else stage.duration
    aside = width_of(name, _NAME, bold=True) + 16 + width_of(duration, SMALL) <= beside.width
    if duration and aside:
        end = sheet.x + sheet.width
        sheet.items.append(Words(end, sheet.y + _NAME, (duration,), SMALL, colour, anchor="end"))
    sheet.items += [icon] if icon else []
    beside.write(name, _NAME, colour, bold=True)
    sheet.take(beside)
    texts = ("" if continued else stage.goal, "" if aside else duration)
    for text in filter(None, texts):
        sheet.write(text, SMALL, colour)
    write_remarks(sheet, remarks, colour)
    return sheet
