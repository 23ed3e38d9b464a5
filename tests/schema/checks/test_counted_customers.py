"""Figures counted from customers who really walked a map: no rule on numbers finds fault with any of them."""

import re
from collections import Counter
from datetime import date
from functools import cache
from random import Random
from typing import Any, NamedTuple

import pytest
from specs import HEAD

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Limits, Rule
from journeymap.schema.checks.rules import all_rules
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

RULES = all_rules()

KINDS = ("default", "choice", "loop", "failure", "recovery", "optional")
OF_FIGURES = [rule for rule in RULES if rule.code in ("JM601", "JM602", "JM603", "JM604", "JM611")]
CUSTOMERS = 300
MOVES = 60  # after which everybody has had enough


class Walked(NamedTuple):
    """The ways of a map, and who was where: how many customers, and how many times they were there."""

    ways: dict[int, dict[int, str]]
    at: Counter[int]
    left: Counter[int]
    took: Counter[tuple[int, int]]
    visits: Counter[int]
    took_each_time: Counter[tuple[int, int]]


def walked(random: Random) -> Walked:
    """Let customers walk about on a map of which every way is written out."""
    steps = random.randint(3, 8)
    ways: dict[int, dict[int, str]] = {}
    for step in range(steps - 1):
        targets = {step + 1} | {random.randrange(steps) for _ in range(random.choice((0, 0, 1, 2)))}
        ways[step] = {target: random.choice(KINDS) for target in targets} | {step + 1: "default"}
    leaving = {step: random.choice((0, 0.1, 0.4)) for step in ways}
    found = Walked(ways, Counter(), Counter(), Counter(), Counter(), Counter())
    for _ in range(CUSTOMERS):
        _walk(random, found, leaving)
    return found


def _walk(random: Random, found: Walked, leaving: dict[int, float]) -> None:
    here, at, took = 0, {0}, set()
    for _ in range(MOVES):
        found.visits[here] += 1
        if here not in found.ways or random.random() < leaving[here]:
            break
        there = random.choice([*found.ways[here]])
        found.took_each_time[here, there] += 1
        took.add((here, there))
        here = there
        at.add(here)
    found.at.update(at)
    found.took.update(took)
    found.left[here] += here in found.ways


def spec_of(found: Walked, random: Random, *, each_time: bool, whole: bool) -> str:
    """Write the figures, rounded; all of them or some, and the shares of customers or of visits."""
    places = random.choice((0, 1))

    def written(share: float) -> str:
        return f"{share * 100:.{places}f}%"

    lines = [HEAD + "steps:"]
    for step in range(max(found.ways) + 2):
        lines.append(f"  - name: S{step}")
        if whole or random.random() < 0.7:
            lines.append(f"    completion: {written(found.at[step] / CUSTOMERS)}")
        if step not in found.ways:
            continue
        if found.at[step] and (whole or random.random() < 0.7):
            lines.append(f"    drop_off: {written(found.left[step] / found.at[step])}")
        lines.append("    next:")
        took, of = (found.took_each_time, found.visits) if each_time else (found.took, found.at)
        for target, kind in found.ways[step].items():
            shared = of[step] and (whole or random.random() < 0.7)
            share = f", share: {written(took[step, target] / of[step])}" if shared else ""
            lines.append(f"      - {{to: s{target}, kind: {kind}{share}}}")
    return "\n".join(lines) + "\n"


@cache
def specs(*, each_time: bool, whole: bool) -> list[str]:
    found = []
    for seed in range(100):
        random = Random(seed)
        found.append(spec_of(walked(random), random, each_time=each_time, whole=whole))
    return found


@cache
def map_of(spec: str) -> Map:
    return Map(validate(read(spec.encode(), "walked")), Limits(date(2026, 11, 29)))


@pytest.mark.parametrize("rule", OF_FIGURES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("each_time", [False, True], ids=["customers", "visits"])
def test_what_was_counted_is_right(rule: Rule[Any], each_time: bool) -> None:
    """Whether shares are of customers or of visits, in whole percent or with a place, loops and all."""
    whole = rule.name == "shares-under-whole"  # which asks for what is not said
    for spec in specs(each_time=each_time, whole=whole):
        found = [*rule.check(map_of(spec))]

        assert found == [], spec


@pytest.mark.parametrize("rule", OF_FIGURES, ids=lambda rule: rule.name)
def test_what_was_not_is_found(rule: Rule[Any]) -> None:
    """Of such maps with one figure changed, each rule finds some."""
    wrong = [changed(spec, Random(number)) for number, spec in enumerate(specs(each_time=False, whole=True))]

    assert any(list(rule.check(map_of(spec))) for spec in wrong)


def changed(spec: str, random: Random) -> str:
    """The spec with another figure in one place."""
    figure = random.choice([*re.finditer(r"[\d.]+%", spec)])
    return f"{spec[: figure.start()]}{random.choice((2, 55, 98))}%{spec[figure.end() :]}"
