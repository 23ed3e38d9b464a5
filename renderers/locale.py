"""A language tag → its built-in labels and the way it writes numbers and dates."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

from journeymap.renderers.script import Tag, likely_script, tag_of

_FOLDER = Path(__file__).parent / "locales"
_FILLED_IN = re.compile(r"\{(\w*)\}")
_NUMBER = re.compile(r"([+−-]?)([0-9]+)(?:\.([0-9]+))?")
_DATE = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")


class Locale(NamedTuple):
    """The labels of one language; what it lacks is in English."""

    language: str
    words: Mapping[str, str]

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language is written."""
        return tag_of(self.language).direction

    def word(self, key: str, **values: str) -> str:
        """Give a label, its `{…}` filled in; other braces, in a label or in what is filled in, stay as they are."""
        return _FILLED_IN.sub(lambda found: values.get(found[1], found[0]), self.words[key])

    def known(self, group: str, value: str) -> str:
        """Give the label of a known word (`type_purchase`), or what the author wrote."""
        return self.words.get(f"{group}_{value.casefold()}", value)

    def number(self, value: float) -> str:
        """Write a number with at most one decimal, as the language does."""
        return self.quantity(f"{value:z.1f}".removesuffix(".0"))

    def quantity(self, text: str) -> str:
        """Write a plain decimal number (`-4.10`) as the language does, all its decimals kept; other text as typed."""
        found = _NUMBER.fullmatch(text)
        if not found:
            return text
        sign, whole, decimals = found.groups()
        written = {"": "", "+": self.words["plus"]}.get(sign, self.words["minus"])
        return written + self.digits(whole) + (self.words["decimal"] + self.digits(decimals) if decimals else "")

    def percent(self, share: float) -> str:
        """Write a share of 0…1 as a percentage."""
        return self.percentage(self.number(share * 100))

    def percentage(self, written: str) -> str:
        """Put the language's percent sign to a number already written."""
        return self.words["percent"].replace("{}", written)

    def digits(self, text: str) -> str:
        """Write the digits of a text as the language does."""
        return text.translate(str.maketrans("0123456789", self.words["digits"]))

    def date(self, text: str) -> str:
        """Write an ISO 8601 year, month or day of the Gregorian calendar as the language does; other text as typed."""
        found = _DATE.fullmatch(text)
        if not found:
            return text
        year, month, day = found.groups()
        if not month:
            return self.word("date_year", year=self.digits(year))
        names = self.words["months" if day else "months_alone"].split(", ")
        pattern = "date_day" if day else "date_month"
        number = self.digits((day or "").lstrip("0"))
        return self.word(pattern, year=self.digits(year), month=names[int(month) - 1], day=number)

    def joined(self, *parts: str) -> str:
        """Join the parts that say something, as in a list."""
        return self.words["list_separator"].join(part for part in parts if part)


# What counts the things of a lane; other figures say another thing than the lane of their name.
_FIGURES = {name: f"figure_{name}" for name in ("steps", "channels", "pain_points", "opportunities")}


def locale_of(language: str, labels: Mapping[str, str] = {}) -> Locale:
    """Find the labels for a BCP 47 tag: region → language → English; `labels` are the author's own instead.

    A key of `labels` is that of a label; one that names a lane (`pain_points`) is the lane's title too, and
    the name of the figure that counts what is in it.
    """
    words = _words(language)
    named = {
        key: text
        for label, text in labels.items()
        for key in (label, f"lane_{label}", _FIGURES.get(label, ""))
        if key in words
    }
    return Locale(language, {**words, **named} if named else words)


@cache
def _words(language: str) -> Mapping[str, str]:
    files = _files()
    names = ("en", *_names(tag_of(language)))
    return {key: text for name in names if name in files for key, text in _read(files[name]).items()}


def _names(tag: Tag) -> tuple[str, ...]:
    """The files that may hold a language's labels, from the widest to the nearest; none of them in another script."""
    written = f"{tag.language}-{tag.script}"
    if tag.script != likely_script(tag.language):
        return (written, f"{written}-{tag.region}")
    return (tag.language, written, f"{tag.language}-{tag.region}", f"{written}-{tag.region}")


@cache
def _files() -> dict[str, Path]:
    return {path.stem: path for path in _FOLDER.glob("*.json")}


def _read(file: Path) -> dict[str, str]:
    return cast(dict[str, str], json.loads(file.read_bytes()))
