"""Families and language → fonts to try."""

import pytest

from journeymap.renderers.typeset.fonts import fonts_of, language_and_place


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", ("en", "")),
        ("en-US", ("en", "US")),
        ("zh-Hant", ("zh", "TW")),
        ("zh-Hans", ("zh", "CN")),
        ("zh-Hant-HK", ("zh", "HK")),
        ("zh", ("zh", "CN")),
        ("ja", ("ja", "JP")),
        ("gsw-CH", ("gsw", "CH")),
        ("x-own", ("en", "")),
        ("", ("en", "")),
    ],
)
def test_a_tag_is_a_language_and_a_place(tag: str, expected: tuple[str, str]) -> None:
    """The place is where characters look as they are written there."""
    assert language_and_place(tag) == expected


def test_a_pictures_own_fonts_come_in_its_order() -> None:
    """Others before them are for some characters only."""
    fonts = fonts_of(("House", "Noto Sans"), "TW")
    plain = [font["name"] for font in fonts if "covers" not in font]

    assert plain[:2] == ["House", "Noto Sans"]
    assert "Noto Sans CJK TC" in [font["name"] for font in fonts if "covers" in font]
    assert "Noto Sans CJK JP" not in [font["name"] for font in fonts]
