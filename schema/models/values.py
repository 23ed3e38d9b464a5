"""What may stand in one field: a text as typed → a text, word, number, share, date, id or link.

The validators see text only, since the reader keeps everything as it was typed. They refuse with `wrong`, so that
each message is ours: it names the value, what is allowed and what was meant.
"""

import re
import unicodedata
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function, with_info_plain_validator_function

from journeymap.schema.suggest import Remedy, did_you_mean, listed

# Compiled where a spec has such a value; most have few of them.
_DATE = r"(?a)\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
_SCHEME = r"[a-zA-Z][a-zA-Z0-9+.-]*:"
_ISO_DURATION = (
    r"(?a)P(?=\d|T\d)(\d{1,6}Y)?(\d{1,6}M)?(\d{1,6}W)?(\d{1,6}D)?(T(?=\d)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?"
)
_PERIOD = r"(?a)(\d{1,6})\s+(day|week|month|quarter|year)s?"
_CLOCK = r"\d{1,6}(:\d\d){1,2}"
_LANGUAGE = r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"
LARGEST = 10**12

_YES_OR_NO = {"true": True, "false": False, "yes": True, "no": False}
_PERIODS = {
    "weekly": "1 week", "monthly": "1 month", "quarterly": "3 months", "half-yearly": "6 months", "yearly": "1 year",
    "annually": "1 year",
}  # fmt: skip


class Checked:
    """Marks a field as checked by one function, which takes the text and, with `in_context`, what is known around it.

    Pydantic's own PlainValidator inspects its function anew for each field: half of the time it takes to start.
    """

    def __init__(self, function: Callable[..., Any], *, in_context: bool = False) -> None:
        self.function = function
        described = with_info_plain_validator_function if in_context else no_info_plain_validator_function
        self.core_schema: CoreSchema = described(function)

    def __get_pydantic_core_schema__(self, _source: Any, _handler: Any) -> CoreSchema:
        return {**self.core_schema}  # Pydantic writes into it


def wrong(code: str, message: str, *, hint: str = "", help: str = "") -> PydanticCustomError:
    """Make the error that a validator raises; `journeymap.schema.validate` turns it into a problem."""
    return PydanticCustomError(code, "{message}", {"message": message, "hint": hint, "help": help})


def _is_number(text: str) -> bool:
    """Whether a text is a decimal number in digits of any script."""
    digits = text[1:] if text.startswith(("+", "-", "−")) else text
    whole, point, fraction = digits.partition(".")
    return whole.isdecimal() and (fraction.isdecimal() or not point)


def _with_point(text: str) -> str:
    """A number with a comma for its point, as it is to be written; nothing where the comma may part thousands."""
    found = re.fullmatch(r"([+\-−]?\d+)[,٫](\d{1,2}|\d{4,})", text)
    return f"{found[1]}.{found[2]}" if found else ""


def number(written: Any, *, hint: str = "write a number such as `3` or `3.5`") -> float:
    """Read a decimal number in digits of any script; raises, with the hint, where it is none or beyond LARGEST."""
    text = str(written).strip()
    if not _is_number(text):
        pointed = _with_point(text)
        raise wrong("JM107", f"`{text}` is not a number", hint=f"write `{pointed}`" if pointed else hint)
    value = float(text.replace("−", "-"))
    if abs(value) > LARGEST:
        raise wrong("JM107", f"`{text[:20]}…` is too large a number", hint=f"{LARGEST:,} is the most")
    return value


_MOST_LISTED = 30  # words, where one of them is suggested


class OneOf:
    """Takes one of some words in any case; `also` is what else is allowed there."""

    def __init__(self, words: tuple[str, ...], *, also: str = "") -> None:
        self.words = words
        self._also = also

    def __call__(self, value: Any) -> str:
        """Give the word as it is listed."""
        text = str(value).strip().casefold()
        if text in self.words:
            return text
        suggestion = did_you_mean(text, self.words)
        allowed = f"allowed: {listed(self.words)}{self._also}"
        if suggestion and len(self.words) > _MOST_LISTED:
            allowed = ""
        raise wrong("JM106", f"`{value}` is not one of its words", hint=suggestion, help=allowed)


def one_of(*words: str) -> OneOf:
    """Make a validator that takes one of `words` in any case."""
    return OneOf(words)


def some_text(value: Any) -> str:
    """Take any text but an empty one."""
    if not value:
        raise wrong("JM103", "the text is empty", hint="write a text, or leave the key out")
    return str(value)


def _flag(value: Any) -> bool:
    return _YES_OR_NO[one_of(*_YES_OR_NO)(value)]


def _note(value: Any) -> str | bool:
    """Yes or no alone, or a text that says more."""
    answer = _YES_OR_NO.get(str(value).casefold())
    return some_text(value) if answer is None else answer


def _share(value: Any) -> float:
    text = str(value).strip()
    digits = text.rstrip("%٪％ \u00a0\u202f")
    if digits == text or not _is_number(digits):
        raise wrong("JM107", f"`{text}` is not a share", hint=f"write a percentage, {_as_percentage(text)}")
    share = float(digits.replace("−", "-"))
    if not 0 <= share <= 100:
        raise wrong("JM107", f"`{text}` is outside 0% to 100%", hint="write the share of all customers who were there")
    return share / 100


def _as_percentage(text: str) -> str:
    text = _with_point(text.rstrip("%٪％ \u00a0\u202f")) or text
    if not _is_number(text):
        return "such as `62%`"
    fraction = 0 < number(text) <= 1
    return f"`{number(text) * 100:g}%` or `{text}%`" if fraction else f"`{text}%`"


def _level(value: Any) -> str:
    text = str(value).strip()
    if text in ("1", "2", "3", "4", "5"):
        return ("low", "low", "medium", "high", "high")[int(text) - 1]
    return OneOf(("low", "medium", "high"), also=", or 1 to 5")(value)


def _date(value: Any) -> str:
    text = str(value).strip()
    if not re.fullmatch(_DATE, text) or not _in_calendar(text):
        raise wrong("JM108", f"`{text}` is not a date", hint=_in_other_form(text))
    return text


def _in_other_form(text: str) -> str:
    """How to write a date, where only one day can be meant.

    As by `30.10.2026`, `30/10/2026`, `2026/10/30`, `2026-1-5` or `2026年1月5日`.
    """
    day = re.fullmatch(r"(\d{4})(?:([./-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)", text, re.ASCII)
    year_last = re.fullmatch(r"(\d{1,2})([./])(\d{1,2})\2(\d{4})", text, re.ASCII)
    parts = (day[1], day[3] or day[5], day[4] or day[6]) if day else ()
    parts = (year_last[4], year_last[3], year_last[1]) if year_last else parts
    if parts and not (year_last and year_last[2] == "/" and int(parts[2]) <= 12):
        written = "-".join((parts[0], parts[1].zfill(2), parts[2].zfill(2)))
        if re.fullmatch(_DATE, written) and _in_calendar(written):
            return Remedy(f"write `{written}`", written)
    return "write `2026-10-30`, `2026-10` or `2026`"


def _in_calendar(text: str) -> bool:
    from datetime import date

    try:
        date(*(int(part) for part in (*text.split("-"), "1", "1")[:3]))
    except ValueError:
        return False
    return True


def _duration(value: Any) -> str:
    """A text with a unit in it, or ISO 8601: `P3D`, `PT20M`."""
    text = some_text(value).strip()
    if _is_number(text):
        raise wrong("JM108", f"`{text}` has no unit", hint=f"write `{text} days`, `{text} minutes` or the like")
    if ":" in text and re.fullmatch(_CLOCK, text):
        help = "a duration has a unit: `8 hours`, `1 h 30 min`, `PT1H30M`"
        raise wrong("JM108", f"`{text}` has no unit", hint=f"write `at {text}` if that is a time of day", help=help)
    if re.fullmatch(r"P[\dT][\dA-Z]*", text) and not re.fullmatch(_ISO_DURATION, text):
        raise wrong("JM108", f"`{text}` is not a duration", hint="write `3 days`, or in ISO 8601 `P3D`, `P2W`, `PT20M`")
    return text


def _period(value: Any) -> str:
    text = " ".join(str(value).split()).casefold()
    text = _PERIODS.get(text, text)
    if not re.fullmatch(_PERIOD, text) and not re.fullmatch(_ISO_DURATION, text.upper()):
        guess = did_you_mean(text, _PERIODS)
        raise wrong(
            "JM108", f"`{value}` is not a period", hint=guess or "write `3 months`, `2 weeks`, `quarterly`, `P6M`"
        )
    return text.upper() if text.startswith("p") else text


def iso_parts(duration: str) -> tuple[tuple[int, str], ...]:
    """Split a duration in ISO 8601 into numbers with their units; empty for any other text.

    Units are year, month, week, day, hour, minute and second, the largest first.
    """
    found = re.fullmatch(_ISO_DURATION, duration)
    units = ("year", "month", "week", "day", "", "hour", "minute", "second")
    parts = zip(found.groups(), units, strict=True) if found else ()
    return tuple((int(part[:-1]), unit) for part, unit in parts if part and unit)


def period_parts(period: str) -> tuple[tuple[int, str], ...]:
    """Split a checked period, as `3 months` or `P6M`, into numbers with their units."""
    found = re.fullmatch(_PERIOD, period)
    if not found:
        return iso_parts(period)
    return ((int(found[1]) * 3, "month"),) if found[2] == "quarter" else ((int(found[1]), found[2]),)


def identifier(value: Any) -> str:
    """Take an id: letters and digits of any script, and hyphens."""
    text = str(value).strip()
    kept = "".join(c if unicodedata.category(c)[0] in "LMN" or c in "-\u200c" else " " for c in text)
    if not text or kept != text or " " in text:
        as_id = "-".join(kept.split())
        hint = f"write `{as_id}`" if as_id else "use letters, digits and hyphens"
        raise wrong("JM113", f"`{text}` cannot be an id", hint=hint, help="an id is letters, digits and hyphens")
    return text


def _link(value: Any) -> str:
    text = some_text(value)
    if text.casefold().startswith("www."):
        raise wrong(
            "JM114", f"`{text}` would be a file of that name", hint=f"write `https://{'%20'.join(text.split())}`"
        )
    scheme = re.match(_SCHEME, text)
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
    if not re.fullmatch(_LANGUAGE, text):
        hyphened = text.partition(".")[0].replace("_", "-")
        is_tag = re.fullmatch(_LANGUAGE, hyphened) and hyphened != text
        hint = f"write `{hyphened}`" if is_tag else "write a BCP 47 tag such as `en`, `fi` or `zh-Hant`"
        raise wrong("JM108", f"`{text}` is not a language tag", hint=hint)
    return text


Text = Annotated[str, Checked(some_text)]
Flag = Annotated[bool, Checked(_flag)]
Note = Annotated[str | bool, Checked(_note)]
Number = Annotated[float, Checked(number)]
Share = Annotated[float, Checked(_share)]
"""A percentage, kept as 0…1."""
Date = Annotated[str, Checked(_date)]
"""ISO 8601: a year, a month or a day."""
Duration = Annotated[str, Checked(_duration)]
"""A text with a unit, as typed, or ISO 8601."""
Period = Annotated[str, Checked(_period)]
"""A number of days, weeks, months, quarters or years, or ISO 8601."""
Identifier = Annotated[str, Checked(identifier)]
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
