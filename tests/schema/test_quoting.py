"""Quoting: any text can be put in quotes and read back."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journeymap.schema.nodes import Scalar
from journeymap.schema.quoting import quoted
from journeymap.schema.reading.read import read

PRINTABLE = st.text(st.characters(max_codepoint=0x7E, min_codepoint=0x20) | st.sampled_from("äßł–目😀"), max_size=30)


@settings(derandomize=True, max_examples=200, deadline=None, database=None)
@given(PRINTABLE)
def test_a_quoted_text_is_read_as_it_was(text: str) -> None:
    """Quotes, backslashes and signs survive; white space around a text does not."""
    (_, value), *_ = read(f"a: {quoted(text)}".encode(), "x").root.entries

    assert isinstance(value, Scalar)
    assert value.text == text.strip()


def test_the_simplest_quotes_are_taken() -> None:
    """Double quotes, single ones around double ones, and escapes only where both occur."""
    assert quoted("Buy: fast") == '"Buy: fast"'
    assert quoted('"Yes", she said') == "'\"Yes\", she said'"
    assert quoted('it\'s "so"') == '"it\'s \\"so\\""'
