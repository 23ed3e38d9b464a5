"""Places cut into bands."""

from math import inf
from random import Random

import pytest

from journeymap.renderers.svg.bands import Band, Fit, bands_of

ROOM = 6  # places


def sizes(heights: list[float], stages: list[int | None] | None = None, *, full: bool = False) -> list[int]:
    """Cut places of these heights into bands of which each holds six at most and is as high as its highest."""

    def fitted(start: int, end: int) -> Fit | None:
        if end - start > ROOM:
            return None
        return Fit(150, height=max(heights[start:end]), full=(end - start) / ROOM if full else 1)

    members = [(number,) for number in range(len(heights))]
    bands = bands_of(members, stages or [None] * len(heights), fitted, lambda start, end: max(heights[start:end]))
    return [len(band.places) for band, _ in bands]


def test_bands_are_balanced():
    """No card is left over when an even split is possible."""
    assert sizes([100] * 12) == [6, 6]
    assert sizes([100] * 7, full=True) in ([4, 3], [3, 4])
    assert sizes([100] * 5) == [5]


def test_bands_end_with_a_stage_where_they_can():
    """Rather than being of quite equal length."""
    assert sizes([100] * 8, [0, 0, 0, 0, 0, 1, 1, 1]) == [5, 3]


def test_high_cards_share_a_band():
    """So that the others are low."""
    assert sizes([300, 300, 300, 100, 100, 100, 100, 100]) == [3, 5]


@pytest.mark.parametrize("splits", [1, 2])
def test_a_stage_is_cut_where_that_saves_much(splits: int):
    """A page is not wasted for its sake."""
    assert len(sizes([100] * 8, [0] * (8 - splits) + [1] * splits)) == 2


def test_a_band_holds_its_places_in_order():
    """With all their columns."""
    ((band, fit),) = bands_of([(0,), (1, 2)], [None] * 3, lambda start, end: Fit(150), lambda start, end: 0)

    assert band == Band(((0,), (1, 2)))
    assert band.columns == (0, 1, 2)
    assert fit.width == 150


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("above", [1, 1.2])
def test_what_is_known_of_the_heights_changes_no_band(seed: int, above: float):
    """It only spares fits that are of no use."""
    heights = Random(seed).choices(range(100, 500), k=20)
    asked: list[tuple[int, int]] = []

    def fitted(start: int, end: int) -> Fit | None:
        asked.append((start, end))
        return Fit(150, height=max(heights[start:end]) * above) if end - start <= ROOM else None

    def least(start: int, end: int) -> float:
        return max(heights[start:end]) if end - start <= ROOM else inf

    members = [(number,) for number in range(20)]
    known = bands_of(members, [None] * 20, fitted, least)
    few = len(asked)

    assert known == bands_of(members, [None] * 20, fitted, lambda start, end: 0)
    assert few < (len(asked) - few) / 2


def test_no_steps_no_bands():
    """An empty board is not an error."""
    assert bands_of([], [], lambda start, end: None, lambda start, end: 0) == ()
