"""Board → the legend under the map: the signs used with what they mean, and what the map was made from."""

from collections.abc import Iterator
from typing import cast

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, LegendEntry, PathKind
from journeymap.renderers.icons import MARKS
from journeymap.renderers.svg.reach import UNREACHABLE, unreachable
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Sign, Words
from journeymap.renderers.svg.sheet import LINE, SIGN, SMALL
from journeymap.renderers.svg.strokes import stroke
from journeymap.renderers.text import width_of_lines, wrap

_DRAWN = frozenset(MARKS) - {"gain", "need", "hypothesis"}
_LEADING = SMALL * LINE
_STROKE = 30  # length of a path's sample
_BETWEEN, _BESIDE = 20, 6


def legend(board: Board, x: float, y: float, width: float) -> Group:
    """Entries in rows as wide as the page; signs that only other renderers draw are left out."""
    items: list[Shape] = []
    left, top = 0.0, 10.0
    for entry in _entries(board):
        sample, room = _sample(entry)
        if sample:
            lines = wrap(entry.text, width - room - _BESIDE, SMALL)
            taken = room + _BESIDE + width_of_lines(lines, SMALL)
            if left and left + taken > width:
                left, top = 0, top + 20
            items.append(Group(left, top, room, sample, role="sample"))
            items.append(Words(left + room + _BESIDE, top + 9.5, lines, SMALL, theme.MUTED, leading=_LEADING))
            left += taken + _BETWEEN
            top += _LEADING * (len(lines) - 1)
    if board.origin:
        lines = wrap(board.words.get("made_from", "{file}").replace("{file}", board.origin), width, SMALL)
        top += 20 if left and left + width_of_lines(lines, SMALL) > width else 0
        items.append(Words(width, top + 9.5, lines, SMALL, theme.MUTED, anchor="end", leading=_LEADING))
        top += _LEADING * (len(lines) - 1)
    if not items:
        return Group(x, y, width, (), role="legend")
    rule = Line(((0, 0), (width, 0)), theme.HAIRLINE, width=1)
    return Group(x, y, width, (rule, *items), role="legend", height=top + 13)


def _entries(board: Board) -> Iterator[LegendEntry]:
    """Those of every map, and the one that only flow maps have, as they show how steps hang together."""
    yield from board.legend
    if unreachable(board) and UNREACHABLE in board.words:
        yield LegendEntry(UNREACHABLE, board.words[UNREACHABLE])


def _sample(entry: LegendEntry) -> tuple[tuple[Shape, ...], float]:
    """How a sign looks, and how wide it is; nothing where the flow map does not draw it."""
    kind = entry.sign.removeprefix("path-")
    if entry.sign.startswith("path-"):
        look = stroke(cast(PathKind, kind), main=kind == "default")
        return (Line(((0, 5.5), (_STROKE, 5.5)), **look._asdict(), arrow=True),), _STROKE
    if kind == "hypothesis":
        frame = Plate(0, -1, 18, 13, theme.PAPER, theme.MUTED, radius=3, dashes="3 2")
        return (frame, Words(9, 9.5, ("?",), SMALL, theme.MUTED, bold=True, anchor="middle")), 18
    if kind in _DRAWN:
        return (Sign(0, -0.5, kind, _colour_of(kind), size=SIGN),), SIGN
    return (), 0


def _colour_of(sign: str) -> str:
    if sign == "moment-of-truth":
        return theme.MOMENT_OF_TRUTH.line
    if sign in ("quick-win", "opportunity"):
        return theme.OPPORTUNITY.text
    if sign.startswith("pain-"):
        return theme.LEVELS[sign.removeprefix("pain-")].line
    return theme.MUTED if sign == UNREACHABLE else theme.INK
