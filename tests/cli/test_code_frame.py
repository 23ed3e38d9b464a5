"""Lines of a spec with carets below."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli.code_frame import frame
from journeymap.schema.nodes import Span


def on_line(start: int, end: int) -> Span:
    return Span(1, start, 1, end)


@pytest.mark.parametrize(
    ("line", "span", "shown", "below"),
    [
        ("steps: x", on_line(1, 6), "steps: x", "^^^^^"),
        ("步驟: x", on_line(5, 6), "步驟: x", "      ^"),
        ("步驟: x", on_line(1, 3), "步驟: x", "^^^^"),
        ("e\u0301: x", on_line(5, 6), "e\u0301: x", "   ^"),
        ("\ta: x", on_line(2, 3), "    a: x", "    ^"),
        ("a: \x1b[1m", on_line(4, 5), "a: <U+001B>[1m", "   ^^^^^^^^"),
        ("a: ##[error]", on_line(1, 2), "a: #<U+0023>[error]", "^"),
        ("a:", on_line(3, 4), "a:", "  ^"),
        ("a: |  ", Span(1, 4, 3, 2), "a: |", "   ^"),
        ("", on_line(1, 1), "", "^"),
    ],
)
def test_carets_stand_below_what_is_meant(line: str, span: Span, shown: str, below: str) -> None:
    """Wide, combining, invisible characters and tabs take the columns that a terminal gives them."""
    assert frame(line, span, 80) == (shown, below)


@pytest.mark.parametrize(
    ("line", "begins"),
    [("  - کفش", True), ("  - שלום x", True), ("a: کفش", False), ("  - 步驟", False), ("  - 1", False)],
)
def test_a_line_that_begins_with_letters_from_the_right_is_kept_at_the_left(line: str, begins: bool) -> None:
    """By a mark without a width, so that terminals that know of directions leave its start above the carets."""
    assert frame(line, on_line(5, 6), 80)[0] == ("\u200e" if begins else "") + line


def test_a_long_line_is_cut_around_its_carets() -> None:
    """Both ends are marked; what is meant stays in sight."""
    shown, below = frame("a" * 500 + "HERE" + "b" * 500, on_line(501, 505), 40)

    assert len(shown) <= 40
    assert shown.startswith("…a")
    assert shown.endswith("b…")
    assert shown[below.index("^") : below.rindex("^") + 1] == "HERE"


def test_a_long_line_is_cut_at_its_end_only_when_the_carets_stand_at_its_start() -> None:
    """Nothing is cut without need."""
    shown, below = frame("HERE" + "b" * 500, on_line(1, 5), 40)

    assert shown.startswith("HEREb")
    assert shown.endswith("b…")
    assert below == "^^^^"


@given(st.text(max_size=150), st.integers(1, 200), st.integers(0, 200), st.integers(5, 60))
def test_the_frame_fits_whatever_the_line_and_the_place_are(line: str, start: int, length: int, room: int) -> None:
    """There is always a caret, and the carets never pass the room by more than one named character."""
    shown, below = frame(line, on_line(start, start + length), room)

    assert below.strip("^ ") == ""
    assert "^" in below
    assert len(below) <= room + len("<U+10FFFF>")
    assert shown.isprintable() or shown == "" or all(c == " " or ord(c) >= 160 for c in shown if not c.isprintable())
