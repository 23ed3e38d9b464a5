"""Board → the CSS rules that follow from its shape: how many columns, and what stands in which.

A strict Content-Security-Policy allows no `style` attribute, so these rules join the stylesheet, under one hash.
They hold numbers alone, never a text of the board.
"""

from collections.abc import Iterable, Sequence

from journeymap.renderers.board.model import Board
from journeymap.renderers.html.arcs import PLACES, Arc
from journeymap.renderers.html.curve import Point

# In millimetres: up to so many columns share an A3 sheet; more get a strip of its height, and room to be read.
_MOST_ON_A3, _A3_WIDTH, _SHEET_HEIGHT, _NAMES_WIDTH, _COLUMN_WIDTH = 18, 420, 297, 60, 26

# In pixels on a screen: the lane names (--names in the stylesheet), a column at its narrowest, and at most what the
# page's edges, the frame and a scrollbar take beside the map.
_NAMES, _NARROWEST, _AROUND = 147, 120, 76
_NARROW = 720  # a narrower screen shows the map step by step


def placement(board: Board, drawn: Sequence[Arc], points: Iterable[Point | None]) -> str:
    """Give the rules for this board's columns, arcs and feelings."""
    rules = [
        f".map{{--columns:{len(board.columns)};--places:{len(board.columns) * PLACES};--narrowest:{_NARROWEST}px}}",
        _fitting(len(board.columns)),
        f"@page{{size:{_sheet(len(board.columns))}}}",
        *_stages(board),
        *_moments(board),
        *_arcs(drawn),
        *(f".t{place}{{top:{top}%}}" for place, top in enumerate(tops(points))),
        _narrow(board),
    ]
    return "\n".join(rules)


def tops(points: Iterable[Point | None]) -> list[str]:
    """The different heights of the points, each once."""
    return sorted({point.top for point in points if point})


def _fitting(columns: int) -> str:
    """Where the whole map fits the window it is no box to scroll: the step names then stick to the window."""
    width = max(_NAMES + columns * _NARROWEST + _AROUND, _NARROW)
    return f"@media screen and (min-width:{width}px){{.scroll{{overflow:clip;background:var(--paper)}}}}"


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


def _stages(board: Board) -> list[str]:
    """A dashed line where a stage begins."""
    begins = [stage.first for stage in board.stages if stage.first]
    cells = ",".join(f".row>:nth-child({first + 2})" for first in begins)
    return [f"{cells}{{border-inline-start:1px dashed var(--line)}}"] if begins else []


def _moments(board: Board) -> list[str]:
    """A soft highlight through all lanes under a moment of truth."""
    cells = ",".join(f".row>:nth-child({column + 2})" for column in sorted(moments(board)))
    return [f"{cells}{{background-color:var(--truth-soft)}}"] if cells else []


def moments(board: Board) -> frozenset[int]:
    """The columns that are moments of truth."""
    return frozenset(
        index
        for index, column in enumerate(board.columns)
        if any(mark.kind == "moment-of-truth" for mark in column.marks)
    )


def _narrow(board: Board) -> str:
    """On a narrow screen the cells are reordered step by step, each stage before its first step."""
    places = {f".row>:nth-child({index + 2})": index for index in range(len(board.columns))}
    skipped = 3 if board.stages and board.stages[0].first else 2  # the row's name, and the cell before the first stage
    places |= {f".stages>:nth-child({index + skipped})": stage.first for index, stage in enumerate(board.stages)}
    rules = "\n".join(f"{cells}{{order:{place}}}" for cells, place in places.items())
    return f"@media screen and (max-width:{_NARROW - 1}px){{\n{rules}\n}}"
