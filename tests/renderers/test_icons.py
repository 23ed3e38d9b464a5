"""The signs: each that an author may name has its outline."""

import re

import pytest

from journeymap.renderers.icons import ACTORS, CHANNELS, FACES, ICONS, MARKS
from journeymap.schema import vocabulary

ALL = [*CHANNELS.values(), *FACES.values(), *MARKS.values(), *ICONS.values(), *ACTORS.values()]


def test_every_name_has_an_outline() -> None:
    """What the vocabulary offers is what can be drawn, no more and no less, and no name is used twice."""
    assert set(ICONS) == set(vocabulary.ICONS)
    assert set(CHANNELS) == set(vocabulary.CHANNELS)
    assert set(ACTORS) == set(vocabulary.ACTORS)
    assert len(ICONS | CHANNELS | ACTORS | MARKS) == len(ICONS) + len(CHANNELS) + len(ACTORS) + len(MARKS)


@pytest.mark.parametrize("outline", ALL)
def test_outlines_are_paths(outline: str) -> None:
    """Path data that begins with a move within the box, of lines, curves and arcs."""
    start = re.match(r"M(\d+(?:\.\d)?) (\d+(?:\.\d)?)[a-zA-Z]", outline)

    assert start
    assert all(0 <= float(place) <= 24 for place in start.groups())
    assert re.fullmatch(r"[MmLlHhVvCcSsAaZz\d .-]+", outline)
