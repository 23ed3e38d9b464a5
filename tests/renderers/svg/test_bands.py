"""Steps cut into bands."""

from boards import bed_board

from journeymap.renderers.board.model import Path
from journeymap.renderers.svg.bands import NARROWEST_CARD, Band, bands_of, places_of


def sizes(bands: tuple[Band, ...]) -> list[int]:
    return [len(band.places) for band in bands]


def bands(count: int, *, fit: int, stages: list[int | None] | None = None) -> list[int]:
    """Cut `count` steps in a row into bands of which each holds `fit` at most."""
    room = fit * NARROWEST_CARD + (fit - 1) * 30
    return sizes(bands_of(range(count), [30] * count, stages or [None] * count, room))


def test_steps_follow_one_another():
    """Each stands after what leads to it."""
    assert places_of(bed_board()) == tuple(range(9))


def test_two_ways_out_of_a_step_stand_one_above_the_other():
    """And what both lead to stands after them."""
    bed = bed_board()
    forked = bed._replace(
        stages=(),
        columns=tuple(column._replace(stage=None) for column in bed.columns[:4]),
        paths=(Path(0, 1, "choice", False), Path(0, 2, "choice", False), Path(1, 3, "default", True)),
    )

    assert places_of(forked) == (0, 1, 1, 2)


def test_a_stage_begins_after_the_one_before():
    """Also when a path leads into it from further back."""
    bed = bed_board()

    places = places_of(bed._replace(paths=(Path(0, 2, "choice", False),)))

    assert places[2] > places[1]


def test_a_loop_does_not_move_a_step():
    """Only paths forward do."""
    bed = bed_board()

    assert places_of(bed._replace(paths=(Path(8, 0, "loop", False),))) == tuple(range(9))


def test_bands_are_balanced():
    """No card is left over when an even split is possible."""
    assert bands(12, fit=6) == [6, 6]
    assert bands(7, fit=6) in ([4, 3], [3, 4])
    assert bands(5, fit=6) == [5]


def test_bands_end_with_a_stage_where_they_can():
    """Rather than being of quite equal length."""
    assert bands(8, fit=6, stages=[0, 0, 0, 0, 0, 1, 1, 1]) == [5, 3]


def test_a_card_wider_than_the_page_has_a_band_to_itself():
    """Nothing is lost on a page that is too narrow."""
    assert sizes(bands_of([0, 1], [30, 30], [None, None], 10)) == [1, 1]


def test_no_steps_no_bands():
    """An empty board is not an error."""
    assert bands_of([], [], [], 1000) == ()
