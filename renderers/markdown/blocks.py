"""Lines of Markdown → headings, paragraphs, lists and tables. What comes in is escaped already."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class Item(NamedTuple):
    """An item of a list, with the list below it."""

    text: str
    below: "tuple[Item, ...]" = ()


def heading(level: int, text: str) -> str:
    """Give a heading, 1 the highest."""
    return f"{'#' * level} {text}"


def bullets(items: Iterable[Item]) -> str:
    """Give a list."""
    return "\n".join(_item("- ", item) for item in items)


def numbered(items: Iterable[Item]) -> str:
    """Give a list counted from 1."""
    return "\n".join(_item(f"{number}. ", item) for number, item in enumerate(items, 1))


def table(columns: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Give a table of columns with their heads; one with nothing in it is left out."""
    kept = [column for column in columns if any(column[1])]
    rows = [[head for head, _ in kept], ["---"] * len(kept), *zip(*(cells for _, cells in kept), strict=True)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _item(sign: str, item: Item) -> str:
    """An item; its further lines and what is below it are indented, so that they belong to it."""
    text = "\n".join((item.text, bullets(item.below))) if item.below else item.text
    return sign + text.replace("\n", "\n" + " " * len(sign))
