"""A model → what each of its fields takes, and the keys that authors may write for it."""

from functools import cache
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from journeymap.schema.models.part import Part
from journeymap.schema.vocabulary import ALIASES, names_of


class Slot(NamedTuple):
    """What one field takes: a part, a text (`part` is none), many of either, or a registry of them by id."""

    part: type[Part] | None
    many: bool = False
    registry: bool = False


@cache
def slots_of(model: type[Part]) -> dict[str, Slot]:
    """Give what each field that authors write takes."""
    fields = model.model_fields.items()
    return {name: _slot(info.annotation) for name, info in fields if name not in model.ours}


def _slot(annotation: Any) -> Slot:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return _slot(next(option for option in arguments if option is not type(None)))
    if origin is tuple:
        return Slot(_slot(arguments[0]).part, many=True)
    if origin is dict:
        inner = _slot(arguments[1])
        return Slot(inner.part, many=inner.many, registry=True)
    return Slot(annotation if isinstance(annotation, type) and issubclass(annotation, Part) else None)


@cache
def keys_of(model: type[Part]) -> dict[str, str]:
    """Give all keys that authors may write in a part with their canonical key."""
    fields = {name: slot for name, slot in slots_of(model).items() if name != model.rest}
    forms = {form: name for name, slot in fields.items() for form in names_of(name, many=slot.many)}
    aliases = {alias: name for name in fields for alias in ALIASES.get(name, ())}
    return forms | aliases | {name: name for name in fields}  # what is declared goes before a singular or plural
