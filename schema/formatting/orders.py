"""Source → what its comments to us go for, by what stands there rather than by lines: two ways of writing share it."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache

from journeymap.schema.checks.read_permissions import permissions_of
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.part import Part
from journeymap.schema.nodes import Source, Span
from journeymap.schema.place import Place
from journeymap.schema.shape import Shaper
from journeymap.schema.walk import Path

Orders = Counter[tuple[str, frozenset[Path]]]
"""The comments, each with the paths that it goes for; that of a key ends with `key`."""


def orders_of(source: Source, model: type[Part]) -> Orders:
    """Give the comments that allow findings with all that they go for."""
    permissions = permissions_of(source)
    if not permissions:
        return Counter()
    _, place = Shaper(source).part(source.root, model)
    # Of a whole map nothing is found where it begins, but at one of its keys.
    spans = [(path, span) for path, span in _spans(place, ()) if path or model is not Journey]
    by_line = defaultdict(list)
    for path, span in spans:
        by_line[span.line].append(path)

    @cache  # many comments may stand above one block
    def between(first: int, last: int) -> frozenset[Path]:
        return frozenset(path for line in range(first, last + 1) for path in by_line.get(line, ()))

    return Counter(
        (f"{', '.join(named.name for named in comment.names)} {comment.reason}", between(comment.first, comment.last))
        for comment in permissions
        if comment.word == "ignore"
    )


def _spans(place: Place, path: Path) -> Iterator[tuple[Path, Span]]:
    """Where findings can stand."""
    yield path, place.span
    if place.key:
        yield (*path, "key"), place.key
    for name, child in place.children.items():
        if child is not place:
            yield from _spans(child, (*path, name))
