"""What stands between two texts of a spec → the comments and blank lines in it."""

from collections.abc import Iterator
from typing import NamedTuple


class Comment(NamedTuple):
    """A comment, or, where `text` is empty, a blank line.

    `ends_line` is set where something that was complete stands before it on its line. `column` and `at`, its place in
    the text, count from 0.
    """

    text: str
    column: int
    ends_line: bool = False
    at: int = 0


def comments_between(text: str, start: int, end: int) -> Iterator[Comment]:
    """Find the comments of `text[start:end]`, which holds nothing else but signs of YAML and white space."""
    line_start = text.rfind("\n", 0, start) + 1
    pieces = text[start:end].split("\n")
    before = text[line_start:start]
    at = start
    for number, piece in enumerate(pieces):
        signs, hash, rest = piece.partition("#")
        line = (before + signs).rstrip(" \t")
        if hash:
            # What follows a dash belongs to the item that is still to come.
            ends_line = bool(line.strip()) and signs.rstrip()[-1:] not in ("-", "?")
            yield Comment(hash + rest.rstrip(), len(before + signs), ends_line, at + len(signs))
        elif not line and number < len(pieces) - 1:
            yield Comment("", 0, at=at)
        before = ""
        at += len(piece) + 1


def dash_between(text: str, start: int, end: int) -> int | None:
    """Find the last dash of `text[start:end]` that is in no comment."""
    found = None
    while start < end:
        line_end = text.find("\n", start, end)
        line_end = end if line_end < 0 else line_end
        comment = text.find("#", start, line_end)
        dash = text.rfind("-", start, line_end if comment < 0 else comment)
        found = dash if dash >= 0 else found
        start = line_end + 1
    return found
