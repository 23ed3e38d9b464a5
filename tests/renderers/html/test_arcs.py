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

    assert (first.start // PLACES, first.end // PLACES) == (1, 4)
    assert (first.back, second.back) == (False, True)
    assert (first.start, first.end) == (second.start, second.end)


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
