"""Findings as a GitLab code quality report."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from some_findings import BED, HOSTILE, NOTE, UNKNOWN, UNREACHED, UNREADABLE, report_of

from journeymap.cli.reports.gitlab import report

SCHEMA = json.loads((Path(__file__).parents[2] / "schemas" / "gitlab-code-quality.json").read_text("utf-8"))


def read(*problems: Any, **kinds: Any) -> list[dict[str, Any]]:
    issues = json.loads(report(report_of(*problems, **kinds)))
    jsonschema.Draft7Validator(SCHEMA).validate(issues)
    return issues


def test_each_finding_is_an_issue() -> None:
    """With its rule, what to write, and its place."""
    (issue,) = read(UNREACHED)

    assert issue["check_name"] == "JM204 steps-nobody-reaches"
    assert issue["description"] == (
        "nothing leads to `Asks a friend`; "
        "let a step lead here with `next: asks-a-friend`, or mark it with `entry: yes`"
    )  # fmt: skip
    assert issue["severity"] == "minor"
    assert issue["location"]["path"] == BED
    assert issue["location"]["lines"] == {"begin": 13, "end": 13}


@pytest.mark.parametrize("problems", [(), (UNREACHED, NOTE, UNKNOWN, UNREADABLE, HOSTILE)])
def test_the_schema_accepts_it(problems: tuple[Any, ...]) -> None:
    """Nothing found is an empty list; what is about a whole file is on its first line."""
    issues = read(*problems)

    assert len(issues) == len(problems)
    assert {issue["severity"] for issue in issues} <= {"major", "minor", "info"}
    assert [issue["location"]["lines"]["begin"] for issue in issues if "read" in issue["description"]] in ([], [1])


def test_the_schema_can_refuse() -> None:
    """It would be no test otherwise."""
    (issue,) = read(UNREACHED)
    with pytest.raises(jsonschema.ValidationError, match="grave"):
        jsonschema.Draft7Validator(SCHEMA).validate([issue | {"severity": "grave"}])


def test_a_hostile_finding_commands_nothing() -> None:
    """ASCII, in which CI services find no commands."""
    text = report(report_of(HOSTILE))

    assert text.isascii()
    assert "##" not in text
    assert not any(line.lstrip().startswith("::") for line in text.splitlines())
