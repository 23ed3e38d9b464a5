"""Durations and periods as a language writes them."""

import pytest

from journeymap.renderers.board.durations import duration, period
from journeymap.renderers.locale import locale_of


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("P3D", "en", "3\u00a0d"),
        ("P1Y2M", "fi", "1\u00a0v 2\u00a0kk"),
        ("P1DT2H30M", "en", "1\u00a0d 2\u00a0h 30\u00a0min"),
        ("PT5M", "en", "5\u00a0min"),
        ("weeks 1–3", "fi", "weeks 1–3"),
        ("3 months", "fi", "3 months"),
        ("", "en", ""),
        ("P" + "9" * 5000 + "D", "en", "P" + "9" * 5000 + "D"),
    ],
)
def test_iso_is_written_out(written, language, shown):
    """Any other text is the author's, in her own language."""
    assert duration(written, locale_of(language)) == shown


@pytest.mark.parametrize(
    ("written", "language", "shown"),
    [
        ("3 months", "en-GB", "3 months"),
        ("3 months", "fi", "3\u00a0kk"),
        ("2 quarters", "sv", "6\u00a0mån"),
        ("P6M", "en", "6\u00a0mo"),
        ("", "fi", ""),
    ],
)
def test_a_period_is_translated(written, language, shown):
    """Its units are English words, which an English map keeps."""
    assert period(written, locale_of(language)) == shown
