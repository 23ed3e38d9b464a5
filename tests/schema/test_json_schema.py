"""The JSON Schemas: sound in themselves, documented, and true to what the reader accepts."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from editor_yaml import as_editors_read
from generated_specs import files, specs
from hypothesis import HealthCheck, event, given, settings
from jsonschema import Draft7Validator
from yaml import YAMLError

from journeymap.schema.json_schema import DOCUMENTS, json_schema
from journeymap.schema.models.claims import Evidence
from journeymap.schema.models.journey import Journey, Lane, Persona
from journeymap.schema.models.part import Part
from journeymap.schema.models.places import Touchpoint
from journeymap.schema.models.project import Project
from journeymap.schema.notes import NOTES, note_of
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.project import validate_project
from journeymap.schema.reading.read import read
from journeymap.schema.slots import keys_of, slots_of
from journeymap.schema.surroundings import PictureFile, RelatedMap, Shared, Surroundings
from journeymap.schema.validate import validate

ROOT = Path(__file__).parents[2]
SCHEMAS = {name: json_schema(name) for name in DOCUMENTS}
VALIDATORS = {name: Draft7Validator(schema) for name, schema in SCHEMAS.items()}
PICTURE = PictureFile("data:image/png;base64,", 1, 1, 1)
SHARED = Shared(
    evidence={"interviews": Evidence(), "exit-surveys": Evidence()}, lanes=(Lane(id="legal", title="Legal"),)
)
AROUND = Surroundings(picture=lambda *_: PICTURE, map=lambda _: RelatedMap("Delivery", "delivery"), shared=SHARED)

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


def problems_of(text: str, document: str = "spec") -> tuple[Problem, ...]:
    """What our reader says of a text."""
    checks: dict[str, Callable[[Any], Any]] = {
        "spec": lambda source: validate(source, AROUND),
        "persona": lambda source: validate(
            read(b"persona: ieva\ngoal: Own a bed\nsteps: Lies on it", "spec"),
            AROUND._replace(persona=lambda _: source),
        ),
        "project": lambda source: validate_project(source, AROUND.picture),
    }
    try:
        checks[document](read(text.encode(), f"{document}.yaml"))
    except SpecError as error:
        return error.problems
    return ()


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
        "completion: 62", "duration: 3", "severity: low", "emotion: happyish", "pain_points: [{text: a, severity: huge}]",
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


@pytest.mark.parametrize("document", DOCUMENTS)
def test_it_is_json_schema(document: str) -> None:
    """Draft-07, the same every time, and without anything but JSON in it."""
    schema = SCHEMAS[document]
    Draft7Validator.check_schema(schema)

    assert json.loads(json.dumps(schema)) == schema
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert "$id" not in schema


def parts_of(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The whole and its definitions that have keys."""
    yield "", schema
    yield from ((name, part) for name, part in schema["definitions"].items() if "properties" in part)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_property_is_described_with_an_example(document: str) -> None:
    """Under each of its names; the example is one that the property accepts."""
    definitions = {"definitions": SCHEMAS[document]["definitions"]}
    seen = 0
    for part, schema in parts_of(SCHEMAS[document]):
        for name, property in schema["properties"].items():
            validator = Draft7Validator({**property, **definitions})
            seen += 1

            assert property["description"].endswith((".", ")")), (part, name)
            assert property["examples"], (part, name)
            assert [error.message for example in property["examples"] for error in validator.iter_errors(example)] == []
    assert seen > 40


def test_an_editor_offers_the_canonical_names_alone() -> None:
    """Others are known and kept out of the way."""
    for model in (Journey, Persona, Project):
        (properties,) = [json_schema(name)["properties"] for name, root in DOCUMENTS.items() if root is model]
        offered = {name for name, property in properties.items() if not property.get("doNotSuggest")}

        assert offered - {"$schema"} == set(slots_of(model)) - {model.rest}
        assert set(properties) - {"$schema"} == set(keys_of(model))


def all_models() -> set[type[Part]]:
    found: set[type[Part]] = set()
    waiting: list[type[Part]] = [*DOCUMENTS.values()]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [slot.part for slot in slots_of(model).values() if slot.part]
    return found


def test_there_is_a_note_on_every_field_and_on_no_other() -> None:
    """A field without one is an error of whoever added it; a part may take notes from what it is a kind of."""
    models = all_models()
    noted = {(model, name) for model, notes in NOTES.items() for name in notes}

    assert len(models) > 20
    assert all(note_of(model, name).text for model in models for name in slots_of(model))
    assert [(model, name) for model, name in noted if name not in slots_of(model)] == []
    assert {model for model in NOTES if model not in models} <= {kind for model in models for kind in model.__mro__}


AROUND_AN_EXAMPLE: dict[str, Any] = {
    "goal": "Own a bed",
    "personas": [{"name": "Ieva", "id": "ieva"}, {"name": "Jānis", "id": "janis"}],
    "stages": [
        {
            "name": "Compare",
            "steps": ["Reads reviews", "Lies on the bed"],
            "needs": {"text": "Lie down", "id": "lie-down"},
        },
        {"name": "Buy", "steps": ["Orders"], "lanes": {"legal": "Right of return"}},
    ],
}


def with_example(model: type[Part], name: str) -> dict[str, Any]:
    """A part whose field is as its note's example says, with what it needs besides."""
    needed = {field: note_of(model, field).example for field, info in model.model_fields.items() if info.is_required()}
    example = note_of(model, name).example
    return {**needed, **(example if name == model.rest else {name: example})}


def ways_to(model: type[Part], root: type[Part]) -> list[tuple[type[Part], str]]:
    """From a root to a part: each model on the way with the field that leads on; the shortest."""
    ways: dict[type[Part], list[tuple[type[Part], str]]] = {root: []}
    waiting = [root]
    while waiting:
        here = waiting.pop(0)
        for name, slot in slots_of(here).items():
            at_step = here is Journey and name in ("touchpoints", "pain_points", "opportunities")
            if slot.part and slot.part not in ways and not at_step:
                ways[slot.part] = [*ways[here], (here, name)]
                waiting.append(slot.part)
    return ways[model]


def file_with(part: Any, way: list[tuple[type[Part], str]]) -> Any:
    """The part where it belongs in a file."""
    for model, name in reversed(way):
        slot = slots_of(model)[name]
        needed = {
            field: note_of(model, field).example for field, info in model.model_fields.items() if info.is_required()
        }
        part = {
            **({} if model is Journey else needed),
            name: {"some-id": part} if slot.registry else [part] if slot.many else part,
        }
    return part


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_reader_accepts_every_example(document: str) -> None:
    """In the place it is meant for, beside what it refers to."""
    root = DOCUMENTS[document]
    tried = Counter[str]()
    for model in sorted(all_models(), key=lambda model: model.__name__):
        try:
            way = ways_to(model, root)
        except KeyError:
            continue
        for name in slots_of(model):
            if (document, model, name) == ("project", Touchpoint, "steps"):
                continue  # steps are a map's
            data = file_with(with_example(model, name), way)
            if document == "spec":
                more = [{"name": "More", "steps": data.pop("steps")}] if "steps" in data else data.pop("stages", [])
                data = {**AROUND_AN_EXAMPLE, **data, "stages": [*AROUND_AN_EXAMPLE["stages"], *more]}
            text = json.dumps(data, ensure_ascii=False)
            tried[model.__name__] += 1

            found = [problem for problem in problems_of(text, document) if problem.severity == "error"]
            assert [f"{model.__name__}.{name}: {problem.code} {problem.message}" for problem in found] == [], text
    assert tried.total() > 20


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
