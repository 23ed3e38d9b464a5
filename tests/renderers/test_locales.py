"""The built-in languages: their labels say the same things in each, in files that a translator can edit."""

import json
import re

import pytest
from locale_files import LANGUAGES, LOCALES, REGIONS, RENDERERS, labels_in

from journeymap.renderers.board.lanes import LANES
from journeymap.renderers.locale import locale_of

RIGHT_TO_LEFT = {"ar", "fa"}
# A label with words in it that is written as in English: a word both languages have, or a sign of the trade.
AS_IN_ENGLISH = {
    "ar": {"segment_b2c", "segment_b2b", "evidence_crm"},
    "fa": {"segment_b2c", "segment_b2b", "evidence_crm"},
    "fi": {"unit_minute", "unit_second", "logo", "segment_b2c", "segment_b2b", "status_idea", "channel_chat",
           "evidence_crm", "sample"},
    "lv": {"unit_minute", "unit_second", "persona", "personas", "segment_b2c", "segment_b2b", "evidence_crm", "sample"},
    "pl": {"unit_minute", "unit_second", "persona", "persona_problem", "logo", "actor_partner", "actor_system",
           "segment_b2c", "segment_b2b", "evidence_crm", "sample",
           "trend"},
    "sv": {"unit_day", "unit_minute", "unit_second", "persona", "persona_problem", "scenario", "version",
           "actor_partner", "actor_system", "type_onboarding", "type_support", "segment_b2c", "segment_b2b",
           "feeling_0", "channel_mail", "evidence_observation", "evidence_crm", "evidence_workshop", "sample",
           "trend"},
    "zh-Hant": {"segment_b2c", "segment_b2b", "evidence_crm"},
}  # fmt: skip


def placeholders(text: str) -> list[str]:
    return sorted(re.findall(r"\{[^}]*\}", text))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_languages_are_those_on_file() -> None:
    """Every locale file is one of the built-in languages or regions and none is missing."""
    found = sorted(file.stem for file in LOCALES.glob("*.json"))

    assert found == sorted(LANGUAGES + REGIONS)


def test_every_language_has_the_english_labels_in_their_order(language: str) -> None:
    """A label in one language is a label in all, at the same place: none is missing and none superfluous."""
    labels, english = labels_in(language), labels_in("en")
    missing, superfluous = english.keys() - labels.keys(), labels.keys() - english.keys()

    assert (sorted(missing), sorted(superfluous)) == ([], [])
    assert list(labels) == list(english)


@pytest.mark.parametrize("region", REGIONS)
def test_a_region_has_only_what_differs_from_its_language(region: str) -> None:
    """What a region's file says is a label of ours, in their order, and not what the language says anyway."""
    labels, language = labels_in(region), labels_in(region.split("-")[0])

    assert labels
    assert list(labels) == [key for key in language if key in labels]
    assert [key for key, text in labels.items() if text == language[key]] == []
    assert {key for key, text in labels.items() if placeholders(text) != placeholders(language[key])} == set()


def test_every_label_has_the_english_placeholders(language: str) -> None:
    """A translation neither loses nor invents what is filled in."""
    english = labels_in("en")
    different = {
        key: text for key, text in labels_in(language).items() if placeholders(text) != placeholders(english[key])
    }

    assert any(placeholders(text) for text in english.values())
    assert different == {}


@pytest.mark.parametrize("language", sorted(AS_IN_ENGLISH))
def test_no_label_is_left_in_english(language: str) -> None:
    """Labels with words in them are translated, save those that are the same in both languages."""
    english = labels_in("en")
    has_words = {key for key, text in english.items() if re.search("[A-Za-z]", re.sub(r"\{[^}]*\}", "", text))}
    same = {key for key, text in labels_in(language).items() if text == english[key] and key in has_words}

    assert same == AS_IN_ENGLISH[language]


def test_every_language_but_english_is_translated() -> None:
    """The test of what is left in English passes over no language."""
    assert sorted([*AS_IN_ENGLISH, "en"]) == LANGUAGES


def test_labels_that_are_used_exist() -> None:
    """Every label that the code or a template asks for by name, and the title and hint of every lane, is there."""
    used = used_labels()
    lanes = {f"{part}_{lane.key}" for lane in LANES for part in ("lane", "hint")}

    assert {"goal", "made_from", "curve_summary", "quantity"} <= used
    assert sorted((used | lanes) - labels_in("en").keys()) == []


def used_labels() -> set[str]:
    code = "\n".join(file.read_text(encoding="utf-8") for file in RENDERERS.rglob("*.py"))
    templates = "\n".join(file.read_text(encoding="utf-8") for file in RENDERERS.rglob("*.j2"))
    used = set(re.findall(r"""words(?:\.get\(|\[)["']([\w-]+)["']""", code))
    used |= set(re.findall(r"""\.word\(\s*["']([\w-]+)["']""", code))
    for drawn in re.findall(r"_DRAWN = \((.*?)\)", code, re.DOTALL):
        used |= set(re.findall(r'"([\w-]+)"', drawn))
    return used | set(re.findall(r"\bwords\.(\w+)", templates)) - {"get"}


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


def test_a_month_has_its_name_in_each_language(language: str) -> None:
    """There are twelve months in both forms."""
    labels = labels_in(language)

    assert [len(set(labels[key].split(", "))) for key in ("months", "months_alone")] == [12, 12]


@pytest.mark.parametrize("language", LANGUAGES + REGIONS)
def test_files_are_written_unescaped(language: str) -> None:
    """A translator reads and edits letters, not escapes, and a rewrite changes nothing else."""
    text = (LOCALES / f"{language}.json").read_text(encoding="utf-8")

    assert text == json.dumps(labels_in(language), ensure_ascii=False, indent=2) + "\n"
