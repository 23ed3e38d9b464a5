"""What is drawn → the signs that want explaining."""

from collections.abc import Iterable

from journeymap.renderers.board.model import ClaimCell, Column, FeelingCell, Lane, LegendEntry, Path
from journeymap.renderers.locale import Locale

_MARKS = ("entry", "milestone", "decision", "moment-of-truth", "exit", "outcome")
_KINDS = ("default", "choice", "loop", "failure", "recovery", "optional")
_LEVELS = ("critical", "high", "medium", "low")


def legend(
    columns: Iterable[Column], lanes: Iterable[Lane], paths: Iterable[Path], locale: Locale
) -> tuple[LegendEntry, ...]:
    """Explain the signs on this map, in a fixed order, and none that is not on it."""
    cells = [cell for lane in lanes for group in lane.cells for cell in group]
    claims = [cell for cell in cells if isinstance(cell, ClaimCell)]
    marked = {mark.kind for column in columns for mark in column.marks}
    kinds = {path.kind for path in paths}
    levels = {claim.level for claim in claims if claim.role == "pain"}
    doubtful = any(isinstance(cell, ClaimCell | FeelingCell) and cell.doubtful for cell in cells)
    entries = [(f"path-{kind}", f"path_{kind}") for kind in _KINDS if kind in kinds and kinds != {"default"}]
    entries += [(kind, kind.replace("-", "_")) for kind in _MARKS if kind in marked]
    entries += [(f"pain-{level}", f"severity_{level}") for level in _LEVELS if level in levels]
    entries += [("quick-win", "quick_win")] if any(claim.quick_win for claim in claims) else []
    entries += [("hypothesis", "hypothesis")] if doubtful else []
    return tuple(LegendEntry(sign, locale.words[word]) for sign, word in entries)
