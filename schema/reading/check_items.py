"""Texts that YAML joins or parts → a problem where they look like items of a list, or like one of its items."""

import re
from collections.abc import Sequence

from journeymap.schema.nodes import Node, Scalar, Span
from journeymap.schema.quoting import quoted
from journeymap.schema.reading.findings import Findings, shortened

_CLOSING = {"“": "”", "„": "“”", "‘": "’", "«": "»"}
_BULLET = r"([-–—•‣·▪◦])\s*(?=[^\s-])|(\d{1,3}[.)])\s+(?=\S)"


def check_items(lines: Sequence[str], span: Span, findings: Findings) -> None:
    """Find what is no item in a plain text outside of brackets: another sign than `- `, or a `- ` too far in."""
    if findings.on_line(span.line):
        return
    before, first = lines[span.line - 1][: span.column - 1], lines[span.line - 1][span.column - 1 :].strip()
    below = [(row, lines[row].strip()) for row in range(span.line, span.end_line)]
    bullet = bullet_at(first)
    if bullet and not before.strip() and any(_kind(line) == _kind(first) for _, line in below):
        at = Span(span.line, span.column, span.line, span.column + len(bullet[1] or bullet[2]))
        help = f"write: - {shortened(first[bullet.end() :])}, and so with the lines below"
        findings.add("JM006", f"{begins_no_item(bullet)}: these lines are one text", at, help=help)
        return
    row = next((row for row, line in below if line.startswith("- ")), None)
    if row is not None:
        column = lines[row].index("-") + 1
        message = f"this `-` begins no item: the text on line {span.line} goes on here"
        help = f"{_way_in(before, first)}; a text needs quotes around all of it"
        findings.add("JM006", message, Span(row + 1, column, row + 1, column + 1), help=help)


def check_parted(items: Sequence[Node], findings: Findings) -> None:
    """Find texts in brackets that quotes of a word processor should hold together, as YAML parts them at a comma."""
    texts = [item.text if isinstance(item, Scalar) and item.plain else "" for item in items]
    for first, text in enumerate(texts):
        closing = _CLOSING.get(text[:1], "")
        if closing and not any(mark in text for mark in closing):
            last = next((place for place in range(first, len(texts)) if texts[place].endswith(tuple(closing))), 0)
            if last:
                whole = ", ".join(texts[first : last + 1])[1:-1]
                start, end = items[first].span, items[last].span
                message = f"a comma parts this text, as `{text[0]}` is no quote to YAML"
                hint, help = "put straight quotes around it", f"write: {quoted(shortened(whole))}"
                findings.add("JM007", message, Span(*start[:2], *end[2:]), hint=hint, help=help)


def bullet_at(line: str, column: int = 0) -> re.Match[str] | None:
    """Find the sign or number with which a line seems to begin an item there."""
    return re.compile(_BULLET).match(line, column)  # not compiled before, as few specs need it


def begins_no_item(bullet: re.Match[str]) -> str:
    """Say what is wrong with a sign that is none of YAML's."""
    sign = bullet[1] or bullet[2]
    return "a space is missing after `-`" if sign == "-" else f"`{sign}` begins no item"


def _kind(line: str) -> str:
    """The sign that a line begins with; all numbers are one."""
    found = bullet_at(line)
    return (found[1] or "1.") if found else ""


def _way_in(before: str, first: str) -> str:
    """How what looks like an item becomes one."""
    if before.strip(" -"):
        return f"write `- {shortened(first)}` on a line of its own, and this item below it"
    if "-" in before:
        return f"begin it in column {before.rindex('-') + 1} if it is the next item"
    return f"write `- {shortened(first)}` if that is an item too"
