"""Drawing + look → SVG text, by the template."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from journeymap.renderers.board.model import Board
from journeymap.renderers.direction import LEFT_TO_RIGHT_MARK, direction_mark, has_right_to_left, isolated
from journeymap.renderers.hyphens import hyphens
from journeymap.renderers.icons import OUTLINES
from journeymap.renderers.look import Look
from journeymap.renderers.svg.description import description
from journeymap.renderers.svg.drawing import Drawing
from journeymap.renderers.svg.outline import head, number, route, tail
from journeymap.renderers.svg.shapes import Group, Shape, Words
from journeymap.renderers.templates import environment
from journeymap.renderers.text import LEAD_GAP

# What a text says of its anchor. Where it starts at the right end, the anchor says so, as few viewers but browsers heed
# `direction`.
_ANCHORS = {
    "ltr": {"start": "", "middle": "middle", "end": "end"},
    "rtl": {"start": "end", "middle": "middle", "end": ""},
}
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


def _lines(words: Words, *, rtl: bool) -> Iterator[tuple[str, str, bool, str, str, str, str]]:
    """Each line's place, whether it is of a right-to-left text, what it says, and the hyphen at its end.

    It says a mark, the lead and the rest. A line with a lead never ends within a word.
    """
    x, turned = number(words.x), has_right_to_left("".join(words.lines))
    ends = hyphens(words.lines)
    for at, line in enumerate(words.lines):
        y = number(words.y + at * words.leading)
        if words.lead and not at:
            yield x, y, *_led(words.lead, line, turned=turned, rtl=rtl), ""
        else:
            hyphen = ends[at] + LEFT_TO_RIGHT_MARK if ends[at] and turned else ends[at]
            yield x, y, turned, direction_mark(line) if turned and rtl else "", "", line, hyphen


def _led(lead: str, text: str, *, turned: bool, rtl: bool) -> tuple[bool, str, str, str]:
    """The line that begins with a lead: where that runs one way and the text the other, it runs as the map does."""
    if text and has_right_to_left(lead) is not turned:
        lead, text, turned = isolated(lead, rtl=rtl), isolated(text, rtl=rtl), rtl
    else:
        turned = has_right_to_left(lead)
    return turned, direction_mark(lead) if turned and rtl else "", lead, LEAD_GAP + text if text else ""
