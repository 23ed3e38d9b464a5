"""Board → the parts of the page's style and script that its map has a use for; the others would only be sent along."""

from collections.abc import Iterator

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.model import Board

LONG = 15  # a map of more columns has a small one above it

_JOINED = frozenset(("ar", "fa", "ur", "ckb"))
_TALL = frozenset(("zh", "ja", "ko"))


def letters(language: str) -> str:
    """Give the classes for what the letters of a language need; none for those that need nothing."""
    plain = language.split("-")[0].lower()
    return "tall joined" if plain in _JOINED else "tall" if plain in _TALL else ""


def parts(board: Board) -> frozenset[str]:
    """Name those of the optional parts that this board needs."""
    needed = {
        "curves": any(lane.curves for lane in board.lanes),
        "spans": any(lane.spans for lane in board.lanes),
        "storyboard": any(lane.key == "storyboard" for lane in board.lanes),
        "measures": any(measure.column is not None for measure in board.measures),
        "relations": any(claim.addresses for claim in _claims(board)),
        "review": board.due is not None,
        "minimap": len(board.columns) > LONG,
        "mirrored": board.direction == "rtl",
        "letters": bool(letters(board.language)),
    }
    return frozenset(part for part, is_needed in needed.items() if is_needed)


def _claims(board: Board) -> Iterator[ClaimCell]:
    for lane in board.lanes:
        yield from (cell for cell in lane.all_cells() if isinstance(cell, ClaimCell))
