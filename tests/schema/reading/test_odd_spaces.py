"""Spaces that are none to YAML, copied from pages and word processors: where they stand for one, they are told by name."""

from unicodedata import name

import pytest
from reading import only_problem

from journeymap.schema.reading.read import read


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u3000"])
@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("s:\n  - a: b\n~~~~c: d", (3, 1)),
        ("s:\n~- a", (2, 1)),
        ("s:\n  -~a\n  -~b", (2, 4)),
        ("s:\n  - a: b\n  ~~c: d\n    e: f", (3, 3)),
        ("s:\n  -~~a: b", (2, 4)),
        ("a:~b\nc: d", (1, 3)),
    ],
)
def test_odd_spaces(text: str, place: tuple[int, int], space: str) -> None:
    """What cannot be told from a space by eye is named where it stands for one, also where YAML would read a text."""
    problem = only_problem(text.replace("~", space))

    assert problem.message == f"U+{ord(space):04X}, {name(space).lower()}, looks like a space, and is none to YAML"
    assert problem.hint == "replace it with a plain space"
    assert problem.span is not None
    assert problem.span[:2] == place


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("a: -~b c", 'a: "-~b c"'),
        ("a: [-~b, c]", 'a: ["-~b", c]'),
        ("s:\n  - a: -~b", 's:\n  - a: "-~b"'),
    ],
)
def test_a_dash_and_an_odd_space_where_no_item_can_begin(text: str, works: str) -> None:
    """They are a text then, which quotes make sure of; a plain space would make it another error."""
    problem = only_problem(text.replace("~", "\u00a0"))
    _, _, typed = problem.help.partition("write: ")

    assert problem.message == "U+00A0, no-break space, looks like a space, and is none to YAML"
    assert problem.hint == "put quotes around the whole text"
    assert typed in works.replace("~", "\u00a0")
    assert read(works.replace("~", "\u00a0").encode(), "x")


def test_a_dash_and_an_odd_space_may_be_an_item_or_a_text() -> None:
    """Where a line begins so, both ways out are told."""
    problem = only_problem("s:\n  -\u3000a")

    assert problem.hint == "replace it with a plain space"
    assert problem.help == 'if it is a text, write: "-\u3000a"'


def test_spaces_without_a_width_are_left_out_of_what_works() -> None:
    """They are shown as signs, which nobody should copy."""
    assert only_problem("a: b\nc:\u200bd").help == "write: c: d"


@pytest.mark.parametrize("text", ["a: ~b~c", "a:\n  - ~b~-~c~", "a: |\n  ~b:~c\n", "a: >\n  b\n  ~- c\n", 'a: "~- b"'])
def test_odd_spaces_in_texts_are_welcome(text: str) -> None:
    """French has them before its colons."""
    assert read(text.replace("~", "\u00a0").encode(), "bed.yaml")
