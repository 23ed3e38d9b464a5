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
_APART = 14  # name, goal and duration
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


def stage_boxes(board: Board, rows: Sequence[Row]) -> list[list[StageBox]]:
    """The stages of each row.

    One that goes over several rows says in each which part it is, and all else where it has most room.
    """
    cells = at_heads(board)
    reaches = [_reaches(board, row) for row in rows]
    parts: dict[int, list[int]] = {}
    for number, reach in enumerate(reaches):
        for stage in reach:
            parts.setdefault(stage, []).append(number)
    boxes: list[list[StageBox]] = [[] for _ in rows]
    for number, reach in enumerate(reaches):
        for stage, (left, right) in reach.items():
            said, its_rows = board.stages[stage], parts[stage]
            widest = max(its_rows, key=lambda row: reaches[row][stage][1] - reaches[row][stage][0])
            name = _name_of_part(said.name, board, its_rows.index(number), len(its_rows))
            remarks = remarks_of(said, cells[stage], named=len(board.personas) > 1) if number == widest else ()
            sheet = _head(said, name, remarks, right - left, whole=number == widest)
            fill = theme.STAGES[said.hue % len(theme.STAGES)].fill
            box = StageBox(left, right, fill, tuple(sheet.items), sheet.y + _BELOW, said.description)
            boxes[number].append(box)
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


def _head(stage: Stage, name: str, remarks: Sequence[Remark], width: float, *, whole: bool) -> Sheet:
    """Icon, name and, for the whole, goal, duration at the end of the line, and remarks under them.

    What does not fit into the line stands under it.
    """
    colour = theme.STAGES[stage.hue % len(theme.STAGES)].text
    sheet = Sheet(INSIDE + 2, _ABOVE, width - 2 * INSIDE - 4)
    icon = icon_sign(stage.icon, sheet.x, sheet.y + 1, colour, size=_ICON)
    beside = sheet.beside(_ICON + 5 if icon else 0)
    sheet.items += [icon] if icon else []
    taken, line = width_of(name, _NAME, bold=True), sheet.y + _NAME
    duration, goal = (stage.duration, stage.goal) if whole else ("", "")
    if duration and taken + _APART + width_of(duration, SMALL) <= beside.width:
        sheet.items.append(Words(sheet.x + sheet.width, line, (duration,), SMALL, colour, anchor="end"))
        taken += _APART + width_of(duration, SMALL)
        duration = ""
    if goal and taken + _APART + width_of(goal, SMALL) <= beside.width:
        x = beside.x + width_of(name, _NAME, bold=True) + _APART
        sheet.items.append(Words(x, line, (goal,), SMALL, colour))
        goal = ""
    beside.write(name, _NAME, colour, bold=True)
    sheet.take(beside)
    for text in filter(None, (goal, duration)):
        sheet.write(text, SMALL, colour)
    write_remarks(sheet, remarks, colour)
    return sheet
