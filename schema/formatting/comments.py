"""What stands between two texts of a spec → the comments and blank lines in it."""

from collections.abc import Iterator
from typing import NamedTuple


class Comment(NamedTuple):
    """A comment, or, where `text` is empty, a blank line.

    `ends_line` is set where something that was complete stands before it on its line. `column` counts from 0.
    """

    text: str
    column: int
    ends_line: bool = False


def comments_between(text: str, start: int, end: int) -> Iterator[Comment]:
    """Find the comments of `text[start:end]`, which holds nothing else but signs of YAML and white space."""
    line_start = text.rfind("\n", 0, start) + 1
    pieces = text[start:end].split("\n")
    before = text[line_start:start]
    for number, piece in enumerate(pieces):
        signs, hash, rest = piece.partition("#")
        line = (before + signs).rstrip(" \t")
        if hash:
            # What follows a dash belongs to the item that is still to come.
            ends_line = bool(line.strip()) and signs.rstrip()[-1:] not in ("-", "?")
            yield Comment(hash + rest.rstrip(), len(before + signs), ends_line)
        elif not line and number < len(pieces) - 1:
            yield Comment("", 0)
        before = ""
