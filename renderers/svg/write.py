"""Drawing + look → SVG text, by the template."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from jinja2 import Template

from journeymap.renderers.board.model import Board
from journeymap.renderers.icons import OUTLINES
from journeymap.renderers.look import Look
from journeymap.renderers.svg.description import description
from journeymap.renderers.svg.drawing import Drawing
from journeymap.renderers.svg.outline import head, number, route, tail
from journeymap.renderers.svg.shapes import Group, Shape, Words
from journeymap.renderers.templates import environment
from journeymap.renderers.text import LEAD_GAP

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LETTER = re.compile(r"[^\W\d_]")
_RIGHT_TO_LEFT_MARK = "\u200f"


def write(drawing: Drawing, board: Board, look: Look, *, prefix: str, transparent: bool) -> bytes:
    """The finished file."""
    text = _template(board.direction).render(
        drawing=drawing,
        parts=_parts(drawing.items),
        board=board,
        prefix=prefix,
        description=description(board),
        signs=OUTLINES,
        gap=LEAD_GAP,
        look=look,
        colours=look.colours,
        transparent=transparent,
    )
    return text.encode()


def _parts(shapes: Iterable[Shape]) -> Iterator[tuple[str, Shape]]:
    """Each shape with its kind, in the order of the file: groups before what is in them and, as `end`, after it."""
    for shape in shapes:
        yield shape.kind, shape
        if isinstance(shape, Group):
            yield from _parts(shape.items)
            yield "end", shape


@cache
def _template(direction: str) -> Template:
    rtl = direction == "rtl"
    templates = environment(Path(__file__).with_name("templates"))
    templates.filters.update(
        n=number, route=route, head=head, tail=tail, bidi=_has_right_to_left,
        anchor=_anchors(rtl=rtl), mark=_direction_mark if rtl else _no_mark,
    )  # fmt: skip
    return templates.get_template("map.svg.j2")


def _anchors(*, rtl: bool) -> Callable[[Words], str]:
    """Texts that start at the right end there: said by the anchor, as few viewers but browsers heed `direction`."""
    turned: dict[str, str] = {"start": "end", "end": "start"} if rtl else {}
    return lambda words: turned.get(words.anchor, words.anchor)


def _has_right_to_left(words: Words) -> bool:
    return any(map(_RIGHT_TO_LEFT.search, (words.lead, *words.lines)))


def _direction_mark(words: Words, beginning: str) -> str:
    """What stands before a line of a right-to-left text that does not begin with a letter of such a script.

    Viewers guess a line's direction from its first letter: `٦٥٪` has none, and a line may begin with a Latin word.
    """
    letter = _LETTER.search(beginning)
    starts_right = letter and _RIGHT_TO_LEFT.match(letter[0])
    return _RIGHT_TO_LEFT_MARK if beginning and not starts_right and _has_right_to_left(words) else ""


def _no_mark(words: Words, beginning: str) -> str:
    return ""
