"""The names at the ends of curves: each where its curve ends, none on another or on the neutral line."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.renderers.html.curve import MIDDLE, height_of
from journeymap.renderers.html.ends import name_places

LINE = 6.0  # in % of the curve's height

scores = st.lists(st.sampled_from([-2.0, -1.0, -0.5, 0.0, 0.5, 1.0, 2.0]), max_size=5)


def places(*ends: float, name: str = "Leyla") -> list[float]:
    return name_places([(height_of(score), name) for score in ends])


@given(scores)
def test_names_stand_apart_and_off_the_neutral_line(ends: list[float]) -> None:
    """Whatever feelings curves end in, no name lies on another, on the neutral line or outside the lane."""
    found = places(*ends)

    assert len(found) == len(ends)
    assert all(abs(one - other) >= LINE for one, other in combinations(found, 2))
    assert all(abs(place - MIDDLE) > LINE / 2 for place in found)
    assert all(LINE / 2 < place < 100 - LINE / 2 for place in found)


@given(scores)
def test_names_stand_on_the_side_of_their_feeling(ends: list[float]) -> None:
    """Above the neutral line those of curves that end well, below it those that end badly, in the order of the ends."""
    found = places(*ends)
    for score, place in zip(ends, found, strict=True):
        assert (score > 0) <= (place < MIDDLE)
        assert (score < 0) <= (place > MIDDLE)
    for (one, upper), (other, lower) in combinations(zip(ends, found, strict=True), 2):
        assert (one > other) <= (upper < lower)


def test_a_name_alone_stands_where_its_curve_ends() -> None:
    """Nothing is moved without need; of two that end together one stands as much above as the other below."""
    assert places(2) == [height_of(2)]
    assert places(1, -1) == [height_of(1), height_of(-1)]
    assert sum(places(1, 1)) / 2 == height_of(1)


@pytest.mark.parametrize(("others", "above"), [((), True), ((1,), False), ((-1,), True), ((1, -1), True)])
def test_a_neutral_name_takes_the_emptier_side(others: tuple[float, ...], above: bool) -> None:
    """It stands below the line where the names above are more."""
    place, *_ = places(0, *others)

    assert (place < MIDDLE) == above


def test_long_names_need_more_room() -> None:
    """Names of several lines stand further apart, and leave their side rather than cover each other."""
    two = sorted(places(1, 1, name="Marta Ozola"))
    five = sorted(places(2, 2, 2, 2, 2, name="Marta Ozola"))

    assert two[1] - two[0] >= 2 * LINE
    assert all(after - before >= 2 * LINE for before, after in pairwise(five))
    assert 0 < five[0] < five[-1] < 100
