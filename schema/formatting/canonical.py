"""A tree as it was written → the same tree with canonical keys, each mapping in the canonical order."""

from journeymap.schema.formatting.anchors import are_tied
from journeymap.schema.formatting.key_order import order_of
from journeymap.schema.formatting.tree import Branch, Entry, Leaf, is_merge
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.part import Part
from journeymap.schema.slots import Slot, keys_of, slots_of
from journeymap.schema.vocabulary import singular


def bring_in_order(branch: Branch, model: type[Part]) -> None:
    """Bring a mapping of `model` in order, and what is below it. What has an anchor stays: it stands elsewhere too.

    So does a first key with an order to us: the mapping begins there, and the order goes for it too. Of a whole map
    nothing is found there.
    """
    if branch.anchor:
        return
    names = [_name(entry, model) for entry in branch.entries]
    for entry, name in zip(branch.entries, names, strict=True):
        if name:
            _bring_value_in_order(entry.value, slots_of(model)[name])
    if any(is_merge(entry.key) or _is_shared(entry.key) for entry in branch.entries):
        return
    for entry, name in zip(branch.entries, names, strict=True):
        if name and names.count(name) == 1:  # said twice, the one that holds must not change
            _rename(entry, name, slots_of(model)[name])
    if not are_tied(branch.entries):
        ranks = {id(entry): _rank(entry, name, model) for entry, name in zip(branch.entries, names, strict=True)}
        ordered = sorted(branch.entries, key=lambda entry: ranks[id(entry)])
        if model is not Journey and ordered and (branch.entries[0].has_order or ordered[0].has_order):
            ordered.remove(branch.entries[0])
            ordered.insert(0, branch.entries[0])
        branch.entries = ordered


def _name(entry: Entry, model: type[Part]) -> str:
    """The canonical name of a key, nothing for one that the part does not have."""
    if entry.key is None or _is_shared(entry.key):
        return ""
    return keys_of(model).get(entry.key.text, "")


def _is_shared(key: Leaf | None) -> bool:
    """Whether a key stands elsewhere too, or is what stands there."""
    return key is not None and (bool(key.anchor) or key.style == "*")


def _bring_value_in_order(node: Leaf | Branch, slot: Slot) -> None:
    """The values of a registry, the items of a list, or the one that is there."""
    if not isinstance(node, Branch) or node.anchor or slot.part is None:
        return
    if node.is_mapping and (slot.registry or _is_keyed(node, slot.part)):
        for entry in node.entries:
            if not is_merge(entry.key):
                _bring_value_in_order(entry.value, slot._replace(registry=False))
    elif node.is_mapping:
        bring_in_order(node, slot.part)
    elif slot.many:
        for entry in node.entries:
            if isinstance(entry.value, Branch) and entry.value.is_mapping:
                bring_in_order(entry.value, slot.part)


def _is_keyed(node: Branch, part: type[Part]) -> bool:
    """Whether the keys are those of several parts rather than the part's own: `{ieva: -2, janis: 1}`."""
    return bool(part.keyed and node.entries) and not any(_name(entry, part) for entry in node.entries)


def _rename(entry: Entry, name: str, slot: Slot) -> None:
    """Write the canonical key. One persona is a `persona`, one step that a claim belongs to a `step`."""
    if name == "personas" or (name == "steps" and slot.part is None):
        if isinstance(entry.value, Leaf) and entry.value.style == "*":
            return  # it may stand for one or for several
        if not isinstance(entry.value, Branch) or entry.value.is_mapping:
            name = singular(name)
    entry.key = Leaf(name, name)


def _rank(entry: Entry, name: str, model: type[Part]) -> int:
    """The place of an entry: known keys in their order, then the author's own, then those for other tools."""
    order = order_of(model)
    key = entry.key.text if entry.key else ""
    if key == "$schema":
        return -1
    if name:
        return order.index(name)
    return len(order) + key.startswith("x-")
