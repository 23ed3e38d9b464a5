"""Arcs: which ways are drawn, and where."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from journeymap.renderers.board.model import Path
from journeymap.renderers.html.arcs import PLACES, arcs

ways = st.builds(
    lambda source, target, label: Path(source, target, "choice", main=False, label=label),
    st.integers(0, 12), st.integers(0, 12), st.sampled_from(["", "why"]),
)  # fmt: skip


def test_the_silent_main_way_has_no_arc() -> None:
    """The order of the columns says it already; a jump or a condition is drawn."""
    silent = Path(0, 1, "default", main=True)
    jump = Path(1, 3, "default", main=True)
    told = Path(3, 4, "choice", main=True, label="likes it")

    assert [arc.kind for arc in arcs([silent, jump, told])] == ["choice", "default"]


def test_a_way_back_points_back() -> None:
    """An arc stands between the middles of its columns, whichever way it leads."""
    ahead, back = Path(1, 4, "choice", main=False), Path(4, 1, "loop", main=False)
    first, second = arcs([ahead, back])

    assert [(arc.start // PLACES, arc.end // PLACES) for arc in (first, second)] == [(1, 4), (1, 4)]
    assert (first.back, second.back) == (False, True)


def test_an_arc_alone_stands_on_the_middles() -> None:
    """Where nothing else leaves or arrives, an arc goes from the middle of a column to the middle of another."""
    (arc,) = arcs([Path(1, 4, "choice", main=False)])

    assert (arc.start, arc.end) == (PLACES + PLACES // 2, 4 * PLACES + PLACES // 2)


def test_each_has_a_foot_of_its_own() -> None:
    """Arcs that meet on a column stand apart there, each within its column: inner within outer, ways back before."""
    ways = [(6, 9), (7, 9), (2, 6), (4, 6), (9, 11), (9, 10), (6, 2), (9, 9)]
    drawn = arcs([Path(source, target, "choice", main=False) for source, target in ways])
    feet = [foot for arc in drawn for foot in (arc.start, arc.end)]
    on_nine = sorted((foot, arc) for arc in drawn for foot in (arc.start, arc.end) if foot // PLACES == 9)

    assert len(set(feet)) == len(feet) == 2 * len(ways)
    assert [(arc.start // PLACES, arc.end // PLACES) for _, arc in on_nine] == [
        (7, 9), (6, 9), (9, 9), (9, 9), (9, 11), (9, 10),
    ]  # fmt: skip


@given(st.lists(ways, max_size=5))
def test_nested_arcs_never_cross(paths: list[Path]) -> None:
    """An arc whose columns lie within another's stands within it and runs below it."""
    for inner, outer in combinations(arcs(paths), 2):
        first, last = outer.start // PLACES, outer.end // PLACES
        if first <= inner.start // PLACES and inner.end // PLACES <= last and first < last:
            foot_between = outer.start < inner.start < inner.end < outer.end
            beside = inner.start // PLACES == inner.end // PLACES and inner.start // PLACES in (first, last)

            assert foot_between or beside
            assert outer.track < inner.track


def test_a_way_to_itself_has_width() -> None:
    """A step that is repeated gets a small arc within its own column."""
    (arc,) = arcs([Path(2, 2, "loop", main=False)])

    assert 2 * PLACES <= arc.start < arc.end <= 3 * PLACES


@given(st.lists(ways, max_size=12))
def test_arcs_on_one_track_never_touch(paths: list[Path]) -> None:
    """Whatever the ways, no two arcs of a track share a column."""
    for one, other in combinations(arcs(paths), 2):
        apart = one.end // PLACES < other.start // PLACES or other.end // PLACES < one.start // PLACES

        assert one.track != other.track or apart
