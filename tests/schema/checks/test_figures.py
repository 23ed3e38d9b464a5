"""Figures as they are written."""

import pytest

from journeymap.schema.checks.figures import number_in, percent, slack, slack_as_written, slack_of_share


@pytest.mark.parametrize(
    ("written", "figure"),
    [("4.1", 4.1), ("62%", 62), ("۷۰٪", 70), ("−3", -3), ("+4 %", 4), ("about 4", None), ("4 min", None), ("", None)],
)
def test_numbers(written: str, figure: float | None) -> None:
    """In digits of any script, with or without a percent sign, and nothing else."""
    assert number_in(written) == figure


def test_slack_is_half_of_the_last_place() -> None:
    """Of a number, of a share, and of a text, where a last 0 counts."""
    assert slack(62) == pytest.approx(0.5)
    assert slack(2.5) == pytest.approx(0.05)
    assert slack_of_share(0.62) == pytest.approx(0.005)
    assert slack_of_share(0.29) == pytest.approx(0.005)  # 28.999999999999996 %
    assert slack_of_share(0.025) == pytest.approx(0.0005)
    assert slack_as_written("4.0") == pytest.approx(0.05)
    assert slack_as_written("62 %") == pytest.approx(0.5)


def test_percent() -> None:
    """Without what reckoning leaves behind."""
    assert percent(0.29) == "29%"
    assert percent(0.0251) == "2.51%"
