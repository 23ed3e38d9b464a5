"""The JSON Schemas are true to the reader: what one refuses the other does, as far as a schema can say it."""

import re
from pathlib import Path

import pytest
from documents import AROUND, SCHEMAS, problems_of
from editor_yaml import as_editors_read
from generated_specs import files, specs
from hypothesis import HealthCheck, event, given, settings
from jsonschema import Draft7Validator
from yaml import YAMLError

from journeymap.schema.models.journey import Persona
from journeymap.schema.models.project import Project
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate

ROOT = Path(__file__).parents[2]
VALIDATORS = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}
# What JSON Schema cannot say, by the code of the problem, or by code and message.
BEYOND = (
    "JM0",  # how the text is written
    "JM105",  # a field under two names
    "JM109",  # an id that stands twice
    "JM110",  # a reference to nothing
    "JM111",  # a persona file that is missing
    "JM116",  # a picture that is missing
    "JM117",  # a lane that is not declared
    "JM118",  # a lane that is not filled
    "JM119",  # a map that is missing
    "JM121",  # a folder outside the project
    "JM107 .* off the scale",  # a score on a declared scale, or a known metric
    "JM107 .*`min` is not below",
    "JM106 .* is not a known icon",  # which signs are emoji
    "JM108 `2026-02-30` is not a date",  # leap years
)  # fmt: skip
many = settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))


def refused_by_schema(text: str, document: str = "spec") -> list[str]:
    """Where the schema finds fault with a text."""
    return [
        f"{error.json_path}: {error.message[:200]}" for error in VALIDATORS[document].iter_errors(as_editors_read(text))
    ]


def is_beyond(problem: Problem) -> bool:
    return any(re.match(pattern, f"{problem.code} {problem.message}") for pattern in BEYOND)


def check_both_ways(text: str, document: str) -> None:
    """What the reader accepts the schema accepts; what it accepts and the reader does not is beyond it."""
    problems = [problem for problem in problems_of(text, document) if problem.severity == "error"]
    refused = refused_by_schema(text, document)
    event("refused" if problems else "accepted")
    if not problems:
        assert refused == [], text
    if not refused:
        assert [problem for problem in problems if not is_beyond(problem)] == [], text


@many
@given(specs())
def test_it_is_true_to_the_reader(text: str) -> None:
    """Aliases, short forms, single items, keyed feelings and registries included."""
    check_both_ways(text, "spec")


@many
@given(files(Persona))
def test_that_of_a_persona_file_is_true_too(text: str) -> None:
    """Facts of the author's own included."""
    check_both_ways(text, "persona")


@many
@given(files(Project))
def test_that_of_the_project_file_is_true_too(text: str) -> None:
    """Channels, touchpoints, systems and colours included."""
    check_both_ways(text, "project")


@pytest.mark.parametrize(
    "fields",
    [
        "completion: 62", "duration: 3", "duration: 08:00", "severity: low", "emotion: happyish", "pain_points: [{text: a, severity: huge}]",
        "touchpoints: [{channel: store}]", "drop_off: 130%", "next: [{to: s1, kind: back}]", "id: 1.5 x", "icon: 12",
        "thoughts: [~]", "milestone: {a: b}", "owner: [a]", "opportunities: {text: a, impact: 7}", "name: ~",
        "metrics: {name: NPS}", "moment_of_truth: {effect: leaves}", "emotion: {ieva: ~}", "lanes: [a]", "emotion: {}",
        "quotes: {text: a, language: english}", "systems: {name: Stock, link: 'ftp://a'}", "thoughts: ''",
    ],
)  # fmt: skip
def test_a_fault_in_a_step_is_found_by_both(fields: str) -> None:
    """What the reader refuses is marked while it is typed."""
    text = f"{{persona: Ieva, goal: Own a bed, steps: [{{{fields}{'' if fields.startswith('name') else ', name: Lies'}}}]}}"

    assert problems_of(text)
    assert refused_by_schema(text)


@pytest.mark.parametrize(
    "text",
    [
        "{persona: Ieva, goal: Own a bed}", "{persona: Ieva, steps: [a]}", "{goal: Own a bed, steps: [a]}",
        "{persona: [], goal: a, steps: [a]}", "{persona: Ieva, goal: ~, steps: [a]}", "{persona: Ieva, goal: a, steps: []}",
        "{persona: Ieva, goal: a, steps: [a], phases: [b]}", "{persona: Ieva, goal: a, steps: [a], stages: []}",
        "{persona: Ieva, goal: a, steps: [a], touchpoints: [Shop]}", "{persona: Ieva, goal: a, steps: [a], reviewed: 30 May}",
        "{persona: Ieva, goal: a, steps: [a], evidence: [a]}", "{persona: Ieva, goal: a, steps: [a], labels: {foo: a}}",
        "{persona: Ieva, goal: a, steps: [a], painpoint: b}", "{persona: Ieva, goal: a, steps: [a], evidence: {a b: c}}",
        "{persona: Ieva, goal: a, steps: [a], pains: [{text: b, steps: []}]}",
    ],
)  # fmt: skip
def test_a_fault_at_the_top_is_found_by_both(text: str) -> None:
    """What is missing or stands beside what it cannot stand beside."""
    assert problems_of(text)
    assert refused_by_schema(text)


SPECS = sorted([*ROOT.glob("examples/*.journey.yaml"), *ROOT.glob("tests/cases/*/spec.journey.yaml")])
PERSONAS = sorted([*ROOT.glob("examples/personas/*.yaml"), *ROOT.glob("tests/cases/*/personas/*.yaml")])


@pytest.mark.parametrize("file", [*SPECS, *PERSONAS], ids=lambda file: f"{file.parent.name}/{file.name}")
def test_examples_and_cases(file: Path) -> None:
    """Sound ones validate; faulty ones do not, unless what is wrong is beyond a schema."""
    document = "spec" if file in SPECS else "persona"
    data = file.read_bytes()
    problems: tuple[Problem, ...] = ()
    try:
        source = read(data, file.name)
    except SpecError as error:
        problems = error.problems
    if not problems and document == "spec":
        own = file.parent / "personas"
        found = {path.stem: path for path in (own.glob("*.yaml") if own.is_dir() else ())}
        try:
            validate(
                source,
                AROUND._replace(persona=lambda name: read(found[name].read_bytes(), name) if name in found else None),
            )
        except SpecError as error:
            problems = tuple(problem for problem in error.problems if problem.file == file.name)
    elif not problems:
        problems = problems_of(data.decode(), document)
    try:
        refused = refused_by_schema(data.decode(), document)
    except (YAMLError, UnicodeDecodeError):
        refused = ["it is no YAML"]

    assert bool(refused) == any(not is_beyond(problem) for problem in problems if problem.severity == "error") or (
        refused and any(problem.code.startswith("JM0") for problem in problems)
    )
