"""What may stand in one field: a text as typed → a text, word, number, share, date, id or link.

The validators see text only, since the reader keeps everything as it was typed. They refuse with `wrong`, so that
each message is ours: it names the value, what is allowed and what was meant.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from journeymap.schema.suggest import did_you_mean, listed

_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")
LARGEST = 10**12

_YES_OR_NO = {"true": True, "false": False, "yes": True, "no": False}
_NUMBER = re.compile(r"[+\-−]?\d+([.]\d+)?")


class Checked:
    """Marks a field as checked by one function, which takes the text and, with `in_context`, what is known around it.

    Pydantic's own PlainValidator inspects its function anew for each field: half of the time it takes to start.
    """

    def __init__(self, function: Callable[..., Any], *, in_context: bool = False) -> None:
        self.function = function
        self.in_context = in_context

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        if self.in_context:
            return core_schema.with_info_plain_validator_function(self.function)
        return core_schema.no_info_plain_validator_function(self.function)


def wrong(code: str, message: str, *, hint: str = "", help: str = "") -> PydanticCustomError:
    """Make the error that a validator raises; `journeymap.schema.validate` turns it into a problem."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "help": help})


def number(written: Any) -> float:
    """Read a decimal number in digits of any script; raises where it is none, or one beyond LARGEST."""
    text = str(written).strip()
    if not _NUMBER.fullmatch(text):
        raise wrong("JM107", f"`{text}` is not a number", hint="write a number such as `3` or `3.5`")
    value = float(text.replace("−", "-"))
    if abs(value) > LARGEST:
        raise wrong("JM107", f"`{text[:20]}…` is too large a number", hint=f"{LARGEST:,} is the most")
    return value


def one_of(*words: str) -> Callable[[Any], str]:
    """Make a validator that takes one of `words` in any case."""

    def word(value: Any) -> str:
        text = str(value).strip().casefold()
        if text in words:
            return text
        suggestion = did_you_mean(text, words)
        raise wrong("JM106", f"`{value}` is not known here", hint=suggestion, help=f"allowed: {listed(words)}")

    return word


def _text(value: Any) -> str:
    if not value:
        raise wrong("JM103", "the text is empty", hint="write a text, or leave the key out")
    return str(value)


def _flag(value: Any) -> bool:
    return _YES_OR_NO[one_of(*_YES_OR_NO)(value)]


def _note(value: Any) -> str | bool:
    """Yes or no alone, or a text that says more."""
    answer = _YES_OR_NO.get(str(value).casefold())
    return _text(value) if answer is None else answer


def _share(value: Any) -> float:
    text = str(value).strip()
    digits = text.rstrip("%٪％ \u00a0\u202f")
    if digits == text or not _NUMBER.fullmatch(digits):
        raise wrong("JM107", f"`{text}` is not a share", hint=f"write a percentage, {_as_percentage(text)}")
    share = float(digits.replace("−", "-"))
    if not 0 <= share <= 100:
        raise wrong("JM107", f"`{text}` is outside 0% to 100%")
    return share / 100


def _as_percentage(text: str) -> str:
    if not _NUMBER.fullmatch(text):
        return "such as `62%`"
    fraction = 0 < number(text) <= 1
    return f"`{number(text) * 100:g}%` or `{text}%`" if fraction else f"`{text}%`"


def _level(value: Any) -> str:
    text = str(value).strip()
    if text in ("1", "2", "3", "4", "5"):
        return ("low", "low", "medium", "high", "high")[int(text) - 1]
    return one_of("low", "medium", "high")(value)


def _date(value: Any) -> str:
    text = str(value).strip()
    if not _DATE.fullmatch(text) or not _in_calendar(text):
        raise wrong("JM108", f"`{text}` is not a date", hint="write `2026-10-30`, `2026-10` or `2026`")
    return text


def _in_calendar(text: str) -> bool:
    from datetime import date

    try:
        date(*(int(part) for part in (*text.split("-"), "1", "1")[:3]))
    except ValueError:
        return False
    return True


def _identifier(value: Any) -> str:
    text = str(value).strip()
    if not text or any(not (unicodedata.category(c)[0] in "LMN" or c in "-\u200c") for c in text):
        raise wrong("JM113", f"`{text}` cannot be an id", hint="use letters, digits and hyphens")
    return text


def _link(value: Any) -> str:
    text = _text(value)
    scheme = _SCHEME.match(text)
    if scheme and scheme.group().lower() not in ("https:", "http:", "mailto:"):
        raise wrong(
            "JM114",
            f"a link cannot start with `{scheme.group()}`",
            hint="use https:, http:, mailto: or a relative path",
        )
    if text.startswith(("//", "\\")) or any(c.isspace() or c in '\\"<>`' for c in text):
        raise wrong("JM114", f"`{text}` is not a link", hint="write spaces and special characters as %20 and the like")
    return text


def _language(value: Any) -> str:
    text = str(value).strip()
    if not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", text):
        raise wrong(
            "JM108",
            f"`{text}` is not a language tag",
            hint="write a BCP 47 tag such as `en`, `fi` or `zh-Hant`",
        )
    return text


Text = Annotated[str, Checked(_text)]
Flag = Annotated[bool, Checked(_flag)]
Note = Annotated[str | bool, Checked(_note)]
Number = Annotated[float, Checked(number)]
Share = Annotated[float, Checked(_share)]
"""A percentage, kept as 0…1."""
Date = Annotated[str, Checked(_date)]
"""ISO 8601: a year, a month or a day."""
Identifier = Annotated[str, Checked(_identifier)]
Link = Annotated[str, Checked(_link)]
Language = Annotated[str, Checked(_language)]
"""A BCP 47 tag."""
Level = Annotated[Literal["low", "medium", "high"], Checked(_level)]
Severity = Annotated[Literal["low", "medium", "high", "critical"], Checked(one_of("low", "medium", "high", "critical"))]
"""How much a pain point hurts: four steps, as in usability severity ratings (Nielsen 1994) without their zero."""
Confidence = Annotated[
    Literal["hypothesis", "partial", "validated"],
    Checked(one_of("hypothesis", "partial", "validated")),
]
