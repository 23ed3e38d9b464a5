"""Board → the CSS rules that follow from its shape: how many columns, and what stands in which.

A strict Content-Security-Policy allows no `style` attribute, so these rules join the stylesheet, under one hash.
They hold numbers alone, never a text of the board.
"""

from collections.abc import Collection, Iterable, Sequence

from journeymap.renderers.board.model import Board
from journeymap.renderers.html.arcs import PLACES, Arc
from journeymap.renderers.html.curves import Met
from journeymap.renderers.html.stretches import Stretch

# In millimetres: up to so many columns share an A3 sheet; more get a strip of its height, and room to be read.
_MOST_ON_A3, _A3_WIDTH, _SHEET_HEIGHT, _NAMES_WIDTH, _COLUMN_WIDTH = 18, 420, 297, 60, 26

# In pixels on a screen: the lane names (--names in the stylesheet), a column at its narrowest, and at most what the
# page's edges, the frame and a scrollbar take beside the map.
_NAMES, _NARROWEST, _AROUND = 147, 120, 76
_NARROW = 720  # a narrower screen shows the map step by step


def placement(
    board: Board, drawn: Sequence[Arc], heights: Sequence[str], wide: Iterable[Sequence[Sequence[Stretch]]]
) -> str:
    """Give the rules for this board's columns, arcs, feelings and cells over several columns."""
    covering = {cell.name: cell for rows in wide for row in rows for cell in row}
    rules = [
        f".map{{--columns:{len(board.columns)};--places:{len(board.columns) * PLACES};--narrowest:{_NARROWEST}px}}",
        _fitting(len(board.columns)),
        f"@page{{size:{_sheet(len(board.columns))}}}",
        *_hues(board),
        *_stages(board),
        *_moments(board),
        *_arcs(drawn),
        *(f".t{place}{{top:{top}%}}" for place, top in enumerate(heights)),
        *(_under(cell, board) for cell in covering.values()),
        _narrow(board, covering.values()),
    ]
    return "\n".join(filter(None, rules))


def tops(curves: Iterable[Iterable[Iterable[Met]]]) -> list[str]:
    """The different heights of the points and of the names at the ends of curves, each once."""
    mets = [met for columns in curves for column in columns for met in column]
    return sorted({met.point.top for met in mets} | {met.end for met in mets if met.end})


def _fitting(columns: int) -> str:
    """Where the whole map fits the window it is no box to scroll: the step names then stick to the window."""
    width = max(_NAMES + columns * _NARROWEST + _AROUND, _NARROW)
    fitting = "overflow:clip;max-block-size:none;background:var(--paper)"
    return f"@media screen and (min-width:{width}px){{.scroll{{{fitting}}}}}"


def _sheet(columns: int) -> str:
    width = _A3_WIDTH if columns <= _MOST_ON_A3 else _NAMES_WIDTH + columns * _COLUMN_WIDTH
    return f"{width}mm {_SHEET_HEIGHT}mm"


def _arcs(drawn: Sequence[Arc]) -> list[str]:
    """Each arc from its track down to the steps, then its label in that track alone."""
    rules = []
    tracks = max((arc.track for arc in drawn), default=0) + 1
    for number, arc in enumerate(drawn):
        row, between = arc.track + 1, f"{arc.start + 1}/{arc.end + 1}"
        rules.append(
            f".arcs>:nth-child({2 * number + 1}){{grid-area:{row}/{arc.start + 1}/{tracks + 1}/{arc.end + 1}}}"
        )
        rules.append(f".arcs>:nth-child({2 * number + 2}){{grid-row:{row};grid-column:{between}}}")
    return rules


def _hues(board: Board) -> list[str]:
    """The colours of the stages that there are."""
    hues = sorted({stage.hue for stage in board.stages} | {column.hue for column in board.columns if column.hue} | {0})
    return [
        f".hue{hue}{{--text:var(--stage-{hue}-text);--fill:var(--stage-{hue}-fill);--edge:var(--stage-{hue}-line)}}"
        for hue in hues
    ]


def _stages(board: Board) -> list[str]:
    """A dashed line where a stage begins."""
    begins = [stage.first for stage in board.stages if stage.first]
    cells = ",".join(f".row>:nth-child({first + 2})" for first in begins)
    parts = [f".part:nth-child({place}){{flex-grow:{stage.span}}}" for place, stage in enumerate(board.stages, 1)]
    # Printers lose the lines of rows beside a line in another style.
    line, printed = "border-inline-start:1px dashed var(--line)", "border-inline-start-style:solid"
    return [*parts, *([f"{cells}{{{line}}}@media print{{{cells}{{{printed}}}}}"] if begins else [])]


def _moments(board: Board) -> list[str]:
    """A soft highlight through all lanes under a moment of truth."""
    cells = ",".join(f".row>:nth-child({column + 2})" for column in sorted(moments(board)))
    return [f"{cells}{{background-color:var(--truth-soft)}}"] if cells else []


def _under(cell: Stretch, board: Board) -> str:
    """What the columns look like under a cell over several of them: the lines between stages, the soft highlights."""
    covered = range(cell.first, cell.last + 1)
    lines = [
        f"repeating-linear-gradient(var(--line) 0 3px,transparent 3px 6px) "
        f"{_across(stage.first - cell.first, cell.columns, board)} 0/1px 100% no-repeat"
        for stage in board.stages
        if stage.first and stage.first in covered
    ]
    highlights = [
        f"linear-gradient(var(--truth-soft) 0 0) "
        f"{_across(column - cell.first, cell.columns - 1, board)} 0/{100 / cell.columns:.4g}% 100% no-repeat"
        for column in sorted(moments(board).intersection(covered))
    ]
    layers = ",".join(lines + highlights)
    return f".{cell.name}{{background:{layers}}}" if layers else ""


def _across(steps: int, of: int, board: Board) -> str:
    """How far along a cell something stands, from where the language begins."""
    share = 100 * steps / max(of, 1)
    return f"{100 - share if board.direction == 'rtl' else share:.4g}%"


def moments(board: Board) -> frozenset[int]:
    """The columns that are moments of truth."""
    return frozenset(
        index
        for index, column in enumerate(board.columns)
        if any(mark.kind == "moment-of-truth" for mark in column.marks)
    )


def _narrow(board: Board, covering: Collection[Stretch]) -> str:
    """On a narrow screen the cells are reordered step by step, each stage before its first step.

    What goes for several steps stands with the first of them.
    """
    places = {f".row>:nth-child({index + 2})": index for index in range(len(board.columns))}
    skipped = 3 if board.stages and board.stages[0].first else 2  # the row's name, and the cell before the first stage
    places |= {f".stages>:nth-child({index + skipped})": stage.first for index, stage in enumerate(board.stages)}
    places |= {f".{cell.name}": cell.first for cell in covering}
    rules = [f"{cells}{{order:{place}}}" for cells, place in places.items() if place]
    rules += [
        f".spans>.{cell.name}{{background-color:var(--truth-soft)}}"
        for cell in covering
        if cell.first in moments(board)
    ]
    return "\n".join([f"@media screen and (max-width:{_NARROW - 1}px){{", *rules, "}"])
