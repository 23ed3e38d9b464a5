"""Ids are made of names, and stand once."""

import pytest
from specs import HEAD, journey_of, only_problem, problems_of

from journeymap.schema.ids import identifier


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Lies on the bed", "lies-on-the-bed"),
        ("結帳", "結帳"),
        ("جست‌وجو", "جست‌وجو"),
        ("Ä? – Ö!", "ä-ö"),
        ("???", "step"),
    ],
)
def test_an_id_is_made_of_the_name(name, id):
    """Letters and digits of any script stay."""

    assert identifier(name) == id


def test_steps_of_one_name_get_numbers():
    """Ids stay stable and unique, and an id that is written wins."""
    journey = journey_of(HEAD + "steps: [Pays, Pays, {name: Waits, id: pays-2}, Pays]")

    assert [step.id for step in journey.steps] == ["pays", "pays-3", "pays-2", "pays-4"]


def test_an_id_that_stands_twice_is_refused():
    """The second one is pointed at, and the first one named."""
    problem = only_problem(HEAD + "steps:\n  - {name: Pays, id: a}\n  - {name: Waits, id: a}\n")

    assert (problem.code, problem.span.line) == ("JM109", 5)
    assert "line 4" in problem.message


def test_steps_and_stages_share_their_ids():
    """A stage gives way to a step of the same name, so that the step keeps the short one."""
    journey = journey_of(HEAD + "stages: [{name: Pays, steps: [Pays]}]")

    assert (journey.stages[0].id, journey.stages[0].steps[0].id) == ("pays-2", "pays")


@pytest.mark.parametrize(
    "twice",
    [
        "personas: [{name: A, id: x}, {name: B, id: x}]\ngoal: g\nsteps: [s]",
        HEAD + "actors: [{name: A, id: x}, {name: B, id: x}]\nsteps: [s]",
        HEAD + "stages: [{name: A, id: x, steps: [{name: B, id: x}]}]",
        HEAD + "steps: [{name: A, needs: {text: n, id: x}, pain_points: {text: p, id: x}}]",
    ],
)
def test_ids_of_all_kinds(twice):
    """Personas, actors, steps with stages, and claims each share one set of ids."""
    assert [problem.code for problem in problems_of(twice)] == ["JM109"]
