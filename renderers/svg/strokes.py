"""Kinds of paths → how their lines look; told apart by width and dashes as well as by colour."""

from journeymap.renderers import theme
from journeymap.renderers.board.model import Path

DASHES = {"loop": "7 4", "recovery": "11 4", "failure": "2 4", "optional": "4 4"}


def stroke_width(kind: str, *, main: bool) -> float:
    """How thick a path's line is."""
    if main:
        return 2.4
    return 1.2 if kind == "optional" else 1.6


def stroke_of(path: Path) -> tuple[str, float, str]:
    """A path's colour, width and dashes."""
    return theme.PATHS[path.kind], stroke_width(path.kind, main=path.main), DASHES.get(path.kind, "")
