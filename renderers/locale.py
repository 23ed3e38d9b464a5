"""A language tag → its built-in labels and the way it writes numbers."""

import json
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple, cast

_FOLDER = Path(__file__).parent / "locales"
_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"}
_SCRIPTS = {"zh": "zh-Hant", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant"}  # until the other script has its own labels


class Locale(NamedTuple):
    """The labels of one language; what it lacks is in English."""

    language: str
    words: dict[str, str]

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """Which way the language is written."""
        return "rtl" if self.language.split("-")[0].lower() in _RIGHT_TO_LEFT else "ltr"

    def word(self, key: str, **values: str) -> str:
        """Give a label, its `{…}` filled in."""
        return self.words[key].format(**values)

    def known(self, group: str, value: str) -> str:
        """Give the label of a known word (`type_purchase`), or what the author wrote."""
        return self.words.get(f"{group}_{value.casefold()}", value)

    def number(self, value: float) -> str:
        """Write a number with at most one decimal, in the language's digits."""
        return self.digits(f"{value:.1f}".removesuffix(".0").replace(".", self.words["decimal"]))

    def percent(self, share: float) -> str:
        """Write a share of 0…1 as a percentage."""
        return self.words["percent"].format(self.number(share * 100))

    def digits(self, text: str) -> str:
        """Write the digits of a text as the language does."""
        return text.translate(str.maketrans("0123456789", self.words["digits"]))

    def joined(self, *parts: str) -> str:
        """Join the parts that say something, as in a list."""
        return self.words["list_separator"].join(part for part in parts if part)


@cache
def locale_of(language: str) -> Locale:
    """Find the labels for a BCP 47 tag: region → language → English."""
    words = _read("en")
    parts = language.split("-")
    for length in range(1, len(parts) + 1):
        tag = "-".join(parts[:length])
        words = words | _read(_SCRIPTS.get(tag.lower(), tag))
    return Locale(language, words)


@cache
def _read(tag: str) -> dict[str, str]:
    names = {path.stem.lower(): path for path in _FOLDER.glob("*.json")}
    found = names.get(tag.lower())
    return cast(dict[str, str], json.loads(found.read_bytes())) if found else {}
