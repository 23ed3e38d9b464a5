"""Text measured and wrapped without a font."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from journeymap.renderers.text import width_of, width_of_lines, wrap, wrap_after

FAMILY = "👩‍👩‍👧‍👦"
FLAG = "🇱🇻"


@given(st.text(max_size=60), st.integers(1, 200))
@example("a\n\nb ", 20)
@example("one-two/three", 30)
def test_lines_put_together_are_the_text(text: str, width: int):
    """Nothing is added, dropped or changed by wrapping."""
    assert "".join(wrap(text, width, 11)) == text


@given(st.text("ab -床，（é", max_size=40))
def test_no_line_is_wider_than_its_room(text: str):
    """Also where a word is longer than a line; the space at a line's end does not count."""
    lines = wrap(text, 60, 11, bold=True)

    assert all(width_of(line.rstrip(), 11, bold=True) <= 60 for line in lines)


def test_lines_end_between_words():
    """A word that fits on a line of its own is not cut."""
    assert wrap("Searches for a better bed", 80, 11) == ("Searches for ", "a better bed")


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("Bed is delivered and set up", 140, ("Bed is delivered and ", "set up")),
        ("速效改善提供商品比較表", 112, ("速效改善提供商品比", "較表")),
        ("Searches for better beds", 120, ("Searches for ", "better beds")),
        ("Delivered up", 60, ("Delivered ", "up")),
        ("Set\nup", 60, ("Set\n", "up")),
        ("what competitors offer", 110, ("what competitors ", "offer")),
    ],
)
def test_a_short_word_does_not_end_a_text_alone(text: str, width: int, lines: tuple[str, ...]):
    """Unless too little would be left of the line before."""
    assert wrap(text, width, 11) == lines


def test_a_short_word_may_stand_alone_where_that_is_wanted():
    """As on the labels of ways."""
    assert wrap("Bed is delivered and set up", 140, 11, alone=True) == ("Bed is delivered and set ", "up")


def test_a_line_may_end_after_a_hyphen_or_slash():
    """But not within a number such as 24/7, nor after a single letter."""
    assert wrap("twenty-minute", 60, 11) == ("twenty-", "minute")
    assert wrap("24/7/365", 30, 11)[0] != "24/"
    assert wrap("Prints the e-tickets", 90, 11) == ("Prints the ", "e-tickets")


@pytest.mark.parametrize("text", ["until 2026-11-30", "NPS -12-13", "1990–2026 6–8"])
def test_a_line_does_not_end_at_a_hyphen_before_a_digit(text: str):
    """Dates, ranges and negative numbers stay whole."""
    for width in range(72, 120, 4):
        assert all(line == text[-len(line) :] or line.endswith(" ") for line in wrap(text, width, 11))


def test_words_longer_than_a_line_are_cut():
    """As the last resort, so that they do not leave their card."""
    lines = wrap("Lebensversicherungsgesellschaft", 70, 11)

    assert len(lines) > 2


@pytest.mark.parametrize("width", range(90, 180, 6))
def test_words_are_broken_between_syllables(width: int):
    """Where one is near: in Finnish each begins with the one consonant before a vowel."""
    word = "asiakastukitietojärjestelmäsuunnittelija"
    begins = re.compile("[^aeiouyäö][aeiouyäö]")

    assert all(begins.match(line) for line in wrap(word, width, 11)[1:])


def test_pieces_of_a_word_have_room_for_their_hyphens():
    """None is wider than a line with it."""
    lines = wrap("Превысокомногорассмотрительствующий", 100, 11, bold=True)

    assert len(lines) > 2
    assert width_of_lines(lines, 11, bold=True) > max(width_of(line, 11, bold=True) for line in lines[:-1])
    assert width_of_lines(lines, 11, bold=True) <= 100


@given(st.text("abiW -床é1", max_size=40), st.integers(40, 90))
def test_no_line_is_wider_than_its_room_with_its_hyphen(text: str, width: int):
    """Wherever a word is cut."""
    assert width_of_lines(wrap(text, width, 11), 11) <= width


def test_chinese_breaks_between_characters():
    """There are no spaces; punctuation neither begins a line nor is left hanging when it opens."""
    lines = wrap("展示的床比實際販售的還要軟，「試躺」時覺得很尷尬。", 69, 11)

    assert len(lines) > 3
    assert not any(line[0] in "，」。" or line[-1] == "「" for line in lines)


def test_katakana_words_stay_whole():
    """A line ends before them rather than within; those wider than a line are cut, but not before a small kana."""
    lines = wrap("新しいシステムをテストする", 70, 11)
    long = wrap("インフォメーションセンターサービス", 60, 11)

    assert lines == ("新しい", "システムを", "テストする")
    assert len(long) > 3
    assert not any(line[0] in "ーョ" for line in long)


@pytest.mark.parametrize("cluster", ["e\u0301", FAMILY, FLAG, "👍🏽", "กำ", "각"])
def test_what_a_reader_sees_as_one_character_is_never_cut(cluster: str):
    """Accents, joined emoji, flags, skin tones, Thai vowels and jamo stay with what they belong to."""
    lines = wrap(cluster * 6, 1, 11)

    assert lines == (cluster,) * 6


def test_no_break_spaces_do_not_break():
    """Other spaces do."""
    assert wrap("10\u00a0000 euro", 45, 11) == ("10\u00a0000 ", "euro")


def test_scripts_have_their_widths():
    """Accents take no room, East Asian letters a whole em, bold letters more than plain ones."""
    assert width_of("e\u0301", 100) == width_of("e", 100)
    assert width_of("床", 100) == pytest.approx(102)
    assert width_of("bed", 11, bold=True) > width_of("bed", 11)


def test_a_lead_takes_room_on_the_first_line():
    """A long one has the line for itself, save where all else fits on it too."""
    assert wrap_after("High", "Results are adverts", 80, 11)[0] == "Results "
    assert wrap_after("Very critical", "Results are adverts", 80, 11)[0] == ""
    assert wrap_after("Claims with evidence", "100%", 180, 11) == ("100%",)


def test_a_broken_word_leaves_no_single_letter() -> None:
    """The last line of a word that had to be broken has three letters at least."""
    word = "asukokonaisuusehdotukset"
    width = next(width for width in range(60, 200) if len(wrap(word[:-1], width, 11)) == 1)

    assert [len(line) for line in wrap(word, width, 11)] == [21, 3]
    assert [len(line) for line in wrap("e\u0301" * 24, width, 11)][-1] > 2
