"""Maps as rules see them: where findings stand, and by which ids they are known again."""

from datetime import date

import pytest

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, Limits
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

TEXT = """\
persona: {name: Ieva, id: ieva}
goal: g
stages:
  - name: Find
    steps:
      - name: Reads reviews
        pain_points: [Slow, {text: Very slow, severity: high, id: slow}]
        emotion: {ieva: -1}
        thoughts: [One, Two]
  - name: Later
    goal: h
evidence: {talks: {n: 3}}
pain_points: {text: Everywhere, step: [reads-reviews, later]}
"""


@pytest.fixture
def map() -> Map:
    """A map with a stage that is still open."""
    return Map(validate(read(TEXT.encode(), "a")), Limits(date(2026, 11, 29)))


def test_each_part_has_its_place_and_its_subject(map: Map) -> None:
    """By ids, or else by what it says; from the innermost step or stage on."""
    step, stage = map.steps[0], map.journey.stages[1]
    slow, very = step.pain_points
    everywhere = map.journey.pain_points[0]
    findings = [
        Finding(map.journey, ""),
        Finding(map.journey, "", field="stages", on_key=True),
        Finding(step, ""),
        Finding(step, "", field="name"),
        Finding(slow, ""),
        Finding(very, "", field="severity"),
        Finding(step, "", field="thoughts", item=1),
        Finding(step.emotion[0], ""),
        Finding(stage, ""),
        Finding(map.steps[1], ""),  # the open stage, as a step
        Finding(map.journey.evidence["talks"], "", field="n"),
        Finding(everywhere, ""),
        Finding(map.journey.personas[0], ""),
    ]

    assert [(map.place_of(one).span.line, map.subject_of(one)) for one in findings] == [
        (1, ""),
        (4, "steps"),  # all of them, as on a map that has none but steps
        (6, "reads-reviews"),
        (6, "reads-reviews/name"),
        (7, "reads-reviews/pain_points/slow"),
        (7, "reads-reviews/pain_points/slow/severity"),
        (9, "reads-reviews/thoughts/two"),
        (8, "reads-reviews/emotion/0"),
        (10, "later"),
        (10, "later"),
        (12, "evidence/talks/n"),
        (13, "pain_points/everywhere"),
        (1, "personas/ieva"),
    ]


def test_what_spans_steps_goes_for_each_of_them(map: Map) -> None:
    """Beside what they hold themselves."""
    assert [[pain.text for content in map.all_at(index) for pain in content.pain_points] for index in (0, 1)] == [
        ["Slow", "Very slow", "Everywhere"],
        ["Everywhere"],
    ]
