"""The JSON Schemas: sound in themselves, with a note on every field and an example that the reader accepts."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from documents import SCHEMAS, problems_of
from jsonschema import Draft7Validator

from journeymap.schema.json_schema import DOCUMENTS, json_schema
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.part import Part
from journeymap.schema.models.places import Touchpoint
from journeymap.schema.models.project import Project
from journeymap.schema.notes import NOTES, note_of
from journeymap.schema.slots import keys_of, slots_of


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
