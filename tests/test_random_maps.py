"""Every valid journey gets its map: a hundred of the random ones; `python tests/random_maps.py` draws 5,000."""

from collections.abc import Iterator

import pytest
from random_maps import board_of, faults_of
from rungs import SIMPLER, OnRung

from journeymap.renderers.engine.engine import Engine, start


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with start() as engine:
        yield engine


def test_random_journeys_are_drawn_whole(engine: Engine) -> None:
    """Every step and every way of them, no card over another, on the first rung."""
    boards = [board_of(number) for number in range(100)]
    faults = {number: faults for number, board in enumerate(boards) if (faults := faults_of(board, engine))}

    assert faults == {}
    assert max(len(board.columns) for board in boards) > 50
    assert max(len(board.paths) for board in boards) > 90


@pytest.mark.parametrize("rung", SIMPLER)
def test_random_journeys_are_drawn_whole_in_simpler_layouts(rung: int, engine: Engine) -> None:
    """With nothing to say against them but that."""
    worse = OnRung(engine, rung)
    found = [faults_of(board_of(number), worse) for number in range(1000, 1025)]
    told = [fault for faults in found for fault in faults]

    assert len(told) > 10
    assert [fault for fault in told if not fault.startswith("the layout engine was killed")] == []
