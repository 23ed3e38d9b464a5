"""A line with a text that YAML takes for something else → the line with quotes."""

import re

from yaml import YAMLError

from journeymap.schema.quoting import quoted
from journeymap.schema.reading.events import events

LONGEST_LINE = 2_000  # characters; a longer one gets no proposal; it would take long, too

_INDENT_AND_DASHES = re.compile(r"\s*(?:-[ ]+)*")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^\s"'#\[\]{},&*!|>%@`?:][^:#]*?)[ ]*:[ ]+""")
_ITEM_END = re.compile(r"[,\]}]")
_COMMENT = re.compile(r"\s+#(?=\s|$).*$")
_QUOTED_WITH_QUOTES = re.compile(r"""(?:"[^"]*\s".*"|'[^']*(?:\s|\w(?='\w))'.*')$""")

_CURLY = re.compile("[“„”][^“„”]*[“”]$|[‘‚’][^‘‚’]*[‘’]$")  # as word processors turn straight ones


def quote_line(line: str, at: int) -> tuple[str, int, int] | None:
    """Quote the text of a line that is not in brackets, where YAML stumbled at the place `at`.

    Gives the new line, and where in the old one the text begins and ends; nothing where quotes do not help.
    """
    if len(line) > LONGEST_LINE:
        return None
    start = _INDENT_AND_DASHES.match(line).end()  # type: ignore[union-attr]  # it matches nothing at least
    key = _KEY.match(line, start)
    in_list = line[:start].strip() != ""
    if key and key.end() <= at and not (in_list and " " in key[0].rstrip(": ")):
        start = key.end()  # in a list, words before a colon are rather text than a key
    fixed = _with_quotes(line, start, len(line) - len(_comment(line, start)), at)
    return fixed if fixed and is_yaml(fixed[0]) else None


def quote_in_brackets(line: str, at: int) -> tuple[str, int, int] | None:
    """Do the same for an item of a list or mapping in brackets, which need not close on this line."""
    if len(line) > LONGEST_LINE:
        return None
    start = max(line.rfind(mark, 0, at) for mark in "[{,") + 1
    start += len(line[start:]) - len(line[start:].lstrip())
    key = _KEY.match(line, start)
    if key and key.end() <= at:
        start = key.end()
    elif line[at : at + 1] == ":":
        return None  # more likely a bracket above is not closed
    end = _ITEM_END.search(line, at)
    return _with_quotes(line, start, end.start() if end else len(line), at)


def close_quote(line: str, at: int) -> tuple[str, str]:
    """Close the quote that opens at `at`, and put quotes around it and its text.

    Where the line is no YAML with the quote closed at its end, the text is an item in brackets.
    """
    comment = _comment(line, at)
    end = len(line.rstrip()) - len(comment.rstrip())
    item = _ITEM_END.search(line, at)
    if item and not is_yaml(line[:end] + line[at]):
        end = item.start()
    text, rest = line[at:end].rstrip(), line[end:]
    return line[:at] + text + line[at] + rest, line[:at] + quoted(text) + rest


def _comment(line: str, start: int) -> str:
    found = _COMMENT.search(line, start)
    return found[0] if found else ""


def _with_quotes(line: str, start: int, end: int, at: int) -> tuple[str, int, int] | None:
    text = line[start:end].rstrip()
    if not text or not start <= at:
        return None
    end = start + len(text)
    inner = text[1:-1] if _QUOTED_WITH_QUOTES.match(text) or _CURLY.match(text) else text
    new = line[:start] + quoted(inner) + line[end:]
    return new, start, end


def is_yaml(line: str) -> bool:
    """Say whether a line, and one not too long, can be read on its own."""
    if len(line) > LONGEST_LINE:
        return False
    try:
        for _ in events(line.strip()):
            pass
    except YAMLError:
        return False
    return True
