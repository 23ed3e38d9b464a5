"""A tree → its text in the one style: lists under their keys, short mappings in braces where the author put them so."""

import re
from itertools import takewhile

from journeymap.schema.formatting.texts import key_line, lines_of, one_line
from journeymap.schema.formatting.tree import Branch, Document, Entry, Leaf, is_order, joined

WIDTH = 120  # columns, which what is in brackets has to fit into
STEP = 2  # columns that each level is indented by
_LONGEST_KEY = 1024  # characters; YAML finds the colon of a longer one only after a `?`
_CROWDED = re.compile(r"^#(?=\w)")


def emit(document: Document) -> str:
    """Write a whole text."""
    root = document.root
    anchor = [f"&{root.anchor}"] if root.anchor else []
    body = _entries(root, 0) if root.entries else ["{}"]
    return "\n".join([*joined(document.head), *anchor, *body, *_below(document.after, 0)]) + "\n"


def _entries(branch: Branch, column: int) -> list[str]:
    """Write a list or mapping, each entry on lines of its own."""
    lines: list[str] = []
    for entry in branch.entries:
        lines += _entry(entry, column) if lines else _without_blanks(_entry(entry, column))
    return lines + _below(branch.after, column)


def _entry(entry: Entry, column: int) -> list[str]:
    if entry.kept:
        indent = " " * column
        return [*_comments(entry.above, column), *(indent + line if line else "" for line in entry.kept)]
    *early, last = entry.beside or [""]
    if entry.key is None:
        above, lines = _item(entry.value, column, last)
    else:
        above, lines = _pair(entry.key, entry.value, column, last)
    comments = _comments([*entry.above, *filter(None, entry.inside), *early, *above], column)
    return [*comments, " " * column + lines[0], *lines[1:]]


def _item(value: Leaf | Branch, column: int, comment: str) -> tuple[list[str], list[str]]:
    """Write an item of a list: the comments that go above it, and its lines, the first without indentation."""
    if isinstance(value, Leaf):
        return [], _text("-", value, column, comment)
    short = _in_brackets(value, column + 2, stays=is_order(comment))
    if short or value.anchor:
        rest = [] if short else _entries(value, column + STEP)
        return [], [_beside(f"- {short or '&' + value.anchor}", comment), *rest]
    lines = _entries(value, column + STEP)
    above = [line.strip() for line in takewhile(_is_comment, lines)]
    first, *rest = lines[len(above) :]
    return [comment, *above] if comment else above, [f"- {first.lstrip()}", *rest]


def _pair(key: Leaf, value: Leaf | Branch, column: int, comment: str) -> tuple[list[str], list[str]]:
    """Write a key with its value: the comments that go above it, and its lines, the first without indentation."""
    written = key_line(key, in_brackets=False)
    if written is None or len(written) > _LONGEST_KEY:
        return [comment] if comment else [], _long_pair(key, value, column)
    start = f"{written} :" if key.style == "*" else f"{written}:"
    if isinstance(value, Leaf):
        return [], _text(start, value, column, comment)
    short = _in_brackets(value, column + len(start) + 1, stays=is_order(comment))
    if short:
        return [], [_beside(f"{start} {short}", comment)]
    if value.anchor:
        start += f" &{value.anchor}"
    return [], [_beside(start, comment), *_entries(value, column + STEP)]


def _long_pair(key: Leaf, value: Leaf | Branch, column: int) -> list[str]:
    """Write a key that takes several lines, or a very long one. Behind a `?` it needs its quotes."""
    first, *more = lines_of(key, column + STEP, as_typed=True)
    if isinstance(value, Leaf):
        lines = _text(":", value, column, "")
    else:
        short = _in_brackets(value, column + 2)
        start = f": {short}" if short else f": &{value.anchor}" if value.anchor else ":"
        lines = [start] if short else [start, *_entries(value, column + STEP)]
    return [f"? {first}", *more, " " * column + lines[0], *lines[1:]]


def _text(start: str, leaf: Leaf, column: int, comment: str) -> list[str]:
    """Write a text after its key or dash, the comment at its end, or at its start where it is in block style."""
    first, *rest = lines_of(leaf, column + STEP)
    lines = [f"{start} {first}".rstrip() if not leaf.style else f"{start} {first}", *rest]
    place = 0 if leaf.style in ("|", ">") else -1
    lines[place] = _beside(lines[place], comment)
    return lines


def _in_brackets(branch: Branch, column: int, *, stays: bool = False) -> str:
    """Write a list or mapping in brackets; nothing where it was not, holds comments or is too wide.

    It `stays` on its line, however wide, where a comment to us goes for that line.
    """
    if branch.entries and (not branch.in_brackets or branch.has_comments):
        return ""
    written = _short(branch)
    fits = written is not None and (stays or column + len(written) <= WIDTH or not branch.entries)
    return written or "" if fits else ""


def _short(branch: Branch) -> str | None:
    parts = []
    for entry in branch.entries:
        key = key_line(entry.key, in_brackets=True) if entry.key else ""
        value = _short(entry.value) if isinstance(entry.value, Branch) else one_line(entry.value, in_brackets=True)
        if key is None or value is None:
            return None
        colon = " : " if entry.key and entry.key.style == "*" else ": "
        parts.append(key + colon + value if key and value else key or value)
    anchor = f"&{branch.anchor} " if branch.anchor else ""
    return anchor + ("{%s}" if branch.is_mapping else "[%s]") % ", ".join(parts)


def _beside(line: str, comment: str) -> str:
    """Put a comment at the end of a line. One without a space after its `#` would be taken for a part of the text."""
    return f"{line} {_CROWDED.sub('# ', comment)}" if comment else line


def _comments(comments: list[str], column: int) -> list[str]:
    lines = joined(comments)
    blank = [""] if comments and not comments[0] else []
    return blank + [" " * column + line if line else "" for line in lines]


def _below(comments: list[str], column: int) -> list[str]:
    """Write the comments at the end of something, without blank lines below them."""
    lines = _comments(comments, column)
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _is_comment(line: str) -> bool:
    return not line or line.lstrip(" ").startswith("#")


def _without_blanks(lines: list[str]) -> list[str]:
    """Drop blank lines at the start."""
    return lines[next(number for number, line in enumerate(lines) if line) :]
