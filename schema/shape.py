"""Nodes + a model → the plain values that the model validates, and where each of them stands.

Here aliases become canonical keys, short forms mappings, and single items lists, so that the models know one form
only and every problem is found at its own line.
"""

from collections.abc import Callable
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin

from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Source, Span
from journeymap.schema.problems import Problem, excerpt
from journeymap.schema.quoting import quoted
from journeymap.schema.suggest import did_you_mean, listed
from journeymap.schema.vocabulary import ALIASES, LATER, LATER_FACTS, names_of

_NOTHING = ("", "~", "null")


class Place:
    """Where a value stands and, below it, where its parts do. `key` is the span of the key that introduced it."""

    def __init__(self, source: Source, span: Span) -> None:
        self.source = source
        self.span = span
        self.key: Span | None = None
        self.children: dict[Any, Place] = {}

    def at(self, path: tuple[Any, ...]) -> "Place":
        """Give the place of the value at `path`, or of the nearest that is known."""
        here = self
        for part in path:
            here = here.children.get(part, here)  # missing keys stay put
        return here

    def problem(self, code: str, message: str, *, hint: str = "", help: str = "", on_key: bool = False) -> Problem:
        """Make a problem of this place, or of the key that introduced it."""
        span = self.key if on_key and self.key else self.span
        return Problem(code, message, self.source.name, span, excerpt(self.source.lines, span), hint, help)


class Slot(NamedTuple):
    """What one field takes: a part, a text (`part` is none), many of either, or a registry of them by id."""

    part: type[Part] | None
    many: bool = False
    registry: bool = False


@cache
def slots_of(model: type[Part]) -> dict[str, Slot]:
    """Give what each field of a model takes."""
    return {name: _slot(info.annotation) for name, info in model.model_fields.items()}


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
    known = {written: name for name, slot in fields.items() for written in names_of(name, many=slot.many)}
    known = {written: name for written, name in known.items() if written not in LATER}
    return known | {name: name for name in fields}  # a field's own name is never another's alias


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
            if not name and model.rest and not _is_extension(key) and key.text not in LATER_FACTS:
                self._own_fact(key, value, values.setdefault(model.rest, {}), place)
            elif not name:
                self._unknown(key, value, node, model)
                if model.short and len(node.entries) == 1:
                    values[model.short] = key.text  # or it would be missed as well
            elif name in written:
                here = Place(self.source, key.span)
                message = f"`{key.text}` says again what `{written[name]}` says"
                self.problems.append(here.problem("JM105", message, hint="keep one of the two"))
            elif not _is_nothing(value):
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
        hint = _as_text(node) or "write a single text"
        self.problems.append(place.problem("JM102", f"{what} cannot stand here", hint=hint))
        return None, place

    def _items(self, node: Node, one: Callable[[Node], tuple[Any, Place]]) -> tuple[Any, Place]:
        """A list, or one item in its place."""
        place = Place(self.source, node.span)
        values: list[Any] = []
        items = node.items if isinstance(node, Sequence) else (node,)
        for item in items:
            if isinstance(item, Scalar) and _is_nothing(item):
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

    def _unknown(self, key: Scalar, value: Node, node: Mapping, model: type[Part]) -> None:
        if _is_extension(key):
            return
        here = Place(self.source, key.span)
        if key.text in (LATER_FACTS if model.rest else LATER):
            hint = f"leave it out, or write `x-{key.text}` to keep it"
            self.problems.append(here.problem("JM115", f"`{key.text}` cannot be drawn yet", hint=hint))
            return
        names = [name for name in slots_of(model) if name != model.rest]
        known = (written for name in names for written in (name, *ALIASES.get(name, ())))
        guess = did_you_mean(key.text, known)
        as_text = (_as_text(node) if model.short else "") or _after_comma(key, value, node)
        help = as_text if guess else "" if as_text else f"known here: {listed(names)}"
        here = Place(self.source, key.span)
        self.problems.append(
            here.problem("JM104", f"unknown key `{key.text}`", hint=guess or as_text, help=as_text if guess else help)
        )


def _after_comma(key: Scalar, value: Node, node: Mapping) -> str:
    """How to write a key without a value if it belongs to the text before it: `{thoughts: Yes, but how}`."""
    place = next(place for place, (other, _) in enumerate(node.entries) if other is key)
    if not place or not _is_nothing(value):
        return ""
    before, text = node.entries[place - 1]
    if not isinstance(text, Scalar):
        return ""
    return f"if it goes on the text before it, write `{before.text}: {quoted(f'{text.text}, {key.text}')}`"


def _as_text(node: Node) -> str:
    """How to write a mapping of one key if it was meant as a text: a colon and a space make a mapping of it."""
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return ""
    ((key, value),) = node.entries
    text = quoted(f"{key.text}: {value.text}") if isinstance(value, Scalar) else ""
    return f"if this is text, write `{text}`" if text and "\n" not in text else ""


def _is_extension(key: Scalar) -> bool:
    """Whether a key is the author's own, for other tools: `x-…`."""
    return key.text.startswith("x-")


def _is_nothing(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and node.text in _NOTHING
