"""A tree and its text → the entries that keep their lines: those in which a comment to us goes for some lines only."""

from bisect import bisect_right
from collections.abc import Sequence

from journeymap.schema.formatting.tree import Branch, Entry, Leaf


def keep(branch: Branch, text: str, orders: Sequence[int]) -> None:
    """Mark what keeps its lines; `orders` are the places of the comments to us, in their order."""
    for entry in branch.entries:
        end = _end_of_line(entry.end, text)
        if not _is_between(entry.start, end, orders):
            continue
        if _would_move(entry, end, text, orders):
            entry.kept = _lines(entry.start, end, text)
        elif isinstance(entry.value, Branch):
            keep(entry.value, text, orders)


def _would_move(entry: Entry, end: int, text: str, orders: Sequence[int]) -> bool:
    """Whether a line with a comment to us would be joined with others, or parted."""
    if isinstance(entry.value, Leaf):
        return _is_parted(entry.start, entry.value_start, text)
    if entry.value.in_brackets:
        return _is_parted(entry.start, entry.end, text)
    first_line_end = _end_of_line(entry.value_start, text)
    is_parted = entry.key is None and _is_parted(entry.start, entry.value_start, text)  # a dash, and its value below
    return is_parted and _is_between(entry.start, first_line_end, orders)


def _is_parted(start: int, end: int, text: str) -> bool:
    return text.find("\n", start, end) >= 0


def _is_between(start: int, end: int, orders: Sequence[int]) -> bool:
    following = bisect_right(orders, start)
    return following < len(orders) and orders[following] < end


def _end_of_line(end: int, text: str) -> int:
    if text[end - 1 : end] == "\n":  # a text in block style ends where the next line begins
        return end - 1
    found = text.find("\n", end)
    return len(text) if found < 0 else found


def _lines(start: int, end: int, text: str) -> list[str]:
    """The lines of an entry, without the indentation of its first, as far as they have it."""
    column = start - text.rfind("\n", 0, start) - 1
    first, *more = text[start:end].split("\n")
    return [
        line.rstrip() for line in (first, *(line[min(column, len(line) - len(line.lstrip(" "))) :] for line in more))
    ]
