"""A row's stages → the coloured boxes behind its cards, with name, goal and duration."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.svg.sheet import SMALL, Sheet
from journeymap.renderers.text import width_of

INSIDE = 10  # between a stage's edge and its cards
_NAME = 14
_ABOVE, _BELOW = 6, 8  # the stage's words


class StageBox(NamedTuple):
    """A stage's part in one row: from where to where it goes, and what stands at its top."""

    left: float
    right: float
    fill: str
    words: tuple[Shape, ...]
    head: float

    def drawn(self, top: float, bottom: float) -> Group:
        """The box from `top` to `bottom`."""
        box = Plate(0, 0, self.right - self.left, bottom - top, self.fill, radius=12)
        return Group(self.left, top, self.right - self.left, (box, *self.words), role="stage", height=bottom - top)


def stage_boxes(board: Board, rows: Sequence[Row], number: int) -> list[StageBox]:
    """The stages of row `number`. One that goes over several rows says in each which part it is."""
    columns: dict[int, list[int]] = {}
    for column in rows[number].spots:
        stage = board.columns[column].stage
        if stage is not None:
            columns.setdefault(stage, []).append(column)
    boxes = []
    for stage, members in columns.items():
        spots = [rows[number].spots[column] for column in members]
        left, right = min(spot.x for spot in spots) - INSIDE, max(spot.right for spot in spots) + INSIDE
        parts = [place for place, row in enumerate(rows) if any(board.columns[c].stage == stage for c in row.spots)]
        sheet = _head(board, stage, parts.index(number), len(parts), right - left)
        fill = theme.STAGES[board.stages[stage].hue % len(theme.STAGES)].fill
        boxes.append(StageBox(left, right, fill, tuple(sheet.items), sheet.y + _BELOW))
    return boxes


def _head(board: Board, number: int, part: int, parts: int, width: float) -> Sheet:
    """Name and, at the end of its line, duration; the goal under them. Goal and duration stand once."""
    stage = board.stages[number]
    colour = theme.STAGES[stage.hue % len(theme.STAGES)].text
    sheet = Sheet(INSIDE + 2, _ABOVE, width - 2 * INSIDE - 4)
    name = stage.name if parts == 1 else f"{stage.name} ({part + 1}/{parts})"
    needed = width_of(name, _NAME, bold=True) + 16 + width_of(stage.duration, SMALL)
    if stage.duration and part == 0 and needed <= sheet.width:
        end = sheet.x + sheet.width
        sheet.items.append(Words(end, sheet.y + _NAME, (stage.duration,), SMALL, colour, anchor="end"))
    sheet.write(name, _NAME, colour, bold=True)
    if stage.goal and part == 0:
        sheet.write(stage.goal, SMALL, colour)
    if stage.duration and part == 0 and needed > sheet.width:
        sheet.write(stage.duration, SMALL, colour)
    return sheet
