"""Board → Cards: each step's card, measured and wrapped, before anybody knows where it stands."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import (
    Board,
    Cell,
    ChipCell,
    ClaimCell,
    Column,
    FeelingCell,
    ImageCell,
    Mark,
    Picture,
)
from journeymap.renderers.svg.contents import on_cards
from journeymap.renderers.svg.feelings import edge, write_feelings
from journeymap.renderers.svg.heads import LEFT, RIGHT, write_banner, write_head, write_name
from journeymap.renderers.svg.plates import write_claim, write_moment_of_truth
from journeymap.renderers.svg.shapes import Group, Image, Plate, Shape
from journeymap.renderers.svg.sheet import BESIDE_SIGN, SMALL, Sheet
from journeymap.renderers.svg.touchpoints import write_touchpoint

TOP, BOTTOM = 9, 8  # room between the card's edges and its words
_BESIDE_PICTURE = 5  # less of it
_OUTLINE = theme.LEVELS["low"].line


class Card(NamedTuple):
    """A step's card, laid out from its own corner."""

    column: Column
    width: float
    height: float
    items: tuple[Shape, ...]

    def drawn(self, x: float, y: float, *, prefix: str) -> Group:
        """The card with its upper left corner at `x`, `y`."""
        outline = _OUTLINE if self.column.hue is None else theme.STAGES[self.column.hue].line
        frame = Plate(0, 0, self.width, self.height, theme.PAPER, outline, radius=8)
        return Group(
            x, y, self.width, (frame, *self.items), role="card",
            id=f"{prefix}{self.column.id}", title=self.column.description,
        )  # fmt: skip


def cards_of(board: Board, width: float) -> tuple[Card, ...]:
    """One card a column, `width` wide."""
    contents = on_cards(board)
    felt = (cell for cells in contents for cell in cells if isinstance(cell, FeelingCell))
    named = len(board.personas) > 1 and any(feeling.persona for feeling in felt)
    return tuple(
        _card(column, cells, width, board.words, named=named)
        for column, cells in zip(board.columns, contents, strict=True)
    )


def _card(column: Column, cells: Sequence[Cell], width: float, words: Mapping[str, str], *, named: bool) -> Card:
    sheet = Sheet(LEFT, TOP, width - LEFT - RIGHT)
    feelings = [cell for cell in cells if isinstance(cell, FeelingCell)]
    pictures = [cell.picture for cell in cells if isinstance(cell, ImageCell)]
    top = 8.0
    if column.hue is not None:
        top = write_banner(sheet, column, theme.STAGES[column.hue])
    _write_pictures(sheet, pictures)
    if column.hue is not None:
        write_feelings(sheet, feelings, words, named=named)
    elif named:
        write_name(sheet, column, numbered=True)
        sheet.y += 4
        write_feelings(sheet, feelings, words, named=True)
    else:
        write_head(sheet, column.number, feelings, words)
        write_name(sheet, column)
    sheet.y += 2
    _write_body(sheet, column, cells, words)
    height = sheet.y + BOTTOM
    return Card(column, width, height, (*edge(feelings, top, height - 8), *sheet.items))


def _write_body(sheet: Sheet, column: Column, cells: Sequence[Cell], words: Mapping[str, str]) -> None:
    """Where and how long, what distinguishes the step, and what is claimed of it."""
    for cell in cells:
        if isinstance(cell, ChipCell):
            write_touchpoint(sheet, cell)
    if column.duration:
        sheet.write_signed("duration", column.duration, theme.MUTED)
    for mark in column.marks:
        _write_mark(sheet, mark)
    for cell in cells:
        if isinstance(cell, ClaimCell):
            write_claim(sheet, cell, words)


def _write_pictures(sheet: Sheet, pictures: Sequence[Picture]) -> None:
    """Pictures of the storyboard, all of one shape, over the words."""
    width = sheet.width + 2 * _BESIDE_PICTURE
    height = width * 9 / 16
    for picture in pictures:
        title = picture.caption or picture.alt
        sheet.items.append(Image(sheet.x - _BESIDE_PICTURE, sheet.y - 2, width, height, picture.data, title))
        sheet.y += height + 4


def _write_mark(sheet: Sheet, mark: Mark) -> None:
    if mark.kind == "moment-of-truth":
        write_moment_of_truth(sheet, mark)
        return
    sheet.y += 2
    sheet.write_signed(mark.kind, mark.word, theme.INK, bold=True)
    beside = sheet.beside(BESIDE_SIGN)
    for text in filter(None, (mark.text, *mark.notes)):
        beside.write(text, SMALL, theme.MUTED)
    sheet.take(beside)
