"""Metrics whose range is known."""

import pytest
from specs import HEAD, caret, journey_of, only_problem


def spec(metric: str) -> str:
    return f"{HEAD}metrics: {{{metric}}}\nsteps: [Pays]\n"


@pytest.mark.parametrize(
    "metric",
    [
        "name: NPS, value: -100, target: 100",
        "name: csat, value: 4.1, unit: of 5",
        "name: CSAT, value: 9, unit: of 10",
        "name: CSAT, value: 81, unit: '%'",
        "name: CSAT, value: 9, unit: of 10 stars",
        "name: CES, value: 80, unit: points",
        "name: CES, value: 7, trend: [1, 2]",
        "name: Visits, value: many",
    ],
)
def test_within_the_range(metric):
    """The unit says which scale a mean is on; any other metric takes any value."""
    assert journey_of(spec(metric)).metrics


@pytest.mark.parametrize(
    ("metric", "under", "says"),
    [
        ("name: NPS, value: 101", "101", "from -100 to 100"),
        ("name: CSAT, value: 4, target: 6", "6", "`unit: of 10`"),
        ("name: CSAT, value: 101, unit: '%'", "101", "from 0 to 100"),
        ("name: CSAT, value: 11, unit: of 10", "11", "from 1 to 10"),
        ("name: ces, value: 3, trend: [3, 8]", "8", "from 1 to 7"),
        ("name: nps, value: good", "good", "NPS goes from -100 to 100"),
    ],
)
def test_outside_of_it(metric, under, says):
    """Value, target and trend are each held to the scale."""
    problem = only_problem(spec(metric))

    assert (problem.code, caret(problem)) == ("JM107", under)
    assert says in f"{problem.hint} {problem.help}"
