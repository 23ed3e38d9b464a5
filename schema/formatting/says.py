"""Source → what it says, in a form that two ways of writing it share."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Source
from journeymap.schema.shape import Shaper
from journeymap.schema.slots import slots_of
from journeymap.schema.walk import Found, Path, parts_of


class Said(NamedTuple):
    """The shaped values, the order of keys of the author's own, the codes of slips and all texts with their counts."""

    values: dict[str, Any]
    orders: dict[Path, tuple[str, ...]]
    slips: Counter[str]
    texts: Counter[str]


def said_by(source: Source, model: type[Part]) -> Said:
    """Give what a file says."""
    shaper = Shaper(source)
    values, _ = shaper.part(source.root, model)
    orders = {path: order for found in parts_of(values, model) for path, order in _orders(found)}
    return Said(values, orders, Counter(slip.code for slip in shaper.problems), Counter(_texts(source.root)))


def _orders(found: Found) -> Iterator[tuple[Path, tuple[str, ...]]]:
    for name, value in found.values.items():
        slot = slots_of(found.model).get(name)
        if isinstance(value, dict) and slot and (slot.registry or name == found.model.rest):
            yield (*found.path, name), tuple(value)


def _texts(node: Node) -> Iterator[str]:
    """Every text that is no key."""
    if isinstance(node, Scalar):
        yield node.text
        return
    for child in (value for _, value in node.entries) if isinstance(node, Mapping) else node.items:
        yield from _texts(child)
