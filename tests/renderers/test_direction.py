"""Texts in lines that run the other way."""

import pytest

from journeymap.renderers.direction import isolated


@pytest.mark.parametrize(
    ("text", "in_rtl", "in_ltr"),
    [
        ("3-D Secure", "\u20663-D Secure\u2069", "3-D Secure"),
        ("راحت نیست", "راحت نیست", "\u2068راحت نیست\u2069"),
        ("فروش IKEA", "فروش IKEA", "\u2068فروش IKEA\u2069"),
        ("44%", "44%", "44%"),
        ("", "", ""),
    ],
)
def test_only_what_runs_the_other_way_is_set_off(text: str, in_rtl: str, in_ltr: str):
    """Digits and signs alone belong to the line that they stand in."""
    assert (isolated(text, rtl=True), isolated(text, rtl=False)) == (in_rtl, in_ltr)
