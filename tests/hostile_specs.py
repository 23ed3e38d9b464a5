"""Strings that broke other programs, and specs that hold them in each field that takes any text or a link.

The fields are read off the models, so that a new one is tried without a word here.
"""

import base64
import json
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from journeymap.renderers.board.lay_out import lay_out
from journeymap.renderers.board.model import Board
from journeymap.schema.models.journey import Journey, Lane, MapLink, Reference
from journeymap.schema.models.part import Part
from journeymap.schema.models.pictures import Icon, Image
from journeymap.schema.models.step import Emotion, Next, Step
from journeymap.schema.models.values import Checked
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.slots import Slot, slots_of
from journeymap.schema.surroundings import PictureFile, RelatedMap, Surroundings
from journeymap.schema.validate import validate, with_more

CORPUS = Path(__file__).parents[2] / "shared" / "bad-inputs"
SHOWN = (
    "<b>bold</b>", "<B>label</B><BR/>", "<<b>>", "<>", "</script><script>alert(1)</script>", "<script>alert(1)//",
    "<img src=x onerror=alert(1)>", "</style><style>*{display:none}</style>", "</title></text></svg><script>alert(1)</script>",
    "\"><svg/onload=alert(1)>", "' onmouseover='alert(1)", "\" style=\"background:url(//evil.example)", "` onfocus=`alert(1)",
    "]]><![CDATA[x]]>", "<!--", "--><script>alert(1)</script><!--", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY y 'z'>]>&y;",
    "<iframe srcdoc='<script>alert(1)</script>'>", "<base href=https://evil.example/>", "<use href='https://evil.example/#x'/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<foreignObject><body onload=alert(1)></foreignObject>", "<set attributeName=href to=javascript:alert(1)>",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<script>alert(1)</script>",
    "&amp;", "&lt;b&gt;", "&#60;script&#62;", "&#x0;&#xD800;&nosuch;", "&", "a & b", "&&amp;&",
    '"', "'", "`", "“”‘’«»„‚", "'\"`'\"`", "trailing\\", "\\", "C:\\new\\Name", "\\N\\G\\L\\E", "\\u0041 \\x41",
    "{{ 7*7 }}", "{% raw %}", "{# note #}", "{{ ''.__class__ }}", "{0} {x} {}", "%s %d %(x)s %%", "${7*7} $(id) `id`",
    "=1+1", "@SUM(1)", "::error file=a::pwn", "##[error]pwn", "##vso[task.setvariable variable=x]y", "two\nlines",
    "first\n::error::second", "a\tb", "a\r\nb", "a: b # c", "- ? ! | > * & @", "no", "~", "null", "0123", "10:30", "1e999",
    "__proto__", "__html__", "constructor", "\u00a0", "a\u200bb\u200cc\u200dd", "\u200e\u200f", "\u202eevil\u202c",
    "\u2067abc\u2069 def", "مرحبا بالعالم (IKEA 2026)?", "שלום abc 123", "結帳時覺得很尷尬。", "การเดินทาง", "ग्राहक",
    "👩‍👩‍👧‍👦👍🏽🇫🇮❤️", "e\u0301 a\u0308\u0323", "Z" + "\u0351\u036f" * 60, "\u0301 first", "ﬁ ß İ ı K", "\U000e0068\U000e007f",
    "\ufffd", "\ue000", "\U00020000", "x" * 6_000, "字" * 2_000, "long words " * 300,
)  # fmt: skip
REFUSED = {
    "JM003": ("y" * 10_001,),
    "JM004": (
        "a\0b", "\x01", "\x08\x08evil", "\x0b", "\x0c", "a\rb", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x7f",
        "\x1b]8;;http://evil.example\x1b\\x\x1b]8;;\x1b\\", "\x85", "\x9b31m", "a\u2028b", "a\u2029b", "a\ufeffb",
        "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\U0010ffff",
    ),
    "JM005": ("\u202eevil", "evil\u202c", "\u2066a", "a\u2069", "\u202a\u2066a\u202c\u2069"),
}  # fmt: skip
SURROGATES = ("\ud800", "a\udc00b", "\udc00\ud800")  # an escape for half a character is no YAML

ANY_TEXT, A_LINK = "Any text? <Even> this!", "https://a.example/?b&c"
# Take the ids of other parts only.
REFERENCES = {"to", "evidence", "source", "actor", "persona", "steps", "addresses", "after"}
NEEDED: dict[tuple[type[Part], str], Any] = {
    (Emotion, "score"): "1", (Next, "to"): "end", (Lane, "id"): "own", (Icon, "name"): "bed",
    (MapLink, "map"): "whole.journey.yaml", (Reference, "link"): A_LINK, (Image, "src"): "a.png",
    (Step, "actor"): "customer",
}  # fmt: skip
PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
AROUND = Surroundings(
    picture=lambda src, file: PictureFile(PIXEL, 67, 1, 1), map=lambda path: RelatedMap("Whole", "whole")
)
_BIDI = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_BIDI |= dict.fromkeys("\u2066\u2067\u2068", "\u2069")


_OWN_KEYS = {"lanes": "own", "labels": "needs"}  # registries whose keys are words of ours or of the spec


def board_of(spec: bytes, name: str = "bed.journey.yaml") -> Board:
    """The board of a spec whose pictures and maps are all there."""
    try:
        source = read(spec, name)
    except SpecError as error:
        raise with_more(error, AROUND) from None
    return lay_out(validate(source, AROUND).journey, name)


def spec_of(strings: Sequence[str], *, link: str = "", language: str = "en") -> tuple[bytes, list[str]]:
    """A spec with the strings by turns in all fields for text, and what is written in each of these, numbered."""
    texts: list[str] = []

    def text() -> str:
        texts.append(tagged(strings[len(texts) % len(strings)], len(texts)))
        return texts[-1]

    values = filled(Journey, text, link)
    values["stages"][0]["steps"].append({"name": "The end", "id": "end"})
    for name in ("touchpoints", "pain_points", "opportunities"):
        values[name][0]["steps"] = "end"
    return yaml_of(values | {"language": language}).encode(), texts


def tagged(string: str, number: int) -> str:
    """The string with a mark of its field: before it in one half of the fields, behind it in the other."""
    mark = f"№{number}."
    return mark + string if number % 2 else string + mark


def filled(model: type[Part], text: Callable[[], str], link: str) -> dict[str, Any]:
    """A mapping of `model` with all its texts, with `link` as each link, and with what else it needs."""
    values: dict[str, Any] = {}
    for name, slot in slots_of(model).items():
        if (model, name) == (Journey, "steps"):
            continue  # they stand in stages
        needed = None if link and name == "link" else NEEDED.get((model, name))
        value = needed or _value(name, slot, model.model_fields[name], text, link)
        if value is not None:
            values[name] = value
    facts = values.pop(model.rest, {}) if model.rest else {}
    return values | facts


def _value(name: str, slot: Slot, info: FieldInfo, text: Callable[[], str], link: str) -> Any:
    if slot.part:
        part = filled(slot.part, text, link)
        return {"notes": part} if slot.registry else [part] if part and slot.many else part or None
    if name in REFERENCES:
        return None
    if name in _OWN_KEYS:
        return {_OWN_KEYS[name]: [text()] if slot.many else text()}
    if takes(info, ANY_TEXT):
        value: Any = [text()] if slot.many else text()
        return {text(): value} if slot.registry else value
    return link if link and takes(info, A_LINK) else None


def takes(info: FieldInfo, text: str) -> bool:
    """Whether a field takes this text as it stands."""
    return any(_passes(check, text) for check in _checks((info.annotation, *info.metadata)))


def _checks(annotations: Sequence[Any]) -> Iterator[Checked]:
    for annotation in annotations:
        if isinstance(annotation, Checked):
            yield annotation
        else:
            yield from _checks(get_args(annotation))


def _passes(check: Checked, text: str) -> bool:
    if check.core_schema["function"]["type"] == "with-info":
        return False  # it asks for more than the text
    try:
        return bool(check.function(text) == text)
    except PydanticCustomError:
        return False


def yaml_of(value: Any) -> str:
    """Any values as YAML, every text in quotes; keys with `?`, as without it they may not be long."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"? {quoted(key)} : {yaml_of(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(yaml_of, value)) + "]"
    return quoted(value)


def quoted(text: str) -> str:
    """The text as a YAML scalar in which all that is not seen is escaped."""
    return '"' + "".join(c if c.isprintable() and c not in '"\\' else f"\\U{ord(c):08x}" for c in text) + '"'


def as_read(text: str) -> str:
    """What the reader is to make of a text: line ends, composed characters, no white space around."""
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").strip()


def refusals_of(text: str) -> set[str]:
    """The codes that a text is to be refused with."""
    refused = {
        "JM003": len(text) > 9_980,  # and the mark
        "JM004": any(map(_is_forbidden, text.replace("\r\n", "\n"))),
        "JM005": not _is_balanced(text),
    }
    return {code for code, holds in refused.items() if holds}


def _is_balanced(text: str) -> bool:
    waiting = []
    for character in text:
        if character in _BIDI:
            waiting.append(_BIDI[character])
        elif character in _BIDI.values() and (not waiting or waiting.pop() != character):
            return False
    return not waiting


def _is_forbidden(character: str) -> bool:
    code = ord(character)
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF or code == 0xFEFF:
        return True
    return unicodedata.category(character) in ("Cc", "Zl", "Zp", "Cs") and character not in "\t\n"


def corpus(name: str) -> list[str]:
    """A list of strings beside the repository; what is no UTF-8 is left out."""
    found = json.loads((CORPUS / f"{name}.json").read_bytes())
    if isinstance(found, dict):
        return [text for value in found.values() for text in (value if isinstance(value, list) else [value])]
    decoded = (base64.b64decode(entry).decode(errors="replace") for entry in found)
    return [text for text in decoded if "\ufffd" not in text]


def seen(text: str) -> str:
    """A text without white space and without the marks by which a drawing tells which way a line or a part of it runs."""
    return re.sub(r"[\s\u200f\u2066\u2068\u2069]", "", text)
