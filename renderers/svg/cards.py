"""Board → Cards: each step's card, measured and wrapped, before anybody knows where it stands."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.cells import Cell, FeelingCell, ImageCell, Picture
from journeymap.renderers.board.model import Board, Column
from journeymap.renderers.svg.bodies import Block, blocks_of, write_blocks
from journeymap.renderers.svg.contents import on_cards
from journeymap.renderers.svg.feelings import edge, write_feelings
from journeymap.renderers.svg.heads import LEFT, RIGHT, write_banner, write_head, write_name
from journeymap.renderers.svg.reach import UNREACHABLE, unreachable
from journeymap.renderers.svg.shapes import Group, Image, Plate, Shape
from journeymap.renderers.svg.sheet import Sheet

TOP, BOTTOM = 9, 8  # room between the card's edges and its words
_BESIDE_PICTURE = 5  # less of it
_UNDER_PICTURE, _UNDER_NAME = 4, 6  # room between a picture and words
_OUTLINE = theme.LEVELS["low"].line


class Card(NamedTuple):
    """A step's card, laid out from its own corner; `blocks` are the heights of what stands under its name.

    Where there are `pictures`, they stand over all, or, on a wide card, first under the name. `short` says by how much
    it is too narrow for its longest word. One that is not `reached` is drawn paler.
    """

    column: Column
    width: float
    height: float
    blocks: tuple[float, ...]
    pictures: int
    short: float
    reached: bool
    items: tuple[Shape, ...]

    def drawn(self, x: float, y: float) -> Group:
        """The card with its upper left corner at `x`, `y`."""
        outline = _OUTLINE if self.column.hue is None else theme.STAGES[self.column.hue].line
        frame = Plate(0, 0, self.width, self.height, theme.PAPER, outline, radius=8)
        if not self.reached:
            frame = frame._replace(line=theme.MUTED, dashes="5 4")
        return Group(
            x, y, self.width, (frame, *self.items), role="card",
            id=self.column.id, title=self.column.description,
        )  # fmt: skip


class Deck:
    """The cards of a board, each in every width that is tried."""

    def __init__(self, board: Board) -> None:
        self._columns, self._words, self._contents = board.columns, board.words, on_cards(board)
        felt = (cell for cells in self._contents for cell in cells if isinstance(cell, FeelingCell))
        self._named = len(board.personas) > 1 and any(feeling.persona for feeling in felt)
        self._unreachable = unreachable(board)
        self._cards: dict[tuple[int, float], Card] = {}

    def card(self, column: int, width: float, *, wide: bool = False) -> Card:
        """The card of `column` beside others `width` wide; `wide`, it takes the room of two of them."""
        own = 2 * width if wide else width
        if (column, own) not in self._cards:
            self._cards[column, own] = _card(
                self._columns[column], self._contents[column], own, self._words,
                named=self._named, wide=wide, reached=column not in self._unreachable,
            )  # fmt: skip
        return self._cards[column, own]


def _card(
    column: Column,
    cells: Sequence[Cell],
    width: float,
    words: Mapping[str, str],
    *,
    named: bool,
    wide: bool,
    reached: bool,
) -> Card:
    sheet = Sheet(LEFT, TOP, width - LEFT - RIGHT)
    feelings = [cell for cell in cells if isinstance(cell, FeelingCell)]
    pictures = [cell.picture for cell in cells if isinstance(cell, ImageCell)]
    blocks: list[Block] = []
    ink = theme.INK if reached else theme.MUTED
    top = 8.0 if column.hue is None else write_banner(sheet, column, theme.STAGES[column.hue])
    if not wide:
        _write_pictures(sheet, pictures)
    elif pictures:
        blocks.append(partial(_write_pictures, pictures=pictures, above=_UNDER_NAME))
    if column.hue is not None or named:
        if column.hue is None:
            write_name(sheet, column, numbered=True, colour=ink)
            sheet.y += 4
        blocks.append(partial(_write_feelings, feelings=feelings, words=words, named=named))
    else:
        write_head(sheet, column.number, feelings, words, ink)
        write_name(sheet, column, colour=ink)
        sheet.y += 2
    if not reached:
        word = words.get(UNREACHABLE, "")
        blocks.append(partial(Sheet.write_signed, sign=UNREACHABLE, text=word, colour=theme.MUTED, bold=True))
    blocks += blocks_of(column, cells, words)
    heights = write_blocks(sheet, blocks, wide=wide)
    height = sheet.y + BOTTOM
    return Card(
        column,
        width,
        height,
        heights,
        len(pictures),
        sheet.short,
        reached,
        (*edge(feelings, top, height - 8), *sheet.items),
    )


def _write_feelings(sheet: Sheet, feelings: Sequence[FeelingCell], words: Mapping[str, str], *, named: bool) -> None:
    write_feelings(sheet, feelings, words, named=named)
    sheet.y += 2


def pictures_height(room: float, pictures: int) -> float:
    """How much pictures take in a column of words `room` wide."""
    return pictures * ((room + 2 * _BESIDE_PICTURE) * 9 / 16 + _UNDER_PICTURE)


def _write_pictures(sheet: Sheet, pictures: Sequence[Picture], above: float = 0) -> None:
    """Pictures of the storyboard, all of one shape."""
    sheet.y += above
    width = sheet.width + 2 * _BESIDE_PICTURE
    height = width * 9 / 16
    for picture in pictures:
        title = picture.caption or picture.alt
        sheet.items.append(Image(sheet.x - _BESIDE_PICTURE, sheet.y - 2, width, height, picture.data, title))
        sheet.y += height + _UNDER_PICTURE
