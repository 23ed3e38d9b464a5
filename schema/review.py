"""A journey → the day on which its next review is due; dates of which only the month or year may be known."""

from datetime import date, timedelta

from journeymap.schema.models.journey import Journey
from journeymap.schema.models.values import period_parts


def review_due(journey: Journey) -> date | None:
    """Add the period between reviews to the last review, of which only the month or year may be known.

    None where either is not stated, or the day would lie beyond the calendar.
    """
    if not journey.reviewed or not journey.review_every:
        return None
    return later(last_day(journey.reviewed), journey.review_every)


def last_day(written: str) -> date:
    """The day that a date names, or the last one of the month or year."""
    year, month, day = (*map(int, written.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or _days_in(year, month))


def is_to_come(written: str, today: date) -> bool:
    """Whether a date lies ahead, of which only the month or year may be known, in whatever time zone it was written."""
    return written > (today + timedelta(days=1)).isoformat()[: len(written)]


def later(day: date, period: str) -> date | None:
    """The day a period after another; None beyond the calendar."""
    try:
        for count, unit in period_parts(period):
            day = _later(day, count, unit)
    except (OverflowError, ValueError):
        return None
    return day


def _later(day: date, count: int, unit: str) -> date:
    """A month later is the same day of the month, or the last where it has fewer."""
    if unit not in ("year", "month"):
        return day + timedelta(days=count * {"week": 7, "day": 1}.get(unit, 0))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, _days_in(year, month)))


def _days_in(year: int, month: int) -> int:
    from calendar import monthrange  # only where it is asked for: it takes as long as a rule

    return monthrange(year, month)[1]
