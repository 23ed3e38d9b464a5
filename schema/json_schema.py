"""Models → JSON Schema (draft-07) for editors, true to what the reader accepts.

Pydantic's own generator knows the models alone: neither other names of keys, nor short forms, single items for lists
and one feeling for each persona. What JSON Schema cannot say is left to the reader: ids that stand once, references
that lead somewhere, scores on a declared scale, a key beside another name of it.
"""

from collections.abc import Iterable
from types import UnionType
from typing import Any, Union, get_args, get_origin

from journeymap.schema.json_values import VALUES, Schema, value_of
from journeymap.schema.models.journey import Journey, Persona
from journeymap.schema.models.part import Part
from journeymap.schema.models.places import Touchpoint
from journeymap.schema.models.project import Project
from journeymap.schema.models.values import Checked
from journeymap.schema.notes import note_of
from journeymap.schema.slots import Slot, keys_of, slots_of

DOCUMENTS: dict[str, type[Part]] = {"spec": Journey, "persona": Persona, "project": Project}
_EMPTY: tuple[Any, ...] = (None, [])
_PLACED = ("touchpoints", "pain_points", "opportunities")  # at the top of a spec each says where it belongs
# A null, in words that make no editor offer `null`.
_NOTHING: Schema = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}


def json_schema(document: str) -> Schema:
    """Give the schema of one of DOCUMENTS."""
    definitions: dict[str, Schema] = {}
    whole = _part(DOCUMENTS[document], definitions)
    whole["properties"]["$schema"] = {
        "description": "Where this schema lies; passed over by `journeymap`.",
        "examples": [f"{document}.schema.json"],
        "type": "string",
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **whole,
        "definitions": dict(sorted(definitions.items())),
    }


def what_is(model: type[Part]) -> str:
    """Give the first paragraph of what is said of a part."""
    return " ".join((model.__doc__ or "").partition("\n\n")[0].split())


def check_of(model: type[Part], field: str) -> Checked:
    """Give the check of the texts in a field: of each where it takes many, of the values where it is a registry."""
    info = model.model_fields[field]
    found = next((mark for mark in info.metadata if isinstance(mark, Checked)), None)
    return found or _check_in(info.annotation)


def _check_in(annotation: Any) -> Checked:
    if get_origin(annotation) in (Union, UnionType):
        return _check_in(next(option for option in get_args(annotation) if option is not type(None)))
    if get_origin(annotation) in (tuple, dict):
        return _check_in(get_args(annotation)[0 if get_origin(annotation) is tuple else 1])
    return next(mark for mark in annotation.__metadata__ if isinstance(mark, Checked))


def _part(model: type[Part], definitions: dict[str, Schema]) -> Schema:
    """A mapping of the spec."""
    properties: dict[str, Schema] = {}
    for name in slots_of(model):
        if name != model.rest:
            properties |= _properties(model, name, definitions)
    schema: Schema = {
        "description": what_is(model),
        "type": "object",
        "properties": properties,
        "patternProperties": {r"^(x-|\$schema$)": {}},
        "additionalProperties": _texts(definitions) if model.rest else False,
    }
    required = [name for name, info in model.model_fields.items() if info.is_required()]
    single = [name for name in required if len(_names(model, name)) == 1]
    rules = [_one_filled(_names(model, name)) for name in required if name not in single]
    if model is Journey:
        rules += _steps_or_stages()
    return schema | ({"required": single} if single else {}) | ({"allOf": rules} if rules else {})


def _properties(model: type[Part], field: str, definitions: dict[str, Schema]) -> dict[str, Schema]:
    """A field under each of its names, of which an editor offers the first."""
    note = note_of(model, field)
    names = _names(model, field)
    about = {"description": note.text, "examples": [note.example]}
    open_too = [] if len(names) == 1 and model.model_fields[field].is_required() else [_NOTHING]
    value = {"anyOf": [*_values(model, field, definitions), *open_too]}
    other = {**about, "description": f"Another name for `{field}`. {note.text}", "doNotSuggest": True, **value}
    return {field: {**about, **value}} | dict.fromkeys(names[1:], other)


def _names(model: type[Part], field: str) -> list[str]:
    return [field, *(key for key, name in keys_of(model).items() if name == field and key != field)]


def _values(model: type[Part], field: str, definitions: dict[str, Schema]) -> list[Schema]:
    """What may stand in a field, the most usual first."""
    slot = slots_of(model)[field]
    items = _items(model, field, slot, definitions)
    many = [*items, {"type": "array", "items": _any_of(items)}] if slot.many else items
    if slot.registry:
        return [_registry(model, field, _any_of(many))]
    if slot.part and slot.part.keyed:
        return [*many, _keyed(slot.part, items)]
    return many


def _items(model: type[Part], field: str, slot: Slot, definitions: dict[str, Schema]) -> list[Schema]:
    """A single value of a field: a text, or a part with its short form."""
    if slot.part is None:
        return [_value(check_of(model, field), definitions)]
    part = _reference(slot.part.__name__, definitions, slot.part)
    if model is Journey and field in _PLACED:
        return [{"allOf": [part, _one_filled(_names(slot.part, "steps"))]}]
    if model is Project and slot.part is Touchpoint:
        part = {"allOf": [part, _left_open(_names(slot.part, "steps"), "Name steps where a map mentions it.")]}
    short = [_value(check_of(slot.part, slot.part.short), definitions)] if slot.part.short else []
    return [*short, part]


def _value(check: Checked, definitions: dict[str, Schema]) -> Schema:
    name, schema = value_of(check)
    return _reference(name, definitions, schema) if name else schema


def _reference(name: str, definitions: dict[str, Schema], meant: type[Part] | Schema) -> Schema:
    if name not in definitions:
        definitions[name] = {}  # before its parts, which may hold it again
        definitions[name] = meant if isinstance(meant, dict) else _part(meant, definitions)
    return {"$ref": f"#/definitions/{name}"}


def _any_of(schemas: list[Schema]) -> Schema:
    return schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _texts(definitions: dict[str, Schema]) -> Schema:
    text = _reference("text", definitions, VALUES["text"])
    return {"anyOf": [text, {"type": "array", "items": text}, _NOTHING]}


def _registry(model: type[Part], field: str, value: Schema) -> Schema:
    """Values by an id of the author's, or by one of our words."""
    schema: Schema = {"type": "object", "additionalProperties": value}
    key = get_args(model.model_fields[field].annotation)[0]
    return schema if key is str else schema | {"propertyNames": {**value_of(_check_in(key))[1]}}


def _keyed(part: type[Part], items: list[Schema]) -> Schema:
    """A value for each persona; a mapping that has any key of the part is the part itself."""
    return {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"title": f"{part.keyed}-id", "not": {"enum": sorted(keys_of(part))}},
        "additionalProperties": _any_of(items),
    }


def _left_open(names: Iterable[str], message: str, empty: tuple[Any, ...] = _EMPTY) -> Schema:
    """None of these keys says anything."""
    nothing = {"enum": list(empty), "errorMessage": message, "doNotSuggest": True}
    return {"properties": dict.fromkeys(names, nothing)}


def _one_filled(names: Iterable[str], empty: tuple[Any, ...] = _EMPTY) -> Schema:
    """One of these keys is there, and not left open."""
    filled = {"not": {"enum": list(empty)}, "doNotSuggest": True}
    return {"anyOf": [{"required": [name], "properties": {name: filled}} for name in names]}


def _steps_or_stages() -> list[Schema]:
    """One of the two is needed, and both cannot stand at the top."""
    stages, steps = _names(Journey, "stages"), _names(Journey, "steps")
    message = "`steps` and `stages` cannot both stand at the top: move these steps into a stage."
    both = {"if": _one_filled(stages, (None,)), "then": _left_open(steps, message, (None,))}
    return [_one_filled([*steps, *stages]), both]
