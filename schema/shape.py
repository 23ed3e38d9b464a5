"""Nodes + a model → the plain values that the model validates, and where each of them stands.

Here aliases become canonical keys, short forms mappings, and single items lists, so that the models know one form
only and every problem is found at its own line.
"""

from collections.abc import Callable, Iterator
from typing import Any

from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Source, is_nothing
from journeymap.schema.place import Place
from journeymap.schema.problems import MOST_PROBLEMS, Problem
from journeymap.schema.quoting import as_yaml
from journeymap.schema.slots import Slot, keys_of, slots_of
from journeymap.schema.suggest import listed
from journeymap.schema.unknown_key import key_meant, text_with_colon, text_with_comma, unknown_key


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
        slots = slots_of(model)
        for key, value in node.entries:
            # Most keys are written as we call them; to list their other names takes a while.
            name = key.text if key.text in slots and key.text != model.rest else keys_of(model).get(key.text, "")
            if not name and (key.text.startswith("x-") or key.text == "$schema"):
                continue  # for other tools
            if not name and model.rest:
                self._own_fact(key, value, values.setdefault(model.rest, {}), place)
            elif not name:
                hinted = len(self.problems) < MOST_PROBLEMS  # past those that are printed nobody needs a hint
                self.problems.append(unknown_key(key, value, node, model, self.source, hinted=hinted))
                if hinted:
                    place.meant |= {key_meant(key, model)}
                if model.short and len(node.entries) == 1:
                    values[model.short] = key.text  # or it would be missed as well
            elif name in written:
                here = Place(self.source, key.span)
                message = f"`{key.text}` says again what `{written[name]}` says"
                self.problems.append(here.problem("JM105", message, hint="keep one of the two"))
            elif not is_nothing(value):
                written[name] = key.text
                values[name], place.children[name] = self.slot(value, slots[name])
                place.children[name].key = key.span
            else:
                place.empty = {**place.empty, name: Place(self.source, key.span)}
        return values, place

    def slot(self, node: Node, slot: Slot) -> tuple[Any, Place]:
        """Bring a node into the shape that a field takes."""
        if slot.registry:
            return self._registry(node, slot)
        if slot.part and slot.part.keyed and isinstance(node, Mapping) and not _knows(slot.part, node):
            return self._keyed(node, slot.part)
        return self._value(node, slot)

    def _value(self, node: Node, slot: Slot) -> tuple[Any, Place]:
        if slot.many and slot.part and isinstance(node, Mapping) and _names_each(slot.part, node):
            return self._by_name(node)
        if slot.many:
            return self._items(node, lambda item: self._one(item, slot.part))
        return self._one(node, slot.part)

    def _keyed(self, node: Mapping, part: type[Part]) -> tuple[Any, Place]:
        """A mapping with a part for each of its values: `{ieva: -2, janis: 1}`."""
        place = Place(self.source, node.span)
        values: list[Any] = []
        for key, value in self._filled(node):
            written, at = self._one(value, part)
            if isinstance(written, dict):
                written.setdefault(part.keyed, key.text)
                at.children[part.keyed] = Place(self.source, key.span)
            place.children[len(values)] = at
            values.append(written)
        return values, place

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

    def _by_name(self, node: Mapping) -> tuple[Any, Place]:
        """Parts under their names where a list is needed: they are there, whatever else they say."""
        place = Place(self.source, node.span)
        place.children = {at: Place(self.source, key.span) for at, (key, _) in enumerate(node.entries)}
        hint = f"write a list, which begins with `- name: {as_yaml(node.entries[0][0].text)}`"
        self.problems.append(place.problem("JM102", "a mapping of names cannot stand here", hint=hint))
        return [{"name": key.text} for key, _ in node.entries], place

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
            hint = _with_id(node) or f"write `id: {'{…}' if slot.part else '…'}` for each"
            self.problems.append(place.problem("JM102", "a mapping of ids is needed here", hint=hint))
            return None, place
        values = {}
        for key, value in self._filled(node):
            values[key.text], place.children[key.text] = self._value(value, slot)
            place.children[key.text].key = key.span
        return values, place

    def _filled(self, node: Mapping) -> Iterator[tuple[Scalar, Node]]:
        """The entries of a registry that say something; those that do not are reported."""
        for key, value in node.entries:
            if is_nothing(value):
                here = Place(self.source, key.span)
                help = text_with_comma(key, value, node)
                self.problems.append(
                    here.problem("JM103", f"`{key.text}` is left open", hint="write it or remove it", help=help)
                )
            else:
                yield key, value

    def _own_fact(self, key: Scalar, value: Node, facts: dict[str, Any], place: Place) -> None:
        if is_nothing(value):
            return  # not written yet
        facts[key.text], at = self._items(value, lambda item: self._one(item, None))
        place.children.setdefault("facts", Place(self.source, key.span)).children[key.text] = at


def _with_id(node: Node) -> str:
    """How to write the texts of a list, or a single one, under ids."""
    first = node.items[0] if isinstance(node, Sequence) and node.items else node
    if not isinstance(first, Scalar) or not first.text:
        return ""
    from journeymap.schema.ids import identifier  # only when something is wrong

    return f"write an id before each, as in `{identifier(first.text)}: {as_yaml(first.text)}`"


def _names_each(part: type[Part], node: Mapping) -> bool:
    """Whether parts stand under their names, `{Find: …, Buy: …}`, where they are a list."""
    of_names = part.short == "name" and not part.rest and len(node.entries) > 1 and not _knows(part, node)
    return of_names and not any(key_meant(key, part) for key, _ in node.entries)


def _knows(part: type[Part], node: Mapping) -> bool:
    return not node.entries or any(key.text in keys_of(part) for key, _ in node.entries)
