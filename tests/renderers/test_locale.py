"""A language tag → the labels in that language, and numbers and dates as it writes them.

What is expected of numbers, percentages, dates and scripts was looked up in CLDR 47. Where we differ: a minus is the
sign, not the hyphen; `en` puts the day before the month, as the English of the world does; `ar` alone has the digits
of Egypt, its likely region; Chinese puts no space between a number and its unit; a mark keeps the Persian percent sign
left of its number, as it stands there within a sentence only.
"""

import pytest
from locale_files import LANGUAGES, REGIONS, labels_in
from playwright.sync_api import Browser

from journeymap.renderers.locale import Locale, locale_of

WRITTEN = {
    "ar": ("٦٢٪", "−٤٫١", "٢٠٢٦", "أكتوبر ٢٠٢٦", "٣٠ أكتوبر ٢٠٢٦", "٢\xa0س"),
    "ar-AE": ("62\u200e%\u200e", "\u200e−4.1", "2026", "أكتوبر 2026", "30 أكتوبر 2026", "2\xa0س"),
    "ar-DZ": ("62\u200e%\u200e", "\u200e−4,1", "2026", "أكتوبر 2026", "30 أكتوبر 2026", "2\xa0س"),
    "ar-LY": ("62\u200e%\u200e", "\u200e−4,1", "2026", "أكتوبر 2026", "30 أكتوبر 2026", "2\xa0س"),
    "ar-MA": ("62\u200e%\u200e", "\u200e−4,1", "2026", "أكتوبر 2026", "30 أكتوبر 2026", "2\xa0س"),
    "ar-TN": ("62\u200e%\u200e", "\u200e−4,1", "2026", "أكتوبر 2026", "30 أكتوبر 2026", "2\xa0س"),
    "en": ("62%", "−4.1", "2026", "October 2026", "30 October 2026", "2\xa0h"),
    "en-US": ("62%", "−4.1", "2026", "October 2026", "October 30, 2026", "2\xa0h"),
    "fa": ("۶۲\u200f٪", "\u200e−۴٫۱", "۲۰۲۶", "اکتبر ۲۰۲۶", "۳۰ اکتبر ۲۰۲۶", "۲\xa0ساعت"),
    "fi": ("62\xa0%", "−4,1", "2026", "lokakuu 2026", "30.10.2026", "2\xa0t"),
    "lv": ("62%", "−4,1", "2026. g.", "2026. g. oktobris", "2026. gada 30. oktobris", "2\xa0st."),
    "pl": ("62%", "−4,1", "2026", "październik 2026", "30 października 2026", "2\xa0godz."),
    "sv": ("62\xa0%", "−4,1", "2026", "oktober 2026", "30 oktober 2026", "2\xa0tim"),
    "zh-Hant": ("62%", "−4.1", "2026年", "2026年10月", "2026年10月30日", "2小時"),
}


@pytest.mark.parametrize("language", sorted(WRITTEN))
def test_numbers_and_dates_are_written_as_the_language_does(language: str) -> None:
    """A percentage, a negative number, a year, a month, a day and a duration."""
    locale = locale_of(language)
    dates = tuple(locale.date(text) for text in ("2026", "2026-10", "2026-10-30"))
    hours = locale.word("quantity", n=locale.number(2), unit=locale.words["unit_hour"])

    assert (locale.percent(0.62), locale.number(-4.1), *dates, hours) == WRITTEN[language]


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_percent_sign_stands_left_of_its_number(browser: Browser, language: str) -> None:
    """Alone as well as after a word, and of a loss too."""
    locale = locale_of(language)
    share = locale.percent(0.7)
    loss = locale.words["minus"] + share
    page = browser.new_page()
    page.set_content(
        f"<div dir=rtl>{''.join(f'<p>{text}' for text in (share, loss, 'سبد ' + share, 'سبد ' + loss))}</div>"
    )
    sides = page.evaluate(
        """() => [...document.querySelectorAll('p')].map(({firstChild: text}) => {
            const [digit, sign] = [/[٧۷]/, /٪/].map(character => {
                const range = document.createRange(), at = text.data.search(character);
                range.setStart(text, at); range.setEnd(text, at + 1);
                return range.getBoundingClientRect().left; });
            return sign < digit; })"""
    )
    page.close()

    assert sides == [True] * 4


def test_numbers_and_dates_of_every_language_are_tested() -> None:
    """No language and no region is passed over."""
    assert sorted(WRITTEN) == sorted(LANGUAGES + REGIONS)


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("pl", "2026-05-03", "3 maja 2026"),
        ("pl", "2026-05", "maj 2026"),
        ("fi", "2026-05-03", "3.5.2026"),
        ("fi", "2026-05", "toukokuu 2026"),
        ("fa", "2026-05-03", "۳ مهٔ ۲۰۲۶"),
        ("ar-MA", "2026-08-03", "3 غشت 2026"),
        ("ar-TN", "2026-08-03", "3 أوت 2026"),
        ("en", "2026-12-01", "1 December 2026"),
        ("en", "2026-01", "January 2026"),
        ("en", "2026-13", "2026-13"),
        ("en", "2026-00-00", "2026-00-00"),
        ("fa", "next spring", "next spring"),
        ("fa", "", ""),
    ],
)
def test_dates(language: str, text: str, written: str) -> None:
    """Months are named, days have no leading zero, and what is no date stays as typed."""
    assert locale_of(language).date(text) == written


@pytest.mark.parametrize(
    ("language", "text", "written"),
    [
        ("en", "4.10", "4.10"),
        ("fi", "4.10", "4,10"),
        ("fa", "4.10", "۴٫۱۰"),
        ("fi", "-12", "−12"),
        ("fi", "−12", "−12"),
        ("fa", "+3", "\u200e+۳"),
        ("lv", "12000", "12000"),
        ("fi", "1,200", "1,200"),
        ("fi", "4.1 of 5", "4.1 of 5"),
        ("fa", ".5", ".5"),
        ("fa", "1.2.3", "1.2.3"),
        ("fa", "٤", "٤"),
        ("fa", "", ""),
    ],
)
def test_quantities(language: str, text: str, written: str) -> None:
    """A plain number keeps its decimals and takes the language's signs and digits; any other text stays as typed."""
    assert locale_of(language).quantity(text) == written


def test_a_number_rounded_to_nothing_has_no_sign() -> None:
    """A little less than zero is zero."""
    assert locale_of("en").number(-0.04) == "0"


@pytest.mark.parametrize(
    ("language", "goal"),
    [
        ("zh", "目標"),
        ("zh-TW", "目標"),
        ("zh-hk", "目標"),
        ("zh-Hant-TW", "目標"),
        ("ZH-HANT", "目標"),
        ("fa-IR", "هدف"),
        ("fa-Arab-AF", "هدف"),
        ("ar-SA-u-nu-latn", "الهدف"),
        ("ar-MA", "الهدف"),
        ("fi-Latn-FI", "Tavoite"),
        ("pt-BR", "Goal"),
        ("zh-Hans", "Goal"),
        ("zh-CN", "Goal"),
        ("ar-Latn", "Goal"),
        ("sr-Latn", "Goal"),
        ("az-Arab", "Goal"),
        ("x", "Goal"),
        ("../en-US", "Goal"),
    ],
)
def test_labels_fall_back_from_region_to_language_to_english(language: str, goal: str) -> None:
    """The nearest labels in the same script; no language falls back to its own words in another script."""
    locale = locale_of(language)

    assert locale.language == language
    assert locale.words["goal"] == goal
    assert locale.words.keys() == labels_in("en").keys()


def test_a_region_goes_before_its_language_and_that_before_english() -> None:
    """The digits are Morocco's, the labels Arabic; Egypt has those of Arabic."""
    morocco, egypt, america = locale_of("ar-Arab-MA"), locale_of("ar-EG"), locale_of("en-us")

    assert (morocco.number(12.5), egypt.number(12.5)) == ("12,5", "١٢٫٥")
    assert morocco.words["goal"] == egypt.words["goal"]
    assert (america.words["persona_behaviours"], america.words["goal"]) == ("Behaviors", "Goal")


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("he", "rtl"), ("ur", "rtl"), ("ks", "rtl"), ("dv-MV", "rtl"), ("AR", "rtl"), ("ckb", "rtl"), ("yi", "rtl"),
        ("az-Arab", "rtl"), ("pa-arab-PK", "rtl"), ("pa-PK", "rtl"), ("uz-AF", "rtl"), ("ff-Adlm", "rtl"),
        ("ar-Latn", "ltr"), ("ks-Deva", "ltr"), ("sd-IN", "ltr"), ("pa", "ltr"), ("pa-IN", "ltr"), ("az", "ltr"),
        ("en-EG", "ltr"), ("zh-Hant", "ltr"), ("sr-Latn", "ltr"), ("en-u-x-arab", "ltr"), ("de-1996", "ltr"),
    ],
)  # fmt: skip
def test_direction_is_that_of_the_script_written_or_likely(language: str, direction: str) -> None:
    """The script of a tag decides; without one, the likely script of the language in its region."""
    assert locale_of(language).direction == direction


def test_an_author_names_labels_by_their_key_and_lanes_by_their_own() -> None:
    """`pain_points` is the title of that lane, `goal` the label, `stages` both; what we do not know is nothing."""
    locale = locale_of("fi", {"pain_points": "Ärsytykset", "goal": "Päämäärä", "stages": "Jaksot", "nothing": "x"})

    assert locale.words["lane_pain_points"] == "Ärsytykset"
    assert locale.words["goal"] == "Päämäärä"
    assert (locale.words["stages"], locale.words["lane_stages"]) == ("Jaksot", "Jaksot")
    assert locale.words["scenario"] == "Skenaario"
    assert locale.words.keys() == labels_in("en").keys()


def test_labels_of_one_map_do_not_reach_another() -> None:
    """Two maps in one language keep their own labels, and a third has the built-in ones."""
    first, second = locale_of("en", {"goal": "Aim"}), locale_of("en", {"goal": "Job"})

    assert (first.words["goal"], second.words["goal"], locale_of("en").words["goal"]) == ("Aim", "Job", "Goal")


@pytest.mark.parametrize("text", ["{x}", "{", "}", "{}", "{0}", "{step.__class__}", "100 %s", "\\1", "{{step}}"])
def test_braces_of_an_author_are_text(text: str) -> None:
    """In a label as in what is filled in, they stay as they are."""
    named = locale_of("en", {"chip_loop": text})
    filled = locale_of("en").word("curve_of", persona="{summary}", summary=text)

    assert named.word("chip_loop", step="5") == text.replace("{step}", "5")
    assert filled == f"{{summary}}: {text}"


def test_words_of_a_board_are_filled_in_the_same_way() -> None:
    """A renderer has the words and the language alone."""
    words = {"curve_summary": labels_in("fa")["curve_summary"]}

    assert "{" not in Locale("fa", words).word("curve_summary", first="۱", last="۲", step="۳")
