"""How often something happens, as authors write it."""

import pytest

from journeymap.schema.checks.frequencies import cases_in


@pytest.mark.parametrize(
    ("written", "cases", "whole"),
    [
        ("31 of 120", 31, 120),
        ("3 of the 12 stores", 3, 12),
        ("about 31 out of 120 visitors", 31, 120),
        ("1,200 of 12,000", 1200, 12000),
        ("1 200 av 12 000", 1200, 12000),
        ("87/212", 87, 212),
        ("31 120:stä", 31, 120),
        ("31 z 120", 31, 120),
        ("31 no 120", 31, 120),
        ("۳۱ از ۱۲۰", 31, 120),
        ("٣١ من أصل ١٢٠", 31, 120),
        ("31 من 120", 31, 120),
        ("120 人中有 31 人", 31, 120),
    ],
)
def test_cases_of_a_whole(written: str, cases: int, whole: int) -> None:
    """In the languages of the labels, with digits of any script and thousands set apart."""
    found = cases_in(written)

    assert found
    assert (found.cases, found.whole) == (cases, whole)


@pytest.mark.parametrize(
    "written",
    [
        "", "often", "24/7", "12/5", "on 31/12/26", "31/12", "205 calls in a year", "3 in 10", "62%", "1.5 of 2.5",
        "31 calls of 20 customers", "every 3 days",
    ],
)  # fmt: skip
def test_other_texts(written: str) -> None:
    """Opening times, dates, rates and counts of two different things are none."""
    assert cases_in(written) is None


def test_bare() -> None:
    """Whether anything says what is counted."""
    with_unit, without = cases_in("31 of 120 nights"), cases_in(" 31 of 120 ")

    assert with_unit
    assert without
    assert not with_unit.bare
    assert without.bare
