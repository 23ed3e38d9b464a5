"""What rules find on one map, but for what goes without saying."""

from datetime import date

import pytest

from journeymap.schema.checks.choice import Policy, choose
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Limits
from journeymap.schema.checks.rules import all_rules
from journeymap.schema.checks.run import check_map
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

RULES = all_rules()

OUTLINE = "persona: Ieva\ngoal: g\nowner: Retail\nsteps: [a, b, c, d]\n"


def found(text: str, *policies: Policy, select: str = "") -> list[str]:
    map = Map(validate(read(text.encode(), "a")), Limits(date(2026, 11, 29)))
    return [problem.code for problem in check_map(map, choose(policies, [select] if select else []))]


def test_what_an_outline_lacks_is_said_once() -> None:
    """And each thing by itself as soon as there is more than names."""
    assert found(OUTLINE) == ["JM329"]
    assert found(OUTLINE.replace("d]", "{name: d, emotion: 1}]")) == ["JM302", "JM305", "JM306", "JM310"]


@pytest.mark.parametrize(
    ("rules", "codes"),
    [
        ({"no-touchpoints": "error"}, ["JM302", "JM329"]),
        ({"outlines": "info"}, ["JM302", "JM303", "JM305", "JM306", "JM329"]),
        ({"outlines": "off"}, ["JM302", "JM303", "JM305", "JM306", "JM310"]),
        ({"outlines": "error", "no-touchpoints": "error"}, ["JM329"]),
    ],
)
def test_what_is_graver_is_said_all_the_same(rules: dict, codes: list[str]) -> None:
    """A project may insist on it; where the one finding is off, all others are told."""
    assert found(OUTLINE, Policy(rules=rules)) == codes


def test_what_is_asked_for_is_said() -> None:
    """By itself."""
    assert found(OUTLINE, select="JM302") == ["JM302"]


def test_what_goes_without_saying_is_of_rules_that_there_are() -> None:
    """Of one map, as what implies it."""
    implying = [rule for rule in RULES if rule.implies]
    of_maps = {rule.code for rule in RULES if rule.about == "map"}

    assert implying
    assert all(rule.about == "map" and of_maps.issuperset(rule.implies) for rule in implying)
