"""A spec's text + problems with a remedy → the text as it is when they are mended, the same byte for byte elsewhere."""

import re
from collections.abc import Iterable

from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem
from journeymap.schema.suggest import Remedy


def remedies(problems: Iterable[Problem], file: str) -> list[tuple[Span, str]]:
    """Give what to write where in a file, from its end to its beginning; of two that touch, the one further on."""
    found: dict[Span, str] = {}
    for problem in problems:
        if isinstance(problem.hint, Remedy) and problem.file == file and problem.span:
            found.setdefault(problem.span, problem.hint.instead)
    kept: list[tuple[Span, str]] = []
    for span, instead in sorted(found.items(), reverse=True):
        if span.line == span.end_line and (not kept or span[2:] <= kept[-1][0][:2]):
            kept.append((span, instead))
    return kept


def mended(data: bytes, changes: Iterable[tuple[Span, str]]) -> bytes:
    """Make changes, the last first, to a file that could be read; its line ends and byte order mark stay."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    lines = data.removeprefix(mark).decode().split("\n")
    for span, instead in changes:
        line = lines[span.line - 1]
        end = "\r\n" if line.endswith("\r") else "\n"
        start, stop = span.column - 1, span.end_column - 1
        written = _as_typed(end.join(instead.split("\n")), line[start:stop])
        lines[span.line - 1] = line[:start] + written + line[stop:]
    return mark + "\n".join(lines).encode()


def _as_typed(word: str, old: str) -> str:
    """Put a word into the quotes of the one before it, without which JSON would be none."""
    in_quotes = len(old) > 1 and old[0] == old[-1] and old[0] in "'\""
    return f"{old[0]}{word}{old[0]}" if in_quotes and re.fullmatch(r"[\w-]+", word) else word
