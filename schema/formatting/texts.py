"""A text as it was typed → the same text in the fewest quotes, with its line breaks where they were."""

import re

from journeymap.schema.formatting.tree import Leaf
from journeymap.schema.quoting import quoted

# What readers of YAML other than ours take for more than a text, or might.
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_NUMBER = re.compile(r"[0-9][-+.,:_0-9a-foxtz ]*", re.IGNORECASE)  # or a date, a time
_FIRST = re.compile(r"[\w($/£€„“‘«—–…¿¡]")
_ONLY_IN_BRACKETS = re.compile(r"[-?:](?:\s|$)|---|\.\.\.")  # what can begin a plain text there only
_ESCAPE = re.compile(r'\\[^"\\]')
_PLAIN_ESCAPES = re.compile(r'\\["\\]')


def one_line(leaf: Leaf, *, in_brackets: bool) -> str | None:
    """Write a text on one line; nothing where that takes more than joining its lines."""
    written = _one_line(leaf, in_brackets=in_brackets)
    if written is None or not leaf.anchor:
        return written
    return f"&{leaf.anchor} {written}".rstrip()


def key_line(leaf: Leaf, *, in_brackets: bool) -> str | None:
    """Write a key on one line; nothing where it has to keep its own.

    A plain key with line breaks, which may stand in brackets without a value, could not stand behind a `?`.
    """
    if not leaf.style and "\n" in leaf.value:
        return '"' + leaf.value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return one_line(leaf, in_brackets=in_brackets)


def _one_line(leaf: Leaf, *, in_brackets: bool) -> str | None:
    if leaf.style in ("|", ">"):
        return None
    if leaf.style == "*" or (leaf.anchor and "\n" not in leaf.raw):
        return leaf.raw
    if not leaf.style and not _ONLY_IN_BRACKETS.match(leaf.value):
        return None if "\n" in leaf.value else leaf.value
    if leaf.style == '"' and _ESCAPE.search(_PLAIN_ESCAPES.sub("", leaf.raw)):
        return None if "\n" in leaf.raw else leaf.raw
    if "\n" in leaf.value or leaf.anchor:
        return None
    return leaf.value if may_be_plain(leaf.value, in_brackets=in_brackets) else quoted(leaf.value)


def lines_of(leaf: Leaf, indent: int, *, as_typed: bool = False) -> list[str]:
    """Write a text on the lines that it has, all but the first indented; `as_typed` keeps the quotes of each."""
    if leaf.style in ("|", ">"):
        first, rest = _block(leaf, indent)
    elif as_typed or "\n" in leaf.raw:
        first, *more = leaf.raw.split("\n")
        first = _trimmed(first, leaf.style)
        rest = [_indented(_trimmed(line.lstrip(" \t"), leaf.style), indent) for line in more]
    else:
        first, rest = _one_line(leaf, in_brackets=False) or "", []
    anchor = f"&{leaf.anchor} " if leaf.anchor else ""
    return [(anchor + first).rstrip() if not leaf.style else anchor + first, *rest]


def may_be_plain(text: str, *, in_brackets: bool) -> bool:
    """Say whether a text without quotes is the same text to every reader of YAML."""
    if not text.isprintable() or text != text.strip() or not _FIRST.match(text):
        return False
    if text.casefold() in _WORDS or _NUMBER.fullmatch(text):
        return False
    if in_brackets and any(sign in text for sign in ",[]{}:?"):
        return False
    return ": " not in text and " #" not in text and not text.endswith(":")


def _trimmed(line: str, style: str) -> str:
    """Drop white space at the end of a line that goes on; where it is escaped it belongs to the text."""
    trimmed = line.rstrip(" \t")
    return line if style == '"' and trimmed.endswith("\\") else trimmed


def _block(leaf: Leaf, indent: int) -> tuple[str, list[str]]:
    """Give the header and the lines of a text in block style. Spaces before its first line have to be said."""
    header, *lines = leaf.raw.split("\n")
    digit = "2" if next((line for line in lines if line), "").startswith(" ") else ""
    return header[0] + digit + header[1:], [_indented(line, indent) for line in lines]


def _indented(line: str, indent: int) -> str:
    return " " * indent + line if line else ""
