"""Steps and the ways between them → their places from left to right."""

import pytest
from boards import bed_board
from flow_boards import acted

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.svg.places import places_of


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


def handed(*paths: Path, acting: tuple[int, ...] = (0, 1, 0, 2)) -> Board:
    """Four steps of one stage in which these actors act."""
    bed = bed_board()
    columns = tuple(column._replace(stage=0) for column in bed.columns[:4])
    lanes = tuple(lane._replace(cells=lane.cells[:4]) for lane in bed.lanes)
    stages = (bed.stages[0]._replace(span=4),)
    board = bed._replace(columns=columns, lanes=lanes, stages=stages, paths=paths, starts=(0,), ends=(3,))
    return acted(board, acting)


def way(source: int, target: int, label: str = "") -> Path:
    return Path(source, target, "default", main=True, label=label)


def test_what_another_actor_takes_over_stands_under_or_over_it():
    """In one place, as the rows already tell the two apart."""
    assert places_of(handed(way(0, 1), way(1, 2), way(2, 3))) == (0, 0, 1, 1)


@pytest.mark.parametrize(
    ("paths", "places"),
    [
        ((way(0, 1, "when it is in stock and he has time"), way(1, 2), way(2, 3)), (0, 1, 1, 1)),
        ((way(0, 1), Path(1, 0, "loop", main=False), way(1, 2), way(2, 3)), (0, 1, 1, 1)),
    ],
    ids=["long label", "there and back"],
)
def test_a_way_that_needs_room_goes_to_a_place_of_its_own(paths: tuple[Path, ...], places: tuple[int, ...]):
    """A straight one down has none for many words, nor for a second beside it."""
    assert places_of(handed(*paths))[1] == places[1]


def test_a_card_between_two_rows_is_not_run_over():
    """The first row does not lead straight to the third where a card of the second stands in the way."""
    board = handed(way(0, 1), way(0, 2), way(1, 3), way(2, 3), acting=(0, 1, 2, 0))

    places = places_of(board)

    assert places[1] == places[0] or places[2] == places[0]
    assert not places[0] == places[1] == places[2]
