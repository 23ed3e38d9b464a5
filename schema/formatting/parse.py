"""YAML text, which our reader accepts → its tree as it was written."""

from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from journeymap.schema.formatting.block_texts import take_apart
from journeymap.schema.formatting.comments import Comment, comments_between, dash_between
from journeymap.schema.formatting.head import part_head
from journeymap.schema.formatting.kept import keep
from journeymap.schema.formatting.tree import (
    Branch,
    Document,
    Entry,
    Leaf,
    add_blank,
    is_order_for_what_follows,
    joined,
)
from journeymap.schema.reading.events import events

_Start = MappingStartEvent | SequenceStartEvent


class _Open:
    """A list or mapping that has begun; `holder` is the entry whose value it is.

    A comment below its last entry belongs to it where it stands at `column` or further to the right.
    """

    __slots__ = ("branch", "column", "holder", "takes_key")

    def __init__(self, branch: Branch, holder: Entry | None, column: int) -> None:
        self.branch = branch
        self.holder = holder
        self.column = column
        self.takes_key = branch.is_mapping


def parse(text: str) -> Document:
    """Give the tree of a text. Its top level is a mapping."""
    return _Parser(text).parse()


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.head: list[str] = []
        self.open: list[_Open] = []
        self.latest: Entry | None = None
        self.waiting: list[Comment] = []
        self.orders: list[int] = []
        self.dash = 0
        self.done = 0  # where the latest text or bracket ended
        self.root: Branch | None = None

    def parse(self) -> Document:
        for event in events(self.text):
            if isinstance(event, DocumentStartEvent | DocumentEndEvent):
                self._document(event)
            elif isinstance(event, ScalarEvent):
                self._scalar(event)
            elif isinstance(event, AliasEvent):
                start, end = _place(event)
                self._to(start)
                self._put(Leaf(self.text[start:end], f"*{event.anchor}", "*"), start, start, end)
                self.at = end
            elif isinstance(event, _Start):
                self._begin(event)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                self._end(event)
        self._to(len(self.text))
        assert self.root is not None, "the reader has seen to it"
        self.head += part_head(self.root)
        keep(self.root, self.text, self.orders)
        return Document(self.head, self.root, self._take(len(self.waiting)))

    def _document(self, event: DocumentStartEvent | DocumentEndEvent) -> None:
        """Keep directives, `---` and the comments above as they are; the end needs no `...`."""
        start, end = _place(event)
        if not event.explicit:
            return
        if isinstance(event, DocumentStartEvent):
            self.head = [line.rstrip() for line in self.text[:end].split("\n")]
        else:
            self._to(start)
        self.at = end
        self.latest = None

    def _scalar(self, event: ScalarEvent) -> None:
        begin, end = _place(event)
        self._to(begin)
        start = self._after_anchor(begin, end, event.anchor) if event.anchor else begin
        raw = self.text[start:end]
        style = raw[:1] if event.style else ""
        leaf = Leaf(raw, event.value, style, event.anchor or "")
        if style not in ("|", ">"):
            self._put(leaf, begin, start, end)
            self.at = max(self.at, end)
            return
        block = take_apart(raw, event.value)
        leaf.raw = "\n".join([block.header, *block.lines])
        self._put(leaf, begin, start, end)
        self.at = end
        if block.comment and self.latest:
            self.latest.beside.append(block.comment)
        if block.ends_in_blank:
            self.waiting.append(Comment("", 0, at=end))

    def _after_anchor(self, start: int, end: int, anchor: str) -> int:
        """Pass over an anchor and what stands between it and what it names."""
        self.at = start + 1 + len(anchor)
        start = self.at
        while start < end and self.text[start] in " \t\n#":
            start = self.text.find("\n", start) if self.text[start] == "#" else start + 1
        self._to(start)
        return start

    def _begin(self, event: _Start) -> None:
        start, end = _place(event)
        self._to(start)
        is_mapping, in_brackets = isinstance(event, MappingStartEvent), bool(event.flow_style)
        branch = Branch(is_mapping, in_brackets, event.anchor or "")
        if event.anchor and in_brackets:
            self._after_anchor(start, end, event.anchor)
        holder = self._put(branch, start, start, end)
        self.open.append(_Open(branch, holder, event.end_mark.column if event.end_mark else 0))
        if in_brackets:
            self.at = end

    def _end(self, event: Event) -> None:
        start, end = _place(event)
        self._to(start)
        done = self.open.pop()
        branch = done.branch
        if not branch.in_brackets:
            branch.after = self._take(self._count_of(done.column))
        else:
            self._end_brackets(done, end)
        if done.holder:
            done.holder.end = self.done

    def _end_brackets(self, done: _Open, end: int) -> None:
        comments = self._take(len(self.waiting))
        if done.branch.entries:
            done.branch.after = comments
        elif done.holder:
            done.holder.inside += comments
        else:
            self.head += comments
        self.at = self.done = max(self.at, end)
        self.latest = done.holder

    def _count_of(self, column: int) -> int:
        """How many of the waiting comments stand at `column` or further to the right, before any that does not."""
        count = 0
        for number, comment in enumerate(self.waiting, 1):
            if comment.text and (comment.column < column or is_order_for_what_follows(comment.text)):
                break
            if comment.text:
                count = number
        return count

    def _put(self, node: Leaf | Branch, begin: int, start: int, end: int) -> Entry | None:
        """Put a node where it belongs, with the comments above it; give the entry that it is of.

        It stands from `start` to `end`, with its anchor from `begin`.
        """
        self.done = max(self.done, end if isinstance(node, Leaf) else start)
        if not self.open:
            assert isinstance(node, Branch), "the reader has seen to it"
            self.root = node
            return None
        here = self.open[-1]
        if here.takes_key:
            assert isinstance(node, Leaf), "the reader has seen to it"
            self.latest = self._add(here.branch, Entry(node, Leaf("", ""), [], start=begin, value_start=end, end=end))
            here.takes_key = False
        elif here.branch.is_mapping:
            self.latest = here.branch.entries[-1]
            self.latest.value = node
            self.latest.value_start, self.latest.end = start, end
            if isinstance(node, Leaf) or node.in_brackets:
                self.latest.inside += self._take(len(self.waiting))
            here.takes_key = True
        else:
            begin = start if here.branch.in_brackets else self.dash
            self.latest = self._add(here.branch, Entry(None, node, [], start=begin, value_start=start, end=end))
        return self.latest

    def _add(self, branch: Branch, entry: Entry) -> Entry:
        """Add an entry with the comments above it; blank lines above the first part it from nothing."""
        above = self._take(sum(comment.at <= entry.start for comment in self.waiting))
        entry.above = above if branch.entries else joined(above)
        entry.inside = self._take(len(self.waiting))
        branch.entries.append(entry)
        return entry

    def _to(self, end: int) -> None:
        """Read the comments up to `end`."""
        if end <= self.at:
            return
        self.dash = dash_between(self.text, self.at, end) or self.dash
        for comment in comments_between(self.text, self.at, end):
            if is_order_for_what_follows(comment.text):
                self.orders.append(comment.at)
            if comment.ends_line and self.latest:
                self.latest.beside.append(comment.text)
            else:
                self.waiting.append(comment)
        self.at = end

    def _take(self, count: int) -> list[str]:
        """Take the first of the waiting comments."""
        lines: list[str] = []
        if count and self.waiting[count - 1].text:
            self.done = max(self.done, self.waiting[count - 1].at + len(self.waiting[count - 1].text))
        for comment in self.waiting[:count]:
            if comment.text:
                lines.append(comment.text)
            else:
                add_blank(lines)
        del self.waiting[:count]
        return lines


def _place(event: Event) -> tuple[int, int]:
    """Where an event begins and ends in the text."""
    assert event.start_mark is not None, "libyaml gives both"
    assert event.end_mark is not None, "libyaml gives both"
    return event.start_mark.index, event.end_mark.index
