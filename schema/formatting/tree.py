"""What YAML text looks like: a tree of texts, lists and mappings as they were written, with their comments."""

import re
from dataclasses import dataclass, field
from unicodedata import normalize

_ORDER = re.compile(r"#\s*journeymap:")
_ORDER_FOR_FILE = re.compile(r"#\s*journeymap:\s*ignore-file(?![\w-])")


@dataclass(slots=True)
class Leaf:
    """A text, or an alias.

    `style` is `*` for an alias, the first character of what is quoted or in block style, and nothing for a plain text;
    `raw` is the text as it was typed, and `value` what YAML makes of it.
    """

    raw: str
    value: str
    style: str = ""
    anchor: str = ""

    @property
    def text(self) -> str:
        """What our reader makes of it."""
        return normalize("NFC", self.value).strip()


@dataclass(slots=True)
class Entry:
    """A key with its value, or an item of a list, which has no key.

    `above` are the comments above it, with an empty text for blank lines; `inside` those between its dash or colon and
    its value, `beside` those at the end of its lines. `kept` are its lines as they were typed, where they have to stay
    so. The places in the text are those of its first character, of its value's, and of what follows it.
    """

    key: Leaf | None
    value: "Leaf | Branch"
    above: list[str]
    inside: list[str] = field(default_factory=list)
    beside: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    start: int = 0
    value_start: int = 0
    end: int = 0

    @property
    def has_order(self) -> bool:
        """Whether a comment above or beside it tells us what to do with it."""
        return bool(self.kept) or any(map(is_order, (*self.above, *self.inside, *self.beside)))


@dataclass(slots=True)
class Branch:
    """A list or a mapping; `after` are the comments below its last entry."""

    is_mapping: bool
    in_brackets: bool
    anchor: str = ""
    entries: list[Entry] = field(default_factory=list)
    after: list[str] = field(default_factory=list)

    @property
    def has_comments(self) -> bool:
        """Whether comments stand among its entries, at whatever depth."""
        return any(self.after) or any(
            entry.beside
            or any(entry.above)
            or any(entry.inside)
            or (isinstance(entry.value, Branch) and entry.value.has_comments)
            for entry in self.entries
        )

    def entries_below(self) -> "list[Entry]":
        """All its entries, at whatever depth, in their order."""
        found = []
        for entry in self.entries:
            found.append(entry)
            if isinstance(entry.value, Branch):
                found += entry.value.entries_below()
        return found


@dataclass(slots=True)
class Document:
    """A whole text: the lines up to its `---`, if it has one, the top-level mapping, the comments below."""

    head: list[str]
    root: Branch
    after: list[str]


def is_order(comment: str) -> bool:
    """Say whether a comment tells us what to do with what it stands above or beside: `# journeymap: ignore[JM204]`."""
    return bool(_ORDER.match(comment))


def is_order_for_file(comment: str) -> bool:
    """Say whether a comment is such an order about the whole file, wherever it stands."""
    return bool(_ORDER_FOR_FILE.match(comment))


def is_order_for_what_follows(comment: str) -> bool:
    """Say whether a comment is such an order about where it stands."""
    return is_order(comment) and not is_order_for_file(comment)


def is_merge(key: Leaf | None) -> bool:
    """Say whether a key brings the entries of other mappings."""
    return key is not None and not key.style and key.value == "<<"


def add_blank(lines: list[str]) -> None:
    """Add a blank line, unless the last is one."""
    if not lines or lines[-1]:
        lines.append("")


def joined(*parts: list[str]) -> list[str]:
    """Put comments one below the other, without blank lines at the start, and with single ones between them."""
    lines: list[str] = []
    for line in (line for part in parts for line in part):
        if line:
            lines.append(line)
        elif lines:
            add_blank(lines)
    return lines
