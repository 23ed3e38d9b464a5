"""Board → the legend under the map: the signs used with what they mean, and what the map was made from."""

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, LegendEntry
from journeymap.renderers.icons import MARKS
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Sign, Words
from journeymap.renderers.svg.sheet import LINE, SIGN, SMALL
from journeymap.renderers.svg.strokes import DASHES, stroke_width
from journeymap.renderers.text import width_of, wrap

_DRAWN = frozenset(MARKS) - {"gain", "need", "hypothesis"}
_LEADING = SMALL * LINE
_STROKE = 30  # length of a path's sample
_BETWEEN, _BESIDE = 20, 6


def legend(board: Board, x: float, y: float, width: float) -> Group:
    """Entries in rows as wide as the page; signs that only other renderers draw are left out."""
    items: list[Shape] = []
    left, top = 0.0, 10.0
    for entry in board.legend:
        sample, room = _sample(entry)
        if sample:
            lines = wrap(entry.text, width - room - _BESIDE, SMALL)
            taken = room + _BESIDE + _width(lines)
            if left and left + taken > width:
                left, top = 0, top + 20
            items.append(Group(left, top, room, sample, role="sample"))
            items.append(Words(left + room + _BESIDE, top + 9.5, lines, SMALL, theme.MUTED, leading=_LEADING))
            left += taken + _BETWEEN
            top += _LEADING * (len(lines) - 1)
    if board.origin:
        lines = wrap(board.words.get("made_from", "{file}").replace("{file}", board.origin), width, SMALL)
        top += 20 if left and left + _width(lines) > width else 0
        items.append(Words(width, top + 9.5, lines, SMALL, theme.MUTED, anchor="end", leading=_LEADING))
        top += _LEADING * (len(lines) - 1)
    if not items:
        return Group(x, y, width, (), role="legend")
    rule = Line(((0, 0), (width, 0)), theme.HAIRLINE, width=1)
    return Group(x, y, width, (rule, *items), role="legend", height=top + 13)


def _width(lines: tuple[str, ...]) -> float:
    return max(width_of(line.rstrip(), SMALL) for line in lines)


def _sample(entry: LegendEntry) -> tuple[tuple[Shape, ...], float]:
    """How a sign looks, and how wide it is; nothing where the flow map does not draw it."""
    kind = entry.sign.removeprefix("path-")
    if kind in theme.PATHS:
        width = stroke_width(kind, main=kind == "default")
        stroke = Line(((0, 5.5), (_STROKE, 5.5)), theme.PATHS[kind], width, DASHES.get(kind, ""), arrow=True)
        return (stroke,), _STROKE
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
    return theme.INK
