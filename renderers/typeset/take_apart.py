"""A flow map's SVG → its shapes, still SVG, and its words with their places, for a typesetter to set."""

import re
from typing import NamedTuple
from unicodedata import bidirectional
from xml.etree import ElementTree

_SVG = "{http://www.w3.org/2000/svg}"
_TRANSLATION = re.compile(r"translate\((\S+) (\S+)\)")
_FAMILY = re.compile(r"'([^']*)'|([^',\s][^',]*)")
_ESCAPED = re.compile(r"\\([0-9a-f]+) ")  # a character in the name of a family
_BLANKS = re.compile(r"[ \t\r\n]+")
_SET_OFF = re.compile("[\u2066-\u2068][^\u2069]*\u2069?")  # what tells nothing of the line that it is in
_RIGHT_TO_LEFT_MARK = "\u200f"
_SCHEMES = ("https:", "http:", "mailto:")  # what still leads somewhere from a file that was passed on


class Words(NamedTuple):
    """A line of text whose baseline begins, is centred or ends at `x`, `y`, in stretches that are bold or not."""

    x: float
    y: float
    size: float
    colour: str
    anchor: str
    rtl: bool
    runs: tuple[tuple[str, bool], ...]
    link: str


class Parts(NamedTuple):
    """What the picture is made of; lengths in the units of its `viewBox`, `paper` the colour that it stands on."""

    width: float
    height: float
    paper: str
    language: str
    families: tuple[str, ...]
    title: str
    description: str
    shapes: ElementTree.Element
    words: tuple[Words, ...]

    def drawn(self) -> str:
        """Give the shapes as SVG, `width` and `height` in size."""
        root = ElementTree.Element(self.shapes.tag, viewBox=f"0 0 {self.width} {self.height}")
        root.extend(self.shapes)
        return ElementTree.tostring(root, "unicode")


class _Pen(NamedTuple):
    """What the groups around a text have settled for it."""

    x: float = 0
    y: float = 0
    size: float = 0
    colour: str = ""
    anchor: str = "start"
    bold: bool = False
    link: str = ""


def take_apart(svg: bytes) -> Parts:
    """Take the words out of a picture of ours. Raises ValueError where it is built in a way that we never write."""
    root = ElementTree.fromstring(svg)  # noqa: S314  # our own, and past the gate
    width, height = map(float, root.attrib["viewBox"].split()[2:])
    paper = root.find(f"{_SVG}rect")
    words: list[Words] = []
    _take_words(root, _Pen(), words)
    return Parts(
        width,
        height,
        "" if paper is None else paper.get("fill", ""),
        root.get("lang", ""),
        _families(root.get("font-family", "")),
        root.findtext(f"{_SVG}title", ""),
        root.findtext(f"{_SVG}desc", ""),
        root,
        tuple(words),
    )


def _take_words(element: ElementTree.Element, pen: _Pen, words: list[Words]) -> None:
    for child in list(element):
        if child.tag == f"{_SVG}text":
            element.remove(child)
            words.append(_words(child, pen))
        elif child.tag in (f"{_SVG}g", f"{_SVG}a"):
            _take_words(child, _moved(pen, child), words)


def _moved(pen: _Pen, group: ElementTree.Element) -> _Pen:
    x, y = pen.x, pen.y
    if (transform := group.get("transform")) is not None:
        translation = _TRANSLATION.fullmatch(transform)
        if translation is None:
            raise ValueError(f"words in a group that is not only moved, but `{transform}`")
        x, y = x + float(translation[1]), y + float(translation[2])
    link = group.get("href", "")
    return _Pen(
        x,
        y,
        float(group.get("font-size", pen.size)),
        group.get("fill", pen.colour),
        group.get("text-anchor", pen.anchor),
        _is_bold(group, pen.bold),
        link if link.startswith(_SCHEMES) else pen.link,
    )


def _words(text: ElementTree.Element, pen: _Pen) -> Words:
    pieces = [((text.text or "").removeprefix(_RIGHT_TO_LEFT_MARK), pen.bold)]
    for part in text:
        pieces += [(part.text or "", _is_bold(part, pen.bold)), (part.tail or "", pen.bold)]
    runs = [(_BLANKS.sub(" ", words), bold) for words, bold in pieces]
    return Words(
        pen.x + float(text.get("x", 0)),
        pen.y + float(text.get("y", 0)),
        pen.size,
        pen.colour,
        pen.anchor,
        _runs_right_to_left("".join(text.itertext())),
        tuple(run for run in runs if run[0]),
        pen.link,
    )


def _is_bold(element: ElementTree.Element, otherwise: bool) -> bool:
    weight = element.get("font-weight")
    return otherwise if weight is None else weight == "700"


def _runs_right_to_left(text: str) -> bool:
    """Whether its first letter, or the mark that we set before it, is of a script that does."""
    kinds = (bidirectional(character) for character in _SET_OFF.sub("", text))
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _families(css: str) -> tuple[str, ...]:
    names = (quoted or plain for quoted, plain in _FAMILY.findall(css))
    return tuple(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), name) for name in names)
