"""Past values as a tiny line."""

import pytest

from journeymap.renderers.html.sparkline import Sparkline, sparkline


def test_a_line_runs_from_the_oldest_value_to_the_newest() -> None:
    """The lowest value is at the bottom; the newest has a place of its own."""
    assert sparkline((3, 4, 5)) == Sparkline("M0 95L50 50L100 5", "5")


@pytest.mark.parametrize(
    ("values", "aim", "top"),
    [
        ((0, 10), 10, "5"),
        ((0, 10), 30, "5"),
        ((0, 10), 31, ""),
        ((-10, -5), 0, "5"),
        ((5, 10), 0, "95"),
        ((4, 4), 4, "50"),
    ],
)
def test_the_aim_lies_on_the_scale_of_the_values(values: tuple[float, ...], aim: float, top: str) -> None:
    """One so far off that the line would be flat is left out."""
    drawn = sparkline(values, aim)

    assert drawn
    assert drawn.aim == top


@pytest.mark.parametrize("values", [(), (4.0,)])
def test_one_value_is_no_trend(values: tuple[float, ...]) -> None:
    """There is nothing to draw then."""
    assert sparkline(values, 5) is None


def test_values_that_stay_run_through_the_middle() -> None:
    """They have no lowest and highest."""
    assert sparkline((4, 4)) == Sparkline("M0 50L100 50", "50")
