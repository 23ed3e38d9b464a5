"""A text → lines that fit a terminal."""

import re
from collections.abc import Iterator

from journeymap.cli.columns import columns_of, piece
from journeymap.cli.console import unobeyed

_WORD = re.compile(r"(?:`[^`]*`|[^ ])+")  # what stands in backticks is one word: it is to be copied


def wrap(text: str, room: int, *, first: int | None = None) -> list[str]:
    """Break a text into lines of at most `room` columns, the first of them `first`; at blanks where that is possible.

    There is always a first line: an empty one where the first word is too long for it, but not for the others.
    """
    lines: list[str] = []
    line = ""
    left = room if first is None else first
    for word in _words(text, room):
        joined = f"{line} {word}" if line else word
        if columns_of(joined) <= left:
            line = joined
            continue
        if line or (columns_of(word) <= room and not lines):
            lines.append(line)
            left = room
        *whole, line = _cut(word, left) if columns_of(word) > left else (word,)
        lines += whole
        left = room if whole else left
    return [unobeyed(line) for line in (*lines, line)]


def _words(text: str, room: int) -> Iterator[str]:
    for found in _WORD.finditer(text):
        yield from [found[0]] if columns_of(found[0]) <= room * 2 // 3 else found[0].split(" ")


def _cut(word: str, room: int) -> Iterator[str]:
    """Break a word that no line can hold."""
    part, taken = "", 0
    for character in word:
        columns = piece(character)[1]
        if part and taken + columns > room:
            yield part
            part, taken = "", 0
        part, taken = part + character, taken + columns
    yield part
