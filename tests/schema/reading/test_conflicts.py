"""Merge conflicts that were left in a file."""

import pytest
from reading import codes_of, problems_of, read_text


@pytest.mark.parametrize("above", ["steps:\n", "steps: [a,\n", "goal: '\n", ""])
def test_a_merge_conflict_is_one_problem(above: str) -> None:
    """Whatever it stands in, and whatever would follow from it; also where YAML would read a text."""
    conflict = "<<<<<<< HEAD\n  - a: b: c\n=======\n  - d\n>>>>>>> other\n"
    (problem,) = problems_of(above + conflict)
    line = above.count("\n") + 1

    assert (problem.code, problem.message) == ("JM006", "a merge conflict begins here")
    assert problem.span == (line, 1, line, 8)
    assert problem.hint == "keep one side of it"


def test_half_a_conflict_is_one_too() -> None:
    """Where only the end was left."""
    assert codes_of("goal: x\n>>>>>>> other\n") == ["JM006"]


def test_its_signs_in_a_text_are_no_conflict() -> None:
    """Git begins the line with them."""
    assert read_text("goal: x <<<<<<< y\nscenario: |\n  <<<<<<< HEAD\n").root.entries
