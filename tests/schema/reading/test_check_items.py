"""Texts that YAML joins or parts, though they look like items of a list, or like one of its items."""

import pytest
from reading import only_problem

from journeymap.schema.reading.read import read


@pytest.mark.parametrize(
    ("typed", "span", "works"),
    [
        ("s: [a, “b, c”, d]", (1, 8, 1, 14), '"b, c"'),
        ("s: [„b, c, d”]", (1, 5, 1, 14), '"b, c, d"'),
        ("s: [«b, c», «d»]", (1, 5, 1, 11), '"b, c"'),
    ],
)
def test_quotes_of_word_processors_hold_nothing_together(typed: str, span: tuple[int, ...], works: str) -> None:
    """YAML makes several items of one, which nobody would see."""
    problem = only_problem(typed)

    assert (problem.code, problem.span, problem.help) == ("JM007", span, f"write: {works}")
    assert read("s: [“a”, „b“, “c, ‘d]".encode(), "x").root.entries


@pytest.mark.parametrize(
    ("text", "place", "message", "way_out"),
    [
        ("s:\n  -a b\n  -c\n", (2, 3), "a space is missing after `-`", "write: - a b, and so with the lines below"),
        ("s:\n  • a\n  • b\n", (2, 3), "`•` begins no item", "write: - a, and so"),
        ("s:\n  – a\n  – b\n", (2, 3), "`–` begins no item", "write: - a, and so"),
        ("s:\n  1. a\n  2. b\n", (2, 3), "`1.` begins no item", "write: - a, and so"),
        ("s:\n  - a\n    - b\n", (3, 5), "this `-` begins no item: the text on line 2 goes on here", "in column 3"),
        ("s: a\n  - b\n", (2, 3), "this `-` begins no item: the text on line 1", "write `- a` on a line of its own"),
        ("s:\n  a\n  - b\n", (3, 3), "this `-` begins no item: the text on line 2", "write `- a` if that is an item"),
    ],
)
def test_lines_that_look_like_items_are_no_silent_text(
    text: str, place: tuple[int, int], message: str, way_out: str
) -> None:
    """YAML would join them: what an author took for two steps would be one."""
    problem = only_problem(text)

    assert problem.code == "JM006"
    assert message in problem.message
    assert way_out in problem.help
    assert problem.span is not None
    assert problem.span[:2] == place


@pytest.mark.parametrize(
    "text",
    [
        "a: b\n  – c\n",
        "a:\n  – b\n  c – d\n",
        "a: [b\n  - c]",
        "a: 'b\n  - c'",
        "a: |\n  - b\n  - c\n",
        "a: 1. b\n  2. c\n",
    ],
)
def test_other_dashes_and_numbers_in_texts_are_welcome(text: str) -> None:
    """In quotes, in block style, or where only one line begins so."""
    assert read(text.encode(), "x").root.entries
