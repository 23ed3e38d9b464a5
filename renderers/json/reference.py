"""The board's parts → the reference of its JSON, in Markdown."""

import inspect
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

from journeymap.renderers.board.cells import Cell
from journeymap.renderers.board.model import Board
from journeymap.renderers.json import VERSION

_HEAD = f"""# The board as JSON, version {VERSION}

<!-- Made from the board's parts by `pytest tests/test_reference.py --rewrite-cases`; do not edit. -->

`json` is the whole map as every other format draws it: settled into lanes, columns, cells and paths, its texts in
their language. The file is one object, UTF-8, that begins with `"journeymap": "board"` and `"version": {VERSION}`; then
follow the keys of [Board](#board).

- Every key of a part is always there: where there is nothing to say a text is `""`, a list `[]`, anything else `null`.
- Texts are plain text: nothing in them is markup, whatever it looks like.
- A *place* is the index of a part in a list of the board, counted from 0.
- Pictures are in the file itself, as `data:` addresses; nothing is to be fetched.

## What the version promises

Within version {VERSION} a key keeps its name, its place and its meaning. Keys, kinds of cells, and words where a list
of them is given here may be added: pass over what you do not know. Whatever would break a program that does so makes
another version. Look at `version` first, and refuse one that you do not know. How a text is worded may change at any
time; what is to be told apart by a program has a key with fixed words beside it (`kind`, `role`, `level`, …).
"""
_SIMPLE = {str: "text", int: "whole number", float: "number", bool: "`true` or `false`"}


def board_reference() -> str:
    """Give the whole page."""
    parts = [*dict.fromkeys(_below(Board))]
    cells = ", ".join(map(_link, get_args(Cell)))
    told_apart = f"## Cells\n\nWhat stands in a lane is one of these, told apart by `kind`: {cells}."
    return "\n".join([_HEAD, *(line for part in parts for line in _section(part)), told_apart, ""])


def _below(part: type[NamedTuple]) -> Iterator[type[NamedTuple]]:
    """The part and the parts it is made of, each before what is in it."""
    yield part
    for hint in get_type_hints(part).values():
        for inner in _parts_in(hint):
            yield from _below(inner)


def _parts_in(hint: Any) -> Iterator[type[NamedTuple]]:
    if hasattr(hint, "_fields"):
        yield hint
    for inner in get_args(hint):
        yield from _parts_in(inner)


def _section(part: type[NamedTuple]) -> Iterator[str]:
    yield f"## {part.__name__}\n"
    yield (inspect.getdoc(part) or "") + "\n"
    yield "| key | holds |"
    yield "|---|---|"
    yield from (f"| `{name}` | {_holds(hint)} |" for name, hint in get_type_hints(part).items())
    yield ""


def _holds(hint: Any) -> str:
    """What a key holds, in words."""
    inner = get_args(hint)
    if hint == Cell:
        return "[cell](#cells)"
    if get_origin(hint) is Literal:
        return ", ".join(f"`{word}`" if word else '`""`' for word in inner)
    if get_origin(hint) in (Union, UnionType):
        return " or ".join("`null`" if each is NoneType else _holds(each) for each in inner)
    if get_origin(hint) is tuple:
        return f"list: {_holds(inner[0])}"
    if get_origin(hint) is dict:
        return "texts by name"
    return _SIMPLE[hint] if hint in _SIMPLE else _link(hint)


def _link(part: type[NamedTuple]) -> str:
    return f"[{part.__name__}](#{part.__name__.lower()})"
