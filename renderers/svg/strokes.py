"""Paths → how their lines look; their kinds are told apart by dashes and ends too, not by colour alone."""

from typing import NamedTuple

from journeymap.renderers import theme
from journeymap.renderers.board.model import Path, PathKind

_DASHES = {"loop": "7 4", "recovery": "11 3 2 3", "failure": "2 4", "optional": "4 5"}
_THINNEST, _THICKEST = 1.2, 3.4
_USUAL = {"optional": 0.0}  # the share that a line looks like where nobody said one
_OTHER, _MAIN = 0.2, 0.6


class Stroke(NamedTuple):
    """Colour, width and dashes of a line; that of a `choice` begins with a diamond, a `hollow` head is not filled."""

    colour: str
    width: float
    dashes: str
    choice: bool
    hollow: bool


def stroke_of(path: Path) -> Stroke:
    """How a path is drawn: the wider the more of those who come to its first step take it.

    The width grows evenly from 1.2 pixels for nobody to 3.4 for everybody. Where no share is said, the main path is as
    wide as for 60%, an optional one as for nobody, and others as for 20%.
    """
    return stroke(path.kind, main=path.main, portion=path.portion)


def stroke(kind: PathKind, *, main: bool, portion: float | None = None) -> Stroke:
    """The same for a kind of path alone."""
    usual = _MAIN if main else _USUAL.get(kind, _OTHER)
    share = usual if portion is None else min(1, max(0, portion))
    width = _THINNEST + (_THICKEST - _THINNEST) * share
    return Stroke(theme.PATHS[kind], width, _DASHES.get(kind, ""), kind == "choice", kind == "optional")
