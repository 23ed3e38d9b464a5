"""Drawing + look → SVG text, by the template."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

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
# What a text says of its anchor. Where it starts at the right end, the anchor says so, as few viewers but browsers heed
# `direction`.
_ANCHORS = {
    "ltr": {"start": "", "middle": "middle", "end": "end"},
    "rtl": {"start": "end", "middle": "middle", "end": ""},
}
_RIGHT_TO_LEFT_MARK = "\u200f"
_OWN = Markup("<>")  # where an id begins until the hash is known; no text can be that, as its `<` are escaped


def write(drawing: Drawing, board: Board, look: Look, *, transparent: bool = False, name: str = "") -> bytes:
    """The finished file. All ids in it begin with a hash of what it shows and its `name`."""
    text = _template(board.direction).render(
        drawing=drawing,
        parts=_parts(drawing.items),
        board=board,
        own=_OWN,
        description=description(board),
        look=look,
        colours=look.colours,
        transparent=transparent,
    )
    known = f"{name}\n{text}".encode()
    return text.replace(_OWN, f"m{sha256(known).hexdigest()[:8]}-").encode()


def _parts(shapes: Iterable[Shape]) -> Iterator[tuple[str, Shape]]:
    """Each shape with its kind, in the order of the file: groups before what is in them and, as `end`, after it."""
    for shape in shapes:
        yield shape.kind, shape
        if isinstance(shape, Group):
            yield from _parts(shape.items)
            yield "end", shape


@cache
def _template(direction: str) -> Template:
    templates = environment(Path(__file__).with_name("templates"))
    templates.filters.update(
        n=number, route=route, head=head, tail=tail, outline=OUTLINES.__getitem__,
        anchor=_ANCHORS[direction].__getitem__, lines=partial(_lines, rtl=direction == "rtl"),
    )  # fmt: skip
    return templates.get_template("map.svg.j2")


def _lines(words: Words, *, rtl: bool) -> Iterator[tuple[str, str, bool, str, str, str]]:
    """Each line's place, whether it is of a right-to-left text, and what it says: a mark, the lead and the rest."""
    x, lead = number(words.x), words.lead
    turned = _has_right_to_left(words)
    for at, line in enumerate(words.lines):
        mark = _direction_mark(lead or line) if turned and rtl else ""
        rest = LEAD_GAP + line if lead and line else line
        yield x, number(words.y + at * words.leading), turned, mark, lead, rest
        lead = ""


def _has_right_to_left(words: Words) -> bool:
    text = words.lead + "".join(words.lines)
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def _direction_mark(beginning: str) -> str:
    """What stands before a line of a right-to-left text that does not begin with a letter of such a script.

    Viewers guess a line's direction from its first letter: `٦٥٪` has none, and a line may begin with a Latin word.
    """
    letter = _LETTER.search(beginning)
    starts_right = letter and _RIGHT_TO_LEFT.match(letter[0])
    return _RIGHT_TO_LEFT_MARK if beginning and not starts_right else ""
