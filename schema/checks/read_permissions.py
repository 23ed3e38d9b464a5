"""Comments of a spec, as `# journeymap: ignore[JM204] still to come` → the findings that they allow.

On a line with something else, a comment goes for what is found on that line; on a line of its own, for the block that
begins below it, with all lines of the texts and brackets in it, however these are indented. `ignore-file` goes for the
whole file, wherever it stands.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from typing import Any

from journeymap.schema.checks.choice import rules_named, unknown_rule
from journeymap.schema.checks.permissions import WORDS, Named, Permission, Permissions
from journeymap.schema.checks.rule import Rule
from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Source, Span
from journeymap.schema.problems import Problem

_SIGN = "journeymap:"
_WORD = r"ignore(?:-file)?(?![\w-])|[\w-]+(?=\s*\[)"  # ours, or one that was meant for it
_COMMENT = re.compile(rf"#\s*journeymap:\s*(?P<word>{_WORD})\s*(?:\[(?P<names>[^\]]*)\])?(?P<why>.*)")
_NAME = re.compile(r"[^\s,]+")


def permissions_of(source: Source) -> tuple[Permission, ...]:
    """Read the comments of a spec."""
    if not any(_SIGN in line for line in source.lines):
        return ()
    texts = sorted(set(_texts(source.root, source.lines)))
    blocks = _Blocks(source)
    found = []
    for number, line in enumerate(source.lines, 1):
        match = _COMMENT.search(line)
        if match and not _is_in_one(texts, number, match.start() + 1):
            found.append(_permission(match, number, blocks))
    return tuple(found)


def allowed(
    problems: Iterable[Problem], source: Source, on: Collection[Rule[Any]]
) -> tuple[list[Problem], Permissions]:
    """Leave out the problems of a file that its comments allow; errors of the spec itself cannot be."""
    permissions = permissions_of(source)
    used: set[Named] = set()
    kept = []
    for problem in problems:
        names = [named for permission in permissions for named in permission.allowing(problem)]
        used |= set(names)
        if not names:
            kept.append(problem)
    looked_for = {rule.code for rule in on}
    names = [named for permission in permissions for named in permission.names]
    unused = tuple(named for named in names if named not in used and named.codes & looked_for)
    return kept, Permissions(source, permissions, unused)


def _permission(match: re.Match[str], number: int, blocks: "_Blocks") -> Permission:
    column = match.start("names") + 1
    names = tuple(
        _named(name[0], Span(number, column + name.start(), number, column + name.end()))
        for name in _NAME.finditer(match["names"] or "")
        if match["word"] in WORDS
    )
    span = Span(number, match.start() + 1, number, len(match.string.rstrip()) + 1)
    if match["word"] == "ignore-file":
        first, last = 1, len(blocks.lines)
    elif match.string[: match.start()].strip():
        first = last = number
    else:
        first, last = blocks.below(number)
    return Permission(match["word"], names, match["why"].strip(), span, first, last)


def _named(name: str, span: Span) -> Named:
    return Named(name, span, frozenset(rule.code for rule in rules_named(name)), unknown_rule(name))


class _Blocks:
    """The blocks of lines of a file. Each is looked for once, since many comments may stand above it."""

    def __init__(self, source: Source) -> None:
        self.lines = source.lines
        self._ends = _ends(source.root, source.lines)
        self._last: dict[int, int] = {}
        self._next = [len(self.lines) - 1]  # for each line, from the last on, the next that says something
        for line in reversed(range(len(self.lines))):
            self._next.append(line if _says_something(self.lines[line]) else self._next[-1])
        self._next.reverse()

    def below(self, number: int) -> tuple[int, int]:
        """Give the lines of the block below a line: the next with something on it, and what belongs to that."""
        first = self._next[number]
        if first not in self._last:
            self._last[first] = self._find_last(first)
        return first + 1, self._last[first] + 1

    def _find_last(self, first: int) -> int:
        last = first
        end = self._ends.get(first + 1, 0)
        for line in range(first + 1, len(self.lines)):
            if _says_something(self.lines[line]):
                if line >= end and not _is_below(self.lines[line], self.lines[first]):
                    break
                last = line
                end = max(end, self._ends.get(line + 1, 0))
        return last


def _is_below(line: str, first: str) -> bool:
    """Whether a line is part of what begins on another: it stands further in, or is an item right below its key."""
    if _depth(line) == _depth(first):
        return _is_item(line) and not _is_item(first)
    return _depth(line) > _depth(first)


def _is_item(line: str) -> bool:
    return line.lstrip().startswith(("- ", "-\t")) or line.strip() == "-"


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _texts(node: Node, lines: tuple[str, ...]) -> Iterator[Span]:
    """Where texts stand, in which a `#` begins no comment. One in block style begins below its `|` or `>`."""
    if isinstance(node, Scalar):
        span = node.span
        is_block = lines[span.line - 1][span.column - 1 : span.column] in ("|", ">")
        yield span._replace(line=span.line + 1, column=1) if is_block else span
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _texts(item, lines)
    elif isinstance(node, Mapping):
        for key, value in node.entries:
            yield from _texts(key, lines)
            yield from _texts(value, lines)


def _ends(node: Node, lines: tuple[str, ...]) -> dict[int, int]:
    """The last lines of texts and brackets that take several, by the lines that they begin on."""
    found: dict[int, int] = {}
    waiting = [node]
    while waiting:
        node = waiting.pop()
        span = node.span
        if isinstance(node, Scalar) or lines[span.line - 1][span.column - 1 : span.column] in ("[", "{"):
            end = span.end_line - (span.end_column == 1)  # one in block style ends before the line below
            found[span.line] = max(end, found.get(span.line, 0))
        if isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Mapping):
            waiting += [part for entry in node.entries for part in entry]
    return found


def _is_in_one(texts: list[Span], line: int, column: int) -> bool:
    """Whether a place is in one of some texts, which are in their order."""
    before = bisect_left(texts, (line, column + 1, 0, 0))
    return before > 0 and (line, column) < (texts[before - 1].end_line, texts[before - 1].end_column)
