"""Shaped values → every part in them with its model and its path, in the order of the fields."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from journeymap.schema.models.part import Part
from journeymap.schema.slots import slots_of

Path = tuple[Any, ...]


class Found(NamedTuple):
    """A part of a spec: where it stands in the shaped values, which model it is of, and its own values."""

    path: Path
    model: type[Part]
    values: dict[str, Any]


def parts_of(values: dict[str, Any], model: type[Part], path: Path = ()) -> Iterator[Found]:
    """Give the part itself, then the parts below it."""
    yield Found(path, model, values)
    for name, value in values.items():
        slot = slots_of(model).get(name)
        if slot is None or slot.part is None:
            continue
        for key, item in _items(value, registry=slot.registry):
            if isinstance(item, dict):
                yield from parts_of(item, slot.part, (*path, name, *key))


def _items(value: Any, *, registry: bool) -> Iterator[tuple[Path, Any]]:
    """The items of a list, the entries of a registry, or the one value, each with its path from there."""
    if isinstance(value, list):
        yield from (((number,), item) for number, item in enumerate(value))
    elif registry and isinstance(value, dict):
        yield from (((key,), item) for key, item in value.items())
    else:
        yield (), value
