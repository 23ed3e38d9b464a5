"""The built-in labels say the same things in every language."""

import json
import re
from pathlib import Path
from typing import cast

import pytest

from journeymap.renderers.locale import locale_of

LOCALES = Path(__file__).parents[2] / "renderers" / "locales"
LANGUAGES = ["ar", "en", "fa", "fi", "lv", "pl", "sv", "zh-Hant"]
RIGHT_TO_LEFT = {"ar", "fa"}


def labels_in(language: str) -> dict[str, str]:
    text = (LOCALES / f"{language}.json").read_text(encoding="utf-8")
    return cast(dict[str, str], json.loads(text, object_pairs_hook=without_duplicates))


def without_duplicates(pairs: list[tuple[str, str]]) -> dict[str, str]:
    labels = dict(pairs)
    assert len(labels) == len(pairs), "a label is given twice"
    return labels


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_languages_are_those_on_file() -> None:
    """Every locale file is one of the built-in languages and none is missing."""
    found = sorted(file.stem for file in LOCALES.glob("*.json"))

    assert found == LANGUAGES


def test_every_language_has_the_english_labels_in_their_order(language: str) -> None:
    """A label in one language is a label in all, at the same place."""
    assert list(labels_in(language)) == list(labels_in("en"))


def test_every_label_has_the_english_placeholders(language: str) -> None:
    """A translation neither loses nor invents what is filled in."""
    english = labels_in("en")
    different = {
        key: text for key, text in labels_in(language).items() if placeholders(text) != placeholders(english[key])
    }

    assert any(placeholders(text) for text in english.values())
    assert different == {}


def test_no_label_is_empty(language: str) -> None:
    """Every label says something; only the list separator may end in a space."""
    blank = [key for key, text in labels_in(language).items() if not text.strip()]
    padded = [key for key, text in labels_in(language).items() if text != text.strip(" ")]

    assert blank == []
    assert set(padded) <= {"list_separator"}


def test_digits_are_zero_to_nine(language: str) -> None:
    """The digits are ten, in order, in whichever script."""
    digits = labels_in(language)["digits"]

    assert [int(digit) for digit in digits] == list(range(10))


def test_direction_is_that_of_the_script(language: str) -> None:
    """Arabic and Persian run from right to left, the others from left to right."""
    expected = "rtl" if language in RIGHT_TO_LEFT else "ltr"

    assert locale_of(language).direction == expected


def test_files_are_written_unescaped(language: str) -> None:
    """A translator reads and edits letters, not escapes, and a rewrite changes nothing else."""
    text = (LOCALES / f"{language}.json").read_text(encoding="utf-8")

    assert text == json.dumps(labels_in(language), ensure_ascii=False, indent=2) + "\n"
