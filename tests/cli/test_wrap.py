"""Texts over several lines of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.cli.columns import columns_of
from journeymap.cli.console import visible
from journeymap.cli.wrap import wrap


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("short one", ["short one"]),
        ("more than there is room for", ["more than", "there is", "room for"]),
        ("write `{id: a}` here", ["write", "`{id: a}`", "here"]),
        ("步驟步驟步驟步", ["步驟步驟步", "驟步"]),
        (
            "e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301 x",
            ["e\u0301" * 5 + " " + "e\u0301" * 4, "x"],
        ),
        ("a ::error::x", ["a", "<U+003A>:error::x"]),
    ],
)
def test_lines_break_at_blanks_and_in_words_only_where_no_line_holds_them(text: str, lines: list[str]) -> None:
    """What stands in backticks is kept together; wide characters take two columns, combining ones none."""
    assert wrap(text, 10) == lines


def test_the_first_line_may_have_less_room() -> None:
    """A word that only the others hold goes there."""
    assert wrap("nothing leads here", 10, first=3) == ["", "nothing", "leads here"]
    assert wrap("a longer text", 10, first=3) == ["a", "longer", "text"]


@given(st.text(max_size=200), st.integers(12, 60))
def test_no_line_is_too_wide_and_nothing_is_lost(text: str, room: int) -> None:
    """Whatever the text is; only what would be a command gets wider by being named."""
    shown = visible(text, most=1000)
    lines = wrap(shown, room)

    assert all(columns_of(line) <= room for line in lines if "<U+003A>" not in line)
    assert "".join(lines).replace(" ", "").replace("<U+003A>", ":") == shown.replace(" ", "").replace("<U+003A>", ":")
    assert not any(line.lstrip().startswith("::") for line in lines)
