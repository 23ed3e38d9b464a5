"""What YAML text becomes: a tree of nodes that know where they stand."""

from typing import NamedTuple


class Span(NamedTuple):
    """From `line`:`column` up to (not including) `end_line`:`end_column`; all counted from 1, columns in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


class Scalar(NamedTuple):
    """A text as it was typed; only a `plain` one, without quotes or block style, can mean a number or nothing."""

    text: str
    plain: bool
    span: Span


class Sequence(NamedTuple):
    """A list."""

    items: tuple["Node", ...]
    span: Span


class Mapping(NamedTuple):
    """Keys with their values, in the order written; no key stands twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def is_nothing(node: Node) -> bool:
    """Say whether a value is left open: nothing at all, `~` or `null`."""
    return isinstance(node, Scalar) and node.plain and node.text in ("", "~", "null")


class Source(NamedTuple):
    """A spec that was read: its name as shown to people, its lines, its top-level mapping."""

    name: str
    lines: tuple[str, ...]
    root: Mapping
