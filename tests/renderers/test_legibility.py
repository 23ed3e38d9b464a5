"""A look → the pairs that are hard to read."""

import pytest

from journeymap.renderers import theme
from journeymap.renderers.legibility import DRAWN, PoorPair, poor_pairs
from journeymap.renderers.look import BASES, look_of


@pytest.mark.parametrize("base", BASES)
def test_the_built_in_themes_are_legible(base: str) -> None:
    """Every text on every background, and so are their counterparts."""
    assert len(DRAWN) > 70
    assert poor_pairs(look_of(base)) == []
    assert poor_pairs(look_of(base)._replace(colours=look_of(base).counterpart)) == []


def test_a_poor_pair_is_reported_with_its_ratio() -> None:
    """An author's pale stage, and nothing else."""
    (found,) = poor_pairs(look_of(own={"stage-3": "#F59E0B"}))

    assert found == PoorPair("stage-2-text", "stage-2-fill", pytest.approx(1.96, abs=0.02))


def test_paper_concerns_all_that_stands_on_it() -> None:
    """Dark paper under the dark words of the light theme."""
    found = {pair.text for pair in poor_pairs(look_of(own={"paper": "#181E2A"})) if pair.fill == theme.PAPER}

    assert {theme.INK, theme.MUTED, *theme.FEELINGS.values(), *theme.PATHS.values()} == found


def test_every_pair_is_looked_at_once() -> None:
    """Else it would be reported twice."""
    assert len(set(DRAWN)) == len(DRAWN)
