"""Durations as their authors wrote them."""

import pytest

from journeymap.schema.checks.times import hours_of


@pytest.mark.parametrize(
    ("written", "least", "most"),
    [
        ("3 days", 60, 84),
        ("P3D", 60, 84),
        ("P1DT6H", 29.5, 30.5),
        ("1.5 h", 1.45, 1.55),
        ("1,5 tuntia", 1.45, 1.55),
        ("2–3 weeks", 252, 588),
        ("۳ روز", 60, 84),
        ("3 天", 60, 84),
        ("3天", 60, 84),
        ("2 Tage", None, None),
        ("about a year", None, None),
        ("weeks 1–3", None, None),
        ("day 0", None, None),
        ("3 days or 5", None, None),
    ],
)
def test_hours(written: str, least: float | None, most: float | None) -> None:
    """A number with a unit, to half of its last place; other texts say nothing that can be reckoned with."""
    found = hours_of(written)

    assert found == (pytest.approx((least, most)) if least else None)
