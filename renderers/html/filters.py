"""Board → what its map can be filtered by: for each question the answers that occur on it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeymap.renderers.board.cells import Cell, ChipCell, ClaimCell, QuoteCell, TextCell
from journeymap.renderers.board.model import Board

_LEVELS = ("critical", "high", "medium", "low")
_STATUSES = ("hypothesis", "partial", "validated")


class Choice(NamedTuple):
    """One answer: `value` is what the cells carry, `label` how the page calls it."""

    value: str
    label: str


class Filter(NamedTuple):
    """A question to choose an answer to; `key` names it in the page and in its address."""

    key: str
    label: str
    choices: tuple[Choice, ...]


def filters(board: Board) -> tuple[Filter, ...]:
    """Give the filters that tell something apart, the answers in the order of the map or of their gravity."""
    words = board.words
    found = (
        Filter("persona", words["persona"], _personas(board)),
        Filter(
            "channel", words["channel"], _named(cell.channel for cell in _cells(board) if isinstance(cell, ChipCell))
        ),
        Filter("owner", words["owner"], _named(_owners(board))),
        Filter("severity", words["severity"], _severities(board)),
        Filter("evidence", words["evidence"], _evidence(board)),
    )
    return tuple(each for each in found if each.choices)


def _cells(board: Board, lane: str = "") -> Iterator[Cell]:
    for row in board.lanes:
        if lane in ("", row.key):
            yield from row.all_cells()


def _named(names: Iterable[str]) -> tuple[Choice, ...]:
    return tuple(Choice(name, name) for name in dict.fromkeys(names) if name)


def _personas(board: Board) -> tuple[Choice, ...]:
    """Those whose curves can be told apart, by the numbers of their curves."""
    names = next((lane.curves for lane in board.lanes if lane.curves), ())
    return tuple(Choice(str(number), name) for number, name in enumerate(names))


def _owners(board: Board) -> Iterator[str]:
    for cell in _cells(board, "owner"):
        if isinstance(cell, TextCell):
            yield cell.text
    for cell in _cells(board):
        if isinstance(cell, ChipCell | ClaimCell):
            yield cell.owner


def _severities(board: Board) -> tuple[Choice, ...]:
    met = {cell.level: cell.badge for cell in _cells(board) if isinstance(cell, ClaimCell)}
    return tuple(Choice(level, met[level]) for level in _LEVELS if level in met)


def _evidence(board: Board) -> tuple[Choice, ...]:
    """How well what is claimed or quoted is supported; nothing where all of it is alike."""
    met: set[str] = set()
    for cell in _cells(board):
        if isinstance(cell, ClaimCell) or (isinstance(cell, QuoteCell) and cell.spoken):
            met |= {"cited" if cell.sources else "uncited", cell.status}
    known = [key for key in ("cited", "uncited", *_STATUSES) if key in met]
    return tuple(Choice(key, board.words[key]) for key in known) if len(known) > 1 else ()
