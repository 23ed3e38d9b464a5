"""Ids stand once, and what refers to them finds them."""

import pytest
from specs import HEAD, journey_of, only_problem, problems_of

from journeymap.schema.references import identifier


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


def test_references_to_nothing_are_found_everywhere():
    """Claims, steps, metrics and ways on are all followed."""
    problems = problems_of(
        """\
        persona: Ieva
        goal: Own a bed
        evidence: {interviews: {n: 14}}
        metrics: [{name: CSAT, value: 4, source: a}]
        stages:
          - name: Buy
            steps:
              - name: Pays
                evidence: b
                quotes: {text: Fine, evidence: c}
                needs: {text: Card, evidence: [interviews, d]}
                pain_points: {text: Slow, evidence: e}
                opportunities: {text: Faster, evidence: interview}
                next: [g]
        """
    )

    assert [problem.span.line for problem in problems] == [4, 9, 10, 11, 12, 13, 14]
    assert {problem.code for problem in problems} == {"JM110"}
    assert problems[5].hint == "did you mean `interviews`?"
