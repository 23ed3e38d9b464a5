"""What is drawn → the signs that want explaining."""

from collections.abc import Iterable
from typing import get_args

from journeymap.renderers.board.cells import ClaimCell, FeelingCell, QuoteCell, Status
from journeymap.renderers.board.model import Column, Lane, LegendEntry, MarkKind, Path, PathKind
from journeymap.renderers.locale import Locale

_LEVELS = ("critical", "high", "medium", "low")


def legend(
    columns: Iterable[Column], lanes: Iterable[Lane], paths: Iterable[Path], locale: Locale
) -> tuple[LegendEntry, ...]:
    """Explain the signs on this map, in a fixed order, and none that is not on it."""
    cells = [cell for lane in lanes for cell in lane.all_cells()]
    claims = [cell for cell in cells if isinstance(cell, ClaimCell)]
    marked = {mark.kind for column in columns for mark in column.marks}
    kinds = {path.kind for path in paths}
    levels = {claim.level for claim in claims if claim.role == "pain"}
    statuses = {cell.status for cell in cells if isinstance(cell, ClaimCell | FeelingCell | QuoteCell)}
    if kinds == {"default"}:
        kinds = set()  # one arrow explains itself
    entries = [(f"path-{kind}", f"path_{kind}") for kind in get_args(PathKind) if kind in kinds]
    entries += [(kind, kind.replace("-", "_")) for kind in get_args(MarkKind) if kind in marked]
    entries += [(f"pain-{level}", f"severity_{level}") for level in _LEVELS if level in levels]
    entries += [("quick-win", "quick_win")] if any(claim.quick_win for claim in claims) else []
    entries += [(status, status) for status in get_args(Status) if status and status in statuses]
    return tuple(LegendEntry(sign, locale.words[word]) for sign, word in entries)
