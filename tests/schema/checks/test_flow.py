"""Which step all pass on their way to another, and which steps lie on a loop together."""

from datetime import date
from random import Random

from specs import HEAD

from journeymap.schema.checks.flow import has_passed, loops, passed_before
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Limits
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate
from journeymap.schema.ways import reached


def map_of(steps: str) -> Map:
    return Map(validate(read(f"{HEAD}steps:\n{steps}".encode(), "map")), Limits(date(2026, 11, 29)))


def random_map(random: Random) -> Map:
    count = random.randint(1, 9)
    lines = []
    for step in range(count):
        targets = {random.randrange(count) for _ in range(random.randint(0, 3))}
        ways = ", ".join(f"{{to: s{target}, kind: default}}" for target in sorted(targets))
        lines.append(f"  - {{name: S{step}, entry: {random.choice(('yes', 'no', 'no', 'no'))}, next: [{ways}]}}\n")
    return map_of("".join(lines))


def test_all_pass_a_step_without_which_none_gets_there() -> None:
    """Whatever the ways, this is so of the steps that are named, and of no other."""
    seen = 0
    for seed in range(200):
        map = random_map(Random(seed))
        passed = passed_before(map)
        for before in range(len(map.steps)):
            without = [way for way in map.ways if before not in (way.source, way.target)]
            still = reached(len(map.steps), without, set(map.starts) - {before})
            needing = map.reached - still - {before}
            seen += len(needing)

            assert {step for step in map.reached if has_passed(step, before, passed)} == needing
    assert seen


def test_on_one_loop_each_leads_to_the_other() -> None:
    """And two that do not are on different ones."""
    seen = 0
    for seed in range(200):
        map = random_map(Random(seed))
        found = loops(map)
        after = [reached(len(map.steps), map.ways, (step,)) for step in range(len(map.steps))]
        for one in range(len(map.steps)):
            for other in range(len(map.steps)):
                together = other in after[one] and one in after[other]
                seen += together and one != other

                assert (found[one] == found[other]) == together
    assert seen


def test_the_nearest_is_named() -> None:
    """Where ways part and meet, it is the step where they parted."""
    map = map_of(
        "  - A\n  - {name: B, next: [c, {to: d, when: x}]}\n  - {name: C, id: c, next: e}\n  - {name: D, id: d}\n"
        "  - {name: E, id: e}\n"
    )

    assert passed_before(map) == {1: 0, 2: 1, 3: 1, 4: 1}


def test_500_steps_take_no_time() -> None:
    """A large map with loops everywhere is gone through in a moment."""
    from time import perf_counter

    steps = (
        f"  - {{name: S{i}, next: [s{min(i + 1, 499)}, {{to: s{(i * 7) % 500}, when: x}}, s{(i * 31) % 500}]}}\n"
        for i in range(500)
    )
    map = map_of("".join(steps))
    begin = perf_counter()

    assert passed_before(map)
    assert loops(map)
    assert perf_counter() - begin < 1
