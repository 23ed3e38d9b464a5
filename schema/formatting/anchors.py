"""Entries → whether moving one of them would make an alias stand for something else, or for nothing."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeymap.schema.formatting.tree import Branch, Entry, Leaf


def are_tied(entries: Sequence[Entry]) -> bool:
    """Say whether an anchor of one entry is named, or given anew, in another."""
    anchors = [set(_anchors(entry)) for entry in entries]
    if not any(anchors):
        return False
    named = Counter(name for entry, own in zip(entries, anchors, strict=True) for name in own | set(_aliases(entry)))
    return any(named[name] > 1 for own in anchors for name in own)


def _anchors(entry: Entry) -> Iterator[str]:
    return (node.anchor for node in _nodes(entry) if node.anchor)


def _aliases(entry: Entry) -> Iterator[str]:
    return (node.value[1:] for node in _nodes(entry) if isinstance(node, Leaf) and node.style == "*")


def _nodes(entry: Entry) -> Iterator[Leaf | Branch]:
    """The keys and values of an entry, at whatever depth."""
    below = entry.value.entries_below() if isinstance(entry.value, Branch) else []
    for each in (entry, *below):
        yield each.value
        if each.key is not None:
            yield each.key
