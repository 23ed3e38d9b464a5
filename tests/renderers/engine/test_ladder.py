"""Ever simpler ways to lay out the parts of a map."""

import time
from collections.abc import Iterator, Sequence

import pytest

from journeymap.renderers.engine.engine import Absent, EngineFailed
from journeymap.renderers.engine.ladder import Ladder

RUNGS = ("", "without labels", "a grid")


ONE = ("the only part",)


def failing_until(rung: int, tried: list[tuple[int, float]], reason: str = "timed out after 15 s"):
    def attempt(left: Sequence[str], on: int, seconds: float) -> Iterator[str]:
        tried.append((on, seconds))
        if on < rung:
            raise EngineFailed(f"{reason}" if on == 0 else "was killed (signal 11)")
        return (f"{part} on rung {on}" for part in left)

    return attempt


def test_what_succeeds_at_once_needs_no_words() -> None:
    """It has half of the time, so that a simpler way would have some too."""
    ladder, tried = Ladder(Absent(), RUNGS, 30), []

    assert ladder.each(ONE, failing_until(0, tried)) == ["the only part on rung 0"]
    assert ladder.simpler is None
    assert tried == [(0, 15)]


def test_a_simpler_way_is_told_with_the_first_reason() -> None:
    """In a sentence that follows the spec's name."""
    ladder = Ladder(Absent(), RUNGS, 30)

    assert ladder.each(ONE, failing_until(1, [])) == ["the only part on rung 1"]
    assert str(ladder.simpler) == (
        "the layout engine timed out after 15 s, so its flow map has a simpler layout, without labels"
    )
    assert not ladder.simpler.unaided


def test_in_the_end_the_engine_is_of_no_use() -> None:
    """Nothing is given, and the first reason is kept."""
    ladder = Ladder(Absent(), RUNGS, 30)

    assert ladder.each(ONE, failing_until(2, [])) == []
    assert str(ladder.simpler).startswith("the layout engine timed out")
    assert str(ladder.simpler).endswith(", a grid")
    assert ladder.simpler.unaided


def test_it_is_never_climbed_up() -> None:
    """What hung on one part of a map is not tried on the next."""
    ladder, tried = Ladder(Absent(), RUNGS, 30), []
    ladder.each(ONE, failing_until(1, []))
    ladder.each(ONE, failing_until(0, tried))
    ladder.each(ONE, failing_until(2, []))

    assert [rung for rung, _ in tried] == [1]
    assert ladder.each(ONE, failing_until(0, tried)) == []
    assert [rung for rung, _ in tried] == [1]


def test_all_parts_and_ways_share_the_time_of_a_map() -> None:
    """Who has used all of it leaves none, and never less than none."""
    ladder, tried = Ladder(Absent(), RUNGS, 0.2), []

    def slow(left: Sequence[str], rung: int, seconds: float) -> Iterator[str]:
        tried.append(seconds)
        time.sleep(0.15)
        raise EngineFailed("timed out")

    ladder.each(ONE, slow)

    assert tried == [pytest.approx(0.1), pytest.approx(0.025, abs=0.026)]
    assert Ladder(Absent(), RUNGS, -1).each(ONE, lambda *told: iter(told)) == [ONE, 0, 0]


def test_parts_before_a_failure_are_kept() -> None:
    """Only the others are tried on a lower rung."""

    def attempt(left: Sequence[str], rung: int, seconds: float) -> Iterator[str]:
        for part in left:
            if part == "b" and rung == 0:
                raise EngineFailed("was killed (signal 11)")
            yield part * (rung + 1)

    ladder = Ladder(Absent(), RUNGS, 30)

    assert ladder.each("abc", attempt) == ["a", "bb", "cc"]
    assert ladder.simpler
    assert ladder.simpler.reason == "was killed (signal 11)"
