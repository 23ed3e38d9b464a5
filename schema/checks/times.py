"""A duration as its author wrote it, as `3 days`, `2–3 weeks` or `PT20M` → the hours that it may mean."""

import re
from functools import cache

from journeymap.schema.checks.figures import slack
from journeymap.schema.models.values import iso_parts

_HOURS = {
    "second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.5, "year": 8766.0,
}  # fmt: skip
# In the languages of the built-in labels, in the forms that stand after a number.
_WORDS = {
    "minute": "minute minutes min mins minuutti minuuttia minut minuter minuta minuty minutę minūte minūtes "
    "دقیقه دقيقة دقائق 分鐘 分",
    "hour": "hour hours h tunti tuntia timme timmar godzina godziny godzin godzinę stunda stundas ساعت ساعة ساعات 小時",
    "day": "day days päivä päivää dag dagar dzień dni diena dienas روز يوم أيام 天 日",
    "week": "week weeks viikko viikkoa vecka veckor tydzień tygodnie tygodni nedēļa nedēļas هفته أسبوع أسابيع 週 星期",
    "month": "month months kuukausi kuukautta månad månader miesiąc miesiące miesięcy mēnesis mēneši ماه شهر أشهر 個月",
    "year": "year years vuosi vuotta år rok lata lat gads gadi سال سنة سنوات 年",
}


def hours_of(written: str) -> tuple[float, float] | None:
    """Give the fewest and the most hours that a duration may mean, as it is rounded to its last place.

    None where it is not a number with a unit.
    """
    parts = iso_parts(written)
    if parts:
        whole = sum(count * _HOURS[unit] for count, unit in parts)
        off = _HOURS[parts[-1][1]] / 2
        return whole - off, whole + off
    found = _pattern().fullmatch(written.strip())
    unit = _units().get(found["unit"].casefold().rstrip(".")) if found else None
    if not found or unit is None:
        return None
    first, last = (float(text.replace(",", ".")) for text in (found["first"], found["last"] or found["first"]))
    return (first - slack(first)) * unit, (last + slack(last)) * unit


@cache
def _units() -> dict[str, float]:
    return {word: _HOURS[unit] for unit, words in _WORDS.items() for word in words.split()}


@cache
def _pattern() -> re.Pattern[str]:
    number = r"\d{1,6}(?:[.,]\d{1,3})?"
    return re.compile(rf"(?P<first>{number})(?:\s*[-–—]\s*(?P<last>{number}))?\s*(?P<unit>\D+)")
