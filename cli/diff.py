"""A text before and after → what changes, as a unified diff that no terminal obeys."""

from collections.abc import Iterator

import click

from journeymap.cli.console import visible

_COLORS = {"+": "green", "-": "red", "@": "cyan"}
_LONGEST = 20_000  # characters of a line that are shown
_MARK = "\ufeff"
_NO_NEW_LINE = "\\ No newline at end of file"


def diff(old: str, new: str, name: str) -> Iterator[str]:
    """Give the lines of the diff of the file `name`. Line ends and a byte order mark show where they change."""
    from difflib import unified_diff  # only where something changes

    if new.startswith(_MARK):
        old, new = old.removeprefix(_MARK), new.removeprefix(_MARK)
    has_crlf = "\r\n" in new
    shown = visible(name)
    for line in unified_diff(_lines(old), _lines(new), shown, shown, lineterm=""):
        for part in line.split("\n"):
            part = part.removesuffix("\r") if has_crlf else part
            yield click.style(visible(part, most=_LONGEST), fg=_COLORS.get(part[:1]))


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    if lines[-1]:
        lines[-1] += f"\n{_NO_NEW_LINE}"
    else:
        lines.pop()
    return lines
