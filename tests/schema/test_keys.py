"""The keys of a whole spec."""

import pytest
from specs import caret, journey_of, only_problem, problems_of


def test_a_file_without_any_known_key_is_one_problem() -> None:
    """As in another language: what is missing follows from that. A slip of the pen or a key without value is known."""
    problem = only_problem("henkilö: Ieva\ntavoite: Oma sänky\nvaiheet: [Etsii]\n")

    assert (problem.code, caret(problem)) == ("JM104", "henkilö")
    assert problem.message == "`henkilö` is no key of a spec, nor are those below"
    assert problem.hint == "keys are in English"
    assert "`goal: …`" in problem.help
    assert len(problems_of("stepz: [a]\n")) == len(problems_of("goal:\nvaiheet: [a]\n")) - 1 == 3


@pytest.mark.parametrize("key", ["map", "journey", "المسار"])
def test_a_spec_under_one_key_is_one_problem(key: str) -> None:
    """Written as told, it is a spec."""
    problem = only_problem(f"{key}:\n  persona: Ieva\n  goal: x\n  steps: [a]\n")

    assert (problem.code, problem.message, caret(problem)) == ("JM102", f"the whole spec stands under `{key}`", key)
    assert problem.hint == "remove this line, and begin those below in column 1"
    assert journey_of("persona: Ieva\ngoal: x\nsteps: [a]\n")


def test_what_is_for_other_tools_wraps_nothing() -> None:
    """Nor does a persona, which may have a goal and activities."""
    assert "JM102" not in [problem.code for problem in problems_of("x-tool: {goal: x, steps: [a]}\n")]
    assert "JM102" not in [problem.code for problem in problems_of("persona: {name: Ieva, goal: x, steps: [a]}\n")]
