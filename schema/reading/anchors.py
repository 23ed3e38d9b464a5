"""Anchors and merge keys: `&name` texts, lists and mappings that stand again at `*name` and under `<<`."""

from typing import NamedTuple

from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Span
from journeymap.schema.quoting import quoted
from journeymap.schema.reading.findings import Findings, shortened


class Built(NamedTuple):
    """A finished node with its cost: how many nodes it stands for, how many levels it is high, where it ends."""

    node: Node
    size: int
    height: int
    end: tuple[int, int]


class Anchors:
    """What the anchors of a file stand for. A name may be given again; an alias means the latest."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self._built: dict[str, Built | object] = {}
        self._texts: dict[str, Scalar] = {}

    def open(self, name: str, collection: object) -> None:
        """Note that a list or mapping with this anchor begins; until it ends, its alias would be a cycle."""
        self._built[name] = collection

    def close(self, name: str, collection: object, built: Built) -> None:
        """Note that the list or mapping has ended."""
        if self._built[name] is collection:
            self._built[name] = built

    def text(self, name: str, built: Built, scalar: Scalar) -> None:
        """Note a text with an anchor."""
        self._built[name] = built
        self._texts[name] = scalar

    def resolve(self, name: str, span: Span) -> Built:
        """Give what an alias stands for; an empty text, and a problem, where that is nothing."""
        built = self._built.get(name)
        if isinstance(built, Built):
            self._texts.pop(name, None)
            return built
        message = f"`*{name}` refers to nothing above"
        help = f"name a part above with `&{name}`; if this is text, write: {quoted('*' + name)}"
        if built is not None:
            message, help = f"`*{name}` refers to the part that it stands in", "remove it"
        self.findings.add("JM010", message, span, help=help)
        return Built(Scalar("", False, span), 1, 0, (span.end_line, span.end_column))

    def check_unused(self) -> None:
        """Find plain texts that begin with `&word`, where YAML drops the word although nothing refers to it."""
        for name, scalar in self._texts.items():
            if scalar.plain:
                whole = f"&{name} {scalar.text}".strip()
                hint, help = "put quotes around the text", f"write: {quoted(shortened(whole))}"
                message = f"`&{name}` would be dropped: it names this text, and nothing refers to it"
                self.findings.add("JM007", message, scalar.span, hint=hint, help=help)


def is_merge(key: Node) -> bool:
    """Say whether a key is `<<`."""
    return isinstance(key, Scalar) and key.plain and key.text == "<<"


def merged(value: Node, findings: Findings) -> tuple[tuple[Scalar, Node], ...]:
    """Give the entries that `<<: value` brings; of several mappings the first that has a key wins."""
    parts = value.items if isinstance(value, Sequence) else (value,)
    entries: dict[str, tuple[Scalar, Node]] = {}
    for part in parts:
        if isinstance(part, Mapping):
            for key, inner in part.entries:
                entries.setdefault(key.text, (key, inner))
        elif not findings.on_line(part.span.line, "JM010"):
            message = "`<<` takes a mapping or a list of mappings"
            findings.add("JM010", message, part.span, help='if it is a text, write: "<<": …')
    return tuple(entries.values())
