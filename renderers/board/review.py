"""A journey → the day on which its next review is due."""

import calendar
from datetime import date, timedelta

from journeymap.renderers.board.model import Due
from journeymap.renderers.locale import Locale
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.values import period_parts


def due(journey: Journey, locale: Locale) -> Due | None:
    """Add the period between reviews to the last review, of which only the month or year may be known.

    None where either is not stated, or the day would lie beyond the calendar.
    """
    if not journey.reviewed or not journey.review_every:
        return None
    try:
        day = _last_day(journey.reviewed)
        for count, unit in period_parts(journey.review_every):
            day = _later(day, count, unit)
    except (OverflowError, ValueError):
        return None
    written = day.isoformat()
    return Due(written, locale.word("review_overdue", date=locale.date(written)))


def _last_day(reviewed: str) -> date:
    """The day itself, or the last one of the month or year."""
    year, month, day = (*map(int, reviewed.split("-")), 0, 0)[:3]
    month = month or 12
    return date(year, month, day or calendar.monthrange(year, month)[1])


def _later(day: date, count: int, unit: str) -> date:
    """A month later is the same day of the month, or the last where it has fewer."""
    if unit not in ("year", "month"):
        return day + timedelta(days=count * {"week": 7, "day": 1}.get(unit, 0))
    months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
