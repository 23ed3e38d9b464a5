"""Where a word that is broken at a line's end has a hyphen."""

import time

import pytest

from journeymap.renderers.hyphens import begins_syllable, hyphens


@pytest.mark.parametrize(
    "lines",
    [("asiakas", "palvelu"), ("Öljy", "öljy"), ("рассмо", "тритель"), ("πολυ", "τεχνείο"), ("e\u0301", "te\u0301")],
)
def test_letters_of_one_word_are_joined_by_a_hyphen(lines: tuple[str, str]):
    """In scripts that write one: Latin, Cyrillic and Greek, accents included."""
    assert list(hyphens(lines)) == ["-", ""]


@pytest.mark.parametrize(
    "lines",
    [
        ("one ", "two"), ("one\n", "two"), ("twenty-", "minute"), ("tilaus/", "toimitus"), ("v2", "beta"), ("v", "2"),
        ("展示的床", "比實際"), ("APP", "下載"), ("مشت", "ری"), ("กรุงเทพ", "มหานคร"), ("고객", "센터"), ("", "text"), ("text",), (),
    ],
)  # fmt: skip
def test_other_lines_end_without(lines: tuple[str, ...]):
    """Between words, after a hyphen or slash, at digits and in scripts that write none."""
    assert list(hyphens(lines)) == ["" for _ in lines]


@pytest.mark.parametrize(
    "address",
    [
        "https://shop.example/kuukausi",
        "shop.example/kuukausi",
        "asiakas@shop.example",
        "kuukausi_raportti",
        "C:\\kuukausi",
    ],
)
def test_addresses_are_not_changed_by_a_hyphen(address: str):
    """Who types one off a print would type it too; what stands beside them is broken as ever."""
    lines = (f"see {address[:-4]}", f"{address[-4:]} for asia", "kas")

    assert list(hyphens(lines)) == ["", "-", ""]


@pytest.mark.parametrize(
    ("word", "parted"),
    [
        ("suunnittelija", "suun-nit-te-li-ja"), ("käyttöönotto", "käyt-töö-not-to"), ("пылесос", "пы-ле-сос"),
        ("skrzyżowanie", "skrzy-żo-wa-nie"), ("fashion", "fashion"), ("展示的", "展示的"),
    ],
)  # fmt: skip
def test_a_syllable_begins_with_the_consonant_before_a_vowel(word: str, parted: str):
    """As far as that goes in every language; what is one sound written with two letters is not parted."""
    found = [
        f"-{letter}" if begins_syllable(*word[at - 1 : at + 2]) else letter for at, letter in enumerate(word) if at
    ]

    assert word[0] + "".join(found) == parted


def test_the_longest_text_takes_no_time():
    """However often it is broken."""
    began = time.perf_counter()
    found = list(hyphens(["word"] * 2_500))

    assert found.count("-") == 2_499
    assert time.perf_counter() - began < 1
