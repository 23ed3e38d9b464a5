"""Board → JSON, for programs that read a map. What stands where is said in BOARD.md."""

import json
from typing import Any

from journeymap.renderers.board.model import Board

VERSION = 1


def render(board: Board) -> bytes:
    """Write a board as UTF-8 JSON, its keys in the order of the model; the same board gives the same bytes."""
    data = {"journeymap": "board", "version": VERSION, **as_data(board)}
    return (json.dumps(data, indent=1, ensure_ascii=False, allow_nan=False) + "\n").encode()


def as_data(value: Any) -> Any:
    """Give a part of a board as JSON knows it: mappings by the names of the fields, lists, texts and numbers."""
    if hasattr(value, "_asdict"):
        return {name: as_data(part) for name, part in value._asdict().items()}
    return [as_data(part) for part in value] if isinstance(value, tuple) else value
