"""How lines of different paths look."""

from itertools import combinations
from typing import get_args

import pytest

from journeymap.renderers.board.model import Path, PathKind
from journeymap.renderers.svg.strokes import stroke, stroke_of


def test_kinds_are_told_apart_without_colour():
    """On paper that was printed grey: by dashes, by the diamond at the beginning or by width."""
    looks = {kind: stroke(kind, main=kind == "default")._replace(colour="") for kind in get_args(PathKind)}

    assert len(looks) == 6
    assert not [pair for pair in combinations(looks, 2) if looks[pair[0]] == looks[pair[1]]]
    assert len({(look.dashes, look.choice) for look in looks.values()}) == 6


@pytest.mark.parametrize("kind", get_args(PathKind))
def test_a_line_is_the_wider_the_more_take_it(kind: PathKind):
    """Evenly, and never more than 3.4 pixels."""
    widths = [stroke(kind, main=False, portion=share).width for share in (0, 0.25, 0.5, 1, 7)]

    assert widths[:4] == pytest.approx([1.2, 1.75, 2.3, 3.4])
    assert widths[4] == widths[3]


def test_the_main_path_is_wider_than_others_where_nobody_said_how_many_take_it():
    """As it is what the map is about."""
    main, other, optional = (
        stroke_of(path).width
        for path in (
            Path(0, 1, "default", main=True),
            Path(0, 1, "choice", main=False),
            Path(0, 1, "optional", main=False),
        )
    )

    assert main > other + 0.5 > optional + 0.5
