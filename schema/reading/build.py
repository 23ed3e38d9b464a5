"""YAML text → nodes with their places, built from the event stream without recursion and within the limits."""

import re
from unicodedata import normalize

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from journeymap.schema.limits import MOST_LEVELS, MOST_NODES, TOO_DEEP
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Span
from journeymap.schema.reading.anchors import Anchors, Built, is_merge, merged
from journeymap.schema.reading.check_items import check_items, check_parted
from journeymap.schema.reading.check_text import check_dropped, check_key, check_tag, check_text
from journeymap.schema.reading.events import events, span_of
from journeymap.schema.reading.findings import Findings, shortened

_BEFORE_VALUE = re.compile(r"[ \t]+(?=\S)")


class Open:
    """A list or mapping that has begun. The keys and values of a mapping stand in `parts` by turns."""

    __slots__ = ("end", "event", "has_keys", "height", "parts", "size", "span")

    def __init__(self, event: SequenceStartEvent | MappingStartEvent, span: Span) -> None:
        self.event = event
        self.has_keys = isinstance(event, MappingStartEvent)
        self.span = span
        self.parts: list[Node] = []
        self.size = 1
        self.height = 1
        self.end = (span.end_line, span.end_column)

    @property
    def in_brackets(self) -> bool:
        """Whether it is written as `[…]` or `{…}`."""
        return bool(self.event.flow_style)

    @property
    def takes_key(self) -> bool:
        """Whether what comes next is a key."""
        return self.has_keys and len(self.parts) % 2 == 0


class Builder:
    """Builds the nodes of one text. After a syntax error, `latest` and `open` tell how far it came."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.lines = text.split("\n")
        self.findings = findings
        self.anchors = Anchors(findings)
        self.latest: Event | None = None
        self.open: list[Open] = []
        self.root: Node | None = None
        self._nodes = 0
        self._has_comments = "#" in text

    def build(self) -> Node | None:
        """Give the root, or nothing for an empty file. Raises yaml.MarkedYAMLError, and SpecError beyond a limit."""
        documents = 0
        for event in events(self.text):
            if isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, (MappingStartEvent, SequenceStartEvent)):
                self._begin(event)
            elif isinstance(event, (MappingEndEvent, SequenceEndEvent)):
                self._end(event)
            elif isinstance(event, AliasEvent):
                self._alias(event)
            elif isinstance(event, DocumentStartEvent):
                documents += 1
                self._check_single(documents, event)
            self.latest = event
        self.anchors.check_unused()
        return self.root

    def _scalar(self, event: ScalarEvent) -> None:
        span = self._span(event)
        check_tag(self.lines, event, span, self.findings)
        check_text(event, span, self.findings)
        text = event.value
        if not text.isascii():
            text = normalize("NFC", text)
        scalar = Scalar(text.replace("\r\n", "\n").strip(), not event.style, span)
        in_brackets = bool(self.open) and self.open[-1].in_brackets
        if self._has_comments:
            check_dropped(self.lines, scalar, self.findings, in_brackets=in_brackets)
        if scalar.plain and span.line != span.end_line and self.open and not in_brackets:
            check_items(self.lines, span, self.findings)
        end = (span.end_line, span.end_column)
        if event.anchor:
            self.anchors.text(event.anchor, Built(scalar, 1, 0, end), scalar)
        self._place(scalar, 1, 0, end)

    def _begin(self, event: MappingStartEvent | SequenceStartEvent) -> None:
        span = self._span(event)
        check_tag(self.lines, event, span, self.findings)
        collection = Open(event, span)
        if event.anchor:
            self.anchors.open(event.anchor, collection)
        self.open.append(collection)
        self._check_levels(len(self.open), span)

    def _end(self, event: MappingEndEvent | SequenceEndEvent) -> None:
        done = self.open.pop()
        if done.in_brackets:
            done.end = span_of(event)[2:]
            if not done.has_keys:
                check_parted(done.parts, self.findings)
        span = Span(done.span.line, done.span.column, *done.end)
        is_list = isinstance(event, SequenceEndEvent)
        node = Sequence(tuple(done.parts), span) if is_list else Mapping(self._entries(done.parts), span)
        if done.event.anchor:
            self.anchors.close(done.event.anchor, done, Built(node, done.size, done.height, done.end))
        self._place(node, done.size, done.height, done.end)

    def _alias(self, event: AliasEvent) -> None:
        span = span_of(event)
        built = self.anchors.resolve(event.anchor or "", span)
        self._check_levels(len(self.open) + built.height, span)
        self._place(built.node, built.size, built.height, (span.end_line, span.end_column), alias=span)

    def _place(self, node: Node, size: int, height: int, end: tuple[int, int], *, alias: Span | None = None) -> None:
        """Put a finished node where it belongs."""
        self._nodes += size if alias else 1
        if self._nodes > MOST_NODES:
            message = f"the file stands for more than {MOST_NODES:,} texts, lists and mappings, aliases included"
            self.findings.add("JM003", message, alias or node.span, hint="the most a spec may have is passed here")
            self.findings.refuse()
        if not self.open:
            self.root = node
            return
        here = self.open[-1]
        if here.takes_key:
            check_key(self.lines, node, self.findings)
        here.parts.append(node)
        here.size += size
        if height >= here.height:
            here.height = height + 1
        here.end = end

    def _entries(self, parts: list[Node]) -> tuple[tuple[Scalar, Node], ...]:
        """Pair keys with values. A merge brings its entries where it stands; keys written out win."""
        written = {key.text for key in parts[::2] if isinstance(key, Scalar)}
        first: dict[str, Span] = {}
        entries: list[tuple[Scalar, Node]] = []
        for key, value in zip(parts[::2], parts[1::2], strict=True):
            if not isinstance(key, Scalar):
                continue  # reported when it was met
            if key.text in first:
                message = f"the key `{shortened(key.text)}` stands twice in one mapping"
                self.findings.add("JM008", message, key.span, hint=f"first on line {first[key.text].line}")
                continue
            first[key.text] = key.span
            if is_merge(key):
                brought = merged(value, self.findings)
                entries += [entry for entry in brought if entry[0].text not in written]
            else:
                entries.append((key, value))
        return tuple(entries)

    def _check_levels(self, levels: int, span: Span) -> None:
        if levels > MOST_LEVELS:
            self.findings.add("JM003", TOO_DEEP, span, hint="the most levels a spec may have are passed here")
            self.findings.refuse()

    def _check_single(self, documents: int, event: DocumentStartEvent) -> None:
        if documents > 1:
            message = "a second document begins here"
            help = "give each map a file of its own, or remove the line `---`"
            self.findings.add("JM011", message, self._span(event), hint="a spec is one document", help=help)
            self.findings.refuse()

    def _span(self, event: Event) -> Span:
        """Give the place of an event, without its anchor."""
        span = span_of(event)
        anchor = getattr(event, "anchor", None)
        if not anchor:
            return span
        value = _BEFORE_VALUE.match(self.lines[span.line - 1], span.column + len(anchor))
        return span._replace(column=value.end() + 1) if value else span
