"""A step's cells and marks → the blocks of its card under the name, set in one column or two."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from journeymap.renderers import theme
from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell
from journeymap.renderers.board.model import Column, Mark
from journeymap.renderers.svg.plates import write_claim, write_moment_of_truth
from journeymap.renderers.svg.sheet import BESIDE_SIGN, SMALL, Sheet
from journeymap.renderers.svg.touchpoints import write_touchpoint

BETWEEN = 12  # two columns

Block = Callable[[Sheet], None]


def blocks_of(column: Column, cells: Sequence[Cell], words: Mapping[str, str]) -> Iterator[Block]:
    """Where and how long, what distinguishes the step, and what is claimed of it."""
    for cell in cells:
        if isinstance(cell, ChipCell):
            yield partial(write_touchpoint, chip=cell)
    if column.duration:
        yield partial(Sheet.write_signed, sign="duration", text=column.duration, colour=theme.MUTED)
    for mark in column.marks:
        yield partial(_write_mark, mark=mark)
    for cell in cells:
        if isinstance(cell, ClaimCell):
            yield partial(write_claim, claim=cell, words=words)


def write_blocks(sheet: Sheet, blocks: Sequence[Block], *, wide: bool = False) -> tuple[float, ...]:
    """Write them one under another, or, `wide`, in two columns; gives how high each is."""
    if wide:
        return _write_beside(sheet, blocks)
    heights = []
    for block in blocks:
        top = sheet.y
        block(sheet)
        heights.append(sheet.y - top)
    return tuple(heights)


def two_columns(heights: Sequence[float]) -> tuple[int, float]:
    """How many blocks stand in the first of two columns for the longer one to be as short as can be, and its length."""
    whole = sum(heights)
    best, length, first = 0, whole, 0.0
    for number, height in enumerate(heights, 1):
        first += height
        if max(first, whole - first) < length:
            best, length = number, max(first, whole - first)
    return best or len(heights), length


def _write_beside(sheet: Sheet, blocks: Sequence[Block]) -> tuple[float, ...]:
    room = (sheet.width - BETWEEN) / 2
    heights = write_blocks(Sheet(0, 0, room), blocks)
    cut, _ = two_columns(heights)
    first, second = sheet.beside(0, short=room + BETWEEN), sheet.beside(room + BETWEEN)
    write_blocks(first, blocks[:cut])
    write_blocks(second, blocks[cut:])
    sheet.take(first)
    sheet.take(second)
    return heights


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
