"""Where the values of a spec stand, kept beside them: a path → file, line and column."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from journeymap.schema.nodes import Source, Span
from journeymap.schema.problems import Problem, excerpt


class Place:
    """Where a value stands and, below it, where its parts do. `key` is the span of the key that introduced it.

    `meant` is what misspelt keys of a mapping probably are: nothing of that is missing. `empty` are the places of keys
    without a value.
    """

    meant: frozenset[str] = frozenset()
    empty: "Mapping[str, Place]" = MappingProxyType({})

    def __init__(self, source: Source, span: Span) -> None:
        self.source = source
        self.span = span
        self.key: Span | None = None
        self.children: dict[Any, Place] = {}

    def at(self, path: tuple[Any, ...]) -> "Place":
        """Give the place of the value at `path`, or of the nearest that is known."""
        here = self
        for part in path:
            here = here.children.get(part) or here.empty.get(part, here)  # missing keys stay put
        return here

    def problem(self, code: str, message: str, *, hint: str = "", help: str = "", on_key: bool = False) -> Problem:
        """Make a problem of this place, or of the key that introduced it."""
        span = self.key if on_key and self.key else self.span
        return Problem(code, message, self.source.name, span, excerpt(self.source.lines, span), hint, help)
