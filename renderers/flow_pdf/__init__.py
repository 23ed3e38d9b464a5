"""A flow map's SVG → a PDF whose words can be searched and copied, on one page of its size or on sheets of paper."""

from collections.abc import Sequence
from typing import NamedTuple

from journeymap.renderers.typeset.take_apart import Parts, take_apart
from journeymap.renderers.typeset.typeset import Placed, Typeset, find_typst, typeset

_POINTS = 0.75  # in one unit of a picture


class Sheet(NamedTuple):
    """A page of `paper_width` × `paper_height` points with a part of the picture on it.

    The part begins at `top` and is `height` high, both in the picture's units, each of which is `scale` points. It
    stands at the upper margin, in the middle of the page's width.
    """

    top: float
    height: float
    paper_width: float
    paper_height: float
    margin: float = 28
    scale: float = _POINTS


def render(svg: bytes, *, sheets: Sequence[Sheet] = (), title: str = "", language: str = "") -> Typeset:
    """Print a map on `sheets`, or whole on one page; `title` and `language` are its own unless they are given.

    Raises NoTypesetter where Typst is missing, NotTypeset where the file could not be made.
    """
    folder = find_typst("pdf")
    parts = take_apart(svg)
    title = title or parts.title
    placed = [_placed(sheet, parts) for sheet in sheets] or [_whole(parts)]
    if len(placed) > 1:
        feet = (f"{title} · {number} / {len(placed)}" for number in range(1, len(placed) + 1))
        placed = [sheet._replace(foot=foot) for sheet, foot in zip(placed, feet, strict=True)]
    return typeset(parts, placed, folder, title=title, language=language or parts.language)


def _placed(sheet: Sheet, parts: Parts) -> Placed:
    left = (sheet.paper_width - parts.width * sheet.scale) / 2
    return Placed(sheet.paper_width, sheet.paper_height, left, sheet.margin, sheet.top, sheet.height, sheet.scale)


def _whole(parts: Parts) -> Placed:
    width, height = parts.width * _POINTS, parts.height * _POINTS
    return Placed(width, height, 0, 0, 0, parts.height, _POINTS)
