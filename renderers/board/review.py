"""A journey → the day on which its next review is due, as the map says it."""

from journeymap.renderers.board.model import Due
from journeymap.renderers.locale import Locale
from journeymap.schema.models.journey import Journey
from journeymap.schema.review import review_due


def due(journey: Journey, locale: Locale) -> Due | None:
    """Give the day, and the words for its being past; None where there is none."""
    day = review_due(journey)
    return Due(day.isoformat(), locale.word("review_overdue", date=locale.date(day.isoformat()))) if day else None
