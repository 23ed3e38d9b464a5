"""When the next review is due."""

import pytest
from specs import board_of, step_of

from journeymap.renderers.board.model import Due


def due_of(head: str) -> Due | None:
    return board_of(f"{head}\n{step_of('emotion: 1')}").due


@pytest.mark.parametrize(
    ("reviewed", "every", "date"),
    [
        ("2026-10-30", "3 months", "2027-01-30"),
        ("2026-10-30", "P3M", "2027-01-30"),
        ("2026-10-30", "quarterly", "2027-01-30"),
        ("2026-10-30", "1 quarter", "2027-01-30"),
        ("2026-10-30", "2 weeks", "2026-11-13"),
        ("2026-12-31", "2 months", "2027-02-28"),
        ("2024-02-29", "yearly", "2025-02-28"),
        ("2026-01-31", "P1Y1M10D", "2027-03-10"),
        ("2024-02", "10 days", "2024-03-10"),
        ("2026", "yearly", "2027-12-31"),
    ],
)
def test_a_review_is_due_a_period_after_the_last(reviewed: str, every: str, date: str) -> None:
    """Of a month or year it is due from its last day; the last day of a month stays within the month."""
    due = due_of(f"reviewed: {reviewed}\nreview_every: {every}")

    assert due
    assert due.date == date


def test_an_overdue_review_is_told_in_the_maps_language() -> None:
    """With its date as the language writes it."""
    english = due_of("reviewed: 2026-10-30\nreview_every: 3 months")
    finnish = due_of("language: fi\nreviewed: 2026-10-30\nreview_every: 3 months")

    assert english
    assert "30 January 2027" in english.text
    assert finnish
    assert "30.1.2027" in finnish.text


@pytest.mark.parametrize(
    "head", ["", "reviewed: 2026-10-30", "review_every: 3 months", "reviewed: 9999-10-30\nreview_every: 3 months"]
)
def test_without_a_day_to_come_nothing_is_due(head: str) -> None:
    """Where either is not stated, or the calendar ends before."""
    assert due_of(head) is None
