"""Characters that no spec may hold."""

import re
import sys

import pytest
from reading import codes_of, plain, problems_of, read_text

from journeymap.cli.console import UNSEEN
from journeymap.schema.reading.characters import FORBIDDEN, unbalanced_bidi


@pytest.mark.parametrize("pattern", [FORBIDDEN, UNSEEN], ids=["forbidden", "unseen"])
def test_printable_text_need_not_be_searched(pattern: str) -> None:
    """Whatever these patterns find alone is not printable, and is there."""
    found = re.findall(pattern, "".join(map(chr, range(sys.maxunicode + 1))))

    assert len(found) > 150
    assert not any(character.isprintable() for character in found)


def test_bidi_controls_are_not_printable() -> None:
    """Text without such characters is balanced."""
    controls = [character for character in map(chr, range(sys.maxunicode + 1)) if unbalanced_bidi(character) == 0]

    assert controls == list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    assert not any(character.isprintable() for character in controls)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: x\u2028y", (1, 5)),
        ("a: b\nc: x\x85y", (2, 5)),
        ("a: x\ry", (1, 5)),
        ("a: b # comment\u2029", (1, 15)),
        ("a: x\x1b[31m", (1, 5)),
        ("a: x\x7f", (1, 5)),
        ("a: x\x9b", (1, 5)),
        ("a: x\ufeffy", (1, 5)),
        ("\ufeff\ufeffa: x", (1, 1)),
        ("a: x\uffff", (1, 5)),
        ("a: x\U0001fffe", (1, 5)),
        ('a: "\\u2028"', (1, 4)),
        ('a: "\\N"', (1, 4)),
        ('a: "x\\0"', (1, 4)),
        ('a: "\\r"', (1, 4)),
        ('a: "\\e]0;x\\a"', (1, 4)),
        ('a: "\\uffff"', (1, 4)),
        ('"\\x7f": x', (1, 1)),
    ],
)
def test_forbidden_characters(text: str, place: tuple[int, int]) -> None:
    """Hidden line breaks, controls and noncharacters are refused where they stand, raw or escaped."""
    (problem,) = problems_of(text)

    assert problem.code == "JM004"
    assert problem.span is not None
    assert problem.span[:2] == place


@pytest.mark.parametrize(
    "text",
    [
        "a: \u202eevil",
        "a: evil\u202c",
        "a: b # \u2066",
        'a: "\\u202b x"',
        "{a: \u202bx, b: y\u202c}",
        "a: >\n  \u202b\n  \u202c",
        "\u2067k: v",
    ],
)
def test_unbalanced_direction_controls(text: str) -> None:
    """An override, embedding or isolate closes within its text and its line."""
    assert set(codes_of(text)) == {"JM005"}


def test_balanced_direction_controls_and_joiners_are_welcome() -> None:
    """ZWJ, ZWNJ, LRM and RLM need no partner."""
    line = "\u202bמטה \u2067a\u2069\u202c می\u200cخواهم 👩\u200d🔬 \u200e\u200f"

    assert plain(read_text(f"a: {line}").root) == {"a": line}
