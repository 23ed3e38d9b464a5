"""A duration or period as its author wrote it → as the map's language writes it."""

from collections.abc import Iterable

from journeymap.renderers.locale import Locale
from journeymap.schema.models.values import iso_parts, period_parts


def duration(text: str, locale: Locale) -> str:
    """Write ISO 8601 in the language's own signs for the units; any other text stays as it is."""
    return _written(iso_parts(text), locale) or text


def period(text: str, locale: Locale) -> str:
    """Write a period, whose units are English words, as another language does."""
    in_words = text and not text.startswith("P")
    return text if in_words and locale.language.startswith("en") else _written(period_parts(text), locale)


def _written(parts: Iterable[tuple[int, str]], locale: Locale) -> str:
    return " ".join(
        locale.word("quantity", n=locale.number(count), unit=locale.words[f"unit_{unit}"]) for count, unit in parts
    )
