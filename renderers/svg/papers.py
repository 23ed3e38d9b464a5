"""A page → how wide a picture on it may be; a drawing and a page → the sheets on which its parts stand."""

from collections.abc import Sequence
from math import ceil, inf
from typing import Literal, NamedTuple

Page = Literal["a4", "a3", "letter", "screen", "none"]

SCREEN = 1200  # pixels
NARROWEST_PAGE = 480
SMALLEST_TEXT = 11  # pixels, the least font size in a picture
READABLE = 8  # points, the least that it may be on paper
_LARGER = (READABLE, 9, 10)  # that are tried where a map has room
_ON_SCREEN = 0.75  # points a pixel, where a picture is its own paper
_MILLIMETRE = 72 / 25.4
_MARGIN = 5 * _MILLIMETRE  # on which few printers can print
_PICTURE_MARGIN = 4  # pixels, of a picture on paper that has a margin itself
_PAPERS = {"a4": (210, 297), "a3": (297, 420), "letter": (215.9, 279.4)}


class Paper(NamedTuple):
    """A kind of sheet as it lies before the reader: its size and its margin in points."""

    width: float
    height: float
    margin: float

    @property
    def room(self) -> tuple[float, float]:
        """Width and height of what is printed on."""
        return self.width - 2 * self.margin, self.height - 2 * self.margin


class PaperSheet(NamedTuple):
    """A sheet of paper with the part of the picture that begins at `top` and is `height` high, in pixels.

    `scale` says how many points a pixel is there.
    """

    paper: Paper
    top: float
    height: float
    scale: float

    @property
    def sheets(self) -> int:
        """How many sheets its part takes."""
        return ceil(self.height * self.scale / self.paper.room[1] - 0.001)


class Format(NamedTuple):
    """How a picture may be made for a page: how wide, with which margin, and for which paper if it is for any."""

    width: float
    margin: float = 20
    paper: Paper | None = None

    @property
    def height(self) -> float:
        """How high what is on one sheet may be, in pixels."""
        return self.paper.room[1] * self.width / self.paper.room[0] if self.paper else inf


def formats_of(page: Page | int) -> list[Format]:
    """The ways in which the sheet of a page may lie, and its text be larger than it must be."""
    if isinstance(page, int):
        return [Format(max(NARROWEST_PAGE, page))]
    if page not in _PAPERS:
        return [Format(inf if page == "none" else SCREEN)]
    short, long = (side * _MILLIMETRE for side in _PAPERS[page])
    papers = Paper(long, short, _MARGIN), Paper(short, long, _MARGIN)
    return [
        Format(paper.room[0] * SMALLEST_TEXT / size, _PICTURE_MARGIN, paper) for size in _LARGER for paper in papers
    ]


def sheets_of(format: Format, height: float, cuts: Sequence[float]) -> tuple[PaperSheet, ...]:
    """Print a picture on as few sheets as it takes, cut at `cuts`, all at one scale."""
    if format.paper is None:
        own = Paper(format.width * _ON_SCREEN, height * _ON_SCREEN, 0)
        return (PaperSheet(own, 0, height, _ON_SCREEN),)
    scale = format.paper.room[0] / format.width
    return tuple(PaperSheet(format.paper, top, end - top, scale) for top, end in _parts(format.height, height, cuts))


def _parts(room: float, height: float, cuts: Sequence[float]) -> list[tuple[float, float]]:
    """From where to where the picture stands on each sheet, as much on each as goes into `room`."""
    parts: list[tuple[float, float]] = []
    top = last = 0.0
    for bottom in (*cuts, height):
        if bottom - top > room and last > top:
            parts.append((top, last))
            top = last
        last = bottom
    return [*parts, (top, height)]
