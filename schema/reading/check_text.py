"""Texts, keys and tags as they were read → problems where they are not what the author typed or may type."""

import re
from collections.abc import Sequence

from yaml.events import MappingStartEvent, ScalarEvent, SequenceStartEvent

from journeymap.schema.limits import MOST_CHARACTERS
from journeymap.schema.nodes import Node, Scalar, Span
from journeymap.schema.nodes import Sequence as ListNode
from journeymap.schema.quoting import quoted
from journeymap.schema.reading.characters import FORBIDDEN, is_no_space, unbalanced_bidi, what_is
from journeymap.schema.reading.findings import Findings, shortened

_DROPPED = re.compile(r"[ \t]+(#\w.*)")
_NEAR = 120  # characters of a line that are looked at


def check_text(event: ScalarEvent, span: Span, findings: Findings) -> None:
    """Find texts that are too long, or that hold forbidden characters once escapes like `\\u2028` are resolved."""
    text = event.value
    if len(text) > MOST_CHARACTERS:
        message = f"the text is longer than {MOST_CHARACTERS:,} characters, the most it may have"
        findings.add("JM003", message, span, hint=f"{len(text):,} characters")
    if text.isprintable():
        return
    found = re.search(FORBIDDEN, text.replace("\r\n", "\n")) if event.style == '"' else None
    if found:
        what, hint = what_is(found[0])
        findings.add("JM004", f"the text holds {what}", span, hint=hint)
    if not event.style and text[0] == "-" and text[1:2].isspace():  # an item, had it a space that YAML knows
        _add_odd_dash(text, span, findings)
    place = unbalanced_bidi(text)
    if place is not None and not findings.on_line(span.line, "JM005"):
        add_unbalanced(text[place], span, findings)


def _add_odd_dash(text: str, span: Span, findings: Findings) -> None:
    """Note what may be an item, or a text: behind a key and in brackets it is a text."""
    message, hint = is_no_space(text[1])
    before = findings.lines[span.line - 1][: span.column - 1]
    help = f"if it is a text, write: {quoted(shortened(text))}" if span.line == span.end_line else ""
    if before.strip(" -"):
        hint, help = "put quotes around the whole text", f"write: {quoted(shortened(text))}"
    findings.add("JM006", message, Span(span.line, span.column + 1, span.line, span.column + 2), hint=hint, help=help)


def _add_odd_space(character: str, span: Span, findings: Findings) -> None:
    message, hint = is_no_space(character)
    findings.add("JM006", message, span, hint=hint)


def add_unbalanced(character: str, span: Span, findings: Findings) -> None:
    """Note a bidi control without its partner."""
    message = f"U+{ord(character):04X}, a direction control without its partner, can make a text read differently"
    help = "close it in the same text and line, or use U+200E or U+200F, which need no partner"
    findings.add("JM005", message, span, hint="remove it or close it", help=help)


def check_dropped(lines: Sequence[str], scalar: Scalar, findings: Findings, *, in_brackets: bool) -> bool:
    """Find texts whose end YAML drops as a comment: `name: Step #2` would read `Step`.

    A `#` directly before a letter or digit is taken as meant for the text; a comment has a space after its `#`.
    """
    span = scalar.span
    line = lines[span.end_line - 1] if span.end_line <= len(lines) else ""
    found = _DROPPED.match(line, span.end_column - 1) if scalar.plain and "#" in line else None
    if not found:
        return False
    rest = re.split(r"[,\]}]", found[1])[0] if in_brackets else found[1]
    whole = f"{scalar.text} {rest}".strip()
    before = "" if in_brackets or span.line != span.end_line else line[: span.column - 1].strip()
    at = Span(span.end_line, found.start(1) + 1, span.end_line, found.start(1) + len(rest) + 1)
    message = f"`{shortened(rest)}` would be dropped: ` #` begins a comment"
    help = f"write: {before} {quoted(shortened(whole))}".replace("  ", " ")
    findings.add("JM007", message, at, hint="text needs quotes, a comment a space after `#`", help=help)
    return True


def check_key(lines: Sequence[str], key: Node, findings: Findings) -> None:
    """Find keys that are no texts, and texts that begin with `?`, which YAML takes for a key."""
    span = key.span
    if not isinstance(key, Scalar):
        what = "a list" if isinstance(key, ListNode) else "a mapping"
        help = "if it is a text that starts with a bracket, put quotes around it"
        findings.add("JM014", f"{what} cannot be a key", span, hint="a key is a text", help=help)
    elif key.plain and _before(lines, span).endswith("?"):
        help = f"write: {quoted(shortened('? ' + key.text))}"
        message, hint = "a text that starts with `?` needs quotes", "put quotes around the whole text"
        findings.add("JM007", message, span, hint=hint, help=help)
    elif not key.text:
        findings.add("JM014", "a key is missing", span, hint="write a text before the colon")
    elif (first := _first(lines, span)).isspace():
        _add_odd_space(first, Span(span.line, span.column, span.line, span.column + 1), findings)


def _first(lines: Sequence[str], span: Span) -> str:
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    return line[span.column - 1 : span.column]


def _before(lines: Sequence[str], span: Span) -> str:
    line = lines[span.line - 1] if span.line <= len(lines) else ""
    return line[max(0, span.column - 1 - _NEAR) : span.column - 1].rstrip()


def check_tag(
    lines: Sequence[str],
    event: ScalarEvent | MappingStartEvent | SequenceStartEvent,
    span: Span,
    findings: Findings,
) -> None:
    """Find tags: `!word` and `!!word`."""
    if event.tag is None:
        return
    written = lines[span.line - 1][span.column - 1 : span.column - 1 + _NEAR].split(" ")[0]
    help = "remove it"
    if isinstance(event, ScalarEvent) and not event.style:
        whole = f"{written} {event.value}".strip()
        help = f"remove it; if it is text, write: {quoted(shortened(whole))}"
    findings.add("JM009", f"`{shortened(written)}` is a tag, which a spec cannot have", span, help=help)
