"""Nodes + a model → the plain values that the model validates, and where each of them stands.

Here aliases become canonical keys, short forms mappings, and single items lists, so that the models know one form
only and every problem is found at its own line.
"""

from collections.abc import Callable
from typing import Any

from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Source, is_nothing
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.slots import Slot, keys_of, slots_of
from journeymap.schema.suggest import listed
from journeymap.schema.unknown_key import text_with_colon, unknown_key
from journeymap.schema.vocabulary import LATER_FACTS


class Shaper:
    """Gathers the problems met while nodes are brought into shape."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []

    def part(self, node: Node, model: type[Part]) -> tuple[Any, Place]:
        """Bring a node into the shape of `model`."""
        if isinstance(node, Mapping):
            return self._mapping(node, model)
        place = Place(self.source, node.span)
        if isinstance(node, Scalar) and model.short:
            place.children[model.short] = place
            return {model.short: node.text}, place
        what = "a list" if isinstance(node, Sequence) else "a single text"
        keys = listed(name for name in list(slots_of(model))[:4])
        self.problems.append(
            place.problem("JM102", f"{what} cannot stand here", hint=f"write a mapping with {keys}, …")
        )
        return None, place

    def _mapping(self, node: Mapping, model: type[Part]) -> tuple[dict[str, Any], Place]:
        place = Place(self.source, node.span)
        values: dict[str, Any] = {}
        written: dict[str, str] = {}
        for key, value in node.entries:
            name = keys_of(model).get(key.text, "")
            if not name and key.text.startswith("x-"):
                continue  # the author's own, for other tools
            if not name and model.rest and key.text not in LATER_FACTS:
                self._own_fact(key, value, values.setdefault(model.rest, {}), place)
            elif not name:
                self.problems.append(unknown_key(key, value, node, model, self.source))
                if model.short and len(node.entries) == 1:
                    values[model.short] = key.text  # or it would be missed as well
            elif name in written:
                here = Place(self.source, key.span)
                message = f"`{key.text}` says again what `{written[name]}` says"
                self.problems.append(here.problem("JM105", message, hint="keep one of the two"))
            elif not is_nothing(value):
                written[name] = key.text
                values[name], place.children[name] = self.slot(value, slots_of(model)[name])
                place.children[name].key = key.span
        return values, place

    def slot(self, node: Node, slot: Slot) -> tuple[Any, Place]:
        """Bring a node into the shape that a field takes."""
        if slot.registry:
            return self._registry(node, slot)
        if slot.many:
            return self._items(node, lambda item: self._one(item, slot.part))
        return self._one(node, slot.part)

    def _one(self, node: Node, part: type[Part] | None) -> tuple[Any, Place]:
        if part:
            return self.part(node, part)
        place = Place(self.source, node.span)
        if isinstance(node, Scalar):
            return node.text, place
        what = "a list" if isinstance(node, Sequence) else "a mapping"
        hint = text_with_colon(node) or "write a single text"
        self.problems.append(place.problem("JM102", f"{what} cannot stand here", hint=hint))
        return None, place

    def _items(self, node: Node, one: Callable[[Node], tuple[Any, Place]]) -> tuple[Any, Place]:
        """A list, or one item in its place."""
        place = Place(self.source, node.span)
        values: list[Any] = []
        items = node.items if isinstance(node, Sequence) else (node,)
        for item in items:
            if isinstance(item, Scalar) and is_nothing(item):
                empty = Place(self.source, item.span)
                self.problems.append(empty.problem("JM103", "the list has an empty item", hint="write it or remove it"))
                continue
            value, place.children[len(values)] = one(item)
            values.append(value)
        return values, place

    def _registry(self, node: Node, slot: Slot) -> tuple[Any, Place]:
        place = Place(self.source, node.span)
        if not isinstance(node, Mapping):
            hint = "write `id: {type: interview, n: 14}` for each"
            self.problems.append(place.problem("JM102", "a mapping of ids is needed here", hint=hint))
            return None, place
        values = {}
        for key, value in node.entries:
            values[key.text], place.children[key.text] = self._one(value, slot.part)
            place.children[key.text].key = key.span
        return values, place

    def _own_fact(self, key: Scalar, value: Node, facts: dict[str, Any], place: Place) -> None:
        facts[key.text], at = self._items(value, lambda item: self._one(item, None))
        place.children.setdefault("facts", Place(self.source, key.span)).children[key.text] = at
