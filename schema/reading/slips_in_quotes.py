"""Where the YAML parser stopped → slips of quotes: left open, closed too early, or missing around a text."""

import re

from yaml.events import ScalarEvent

from journeymap.schema.quoting import quoted
from journeymap.schema.reading.events import span_of
from journeymap.schema.reading.quoted_line import close_quote, is_yaml, quote_in_brackets, quote_line
from journeymap.schema.reading.slip import Slip, Stop

_IN_DOUBLE_QUOTES = re.compile(r'"((?:[^"\\]|\\.)*)"')


def quote_closed_late(stop: Stop) -> Slip | None:
    """`a: "x`, and on the next line `b: "y"`."""
    latest = stop.latest
    if not isinstance(latest, ScalarEvent) or latest.style not in ("'", '"'):
        return None
    span = span_of(latest)
    if not span.line < span.end_line == stop.row + 1:
        return None
    message = f"the quote that opens here closes on line {stop.row + 1}, in the middle of another text"
    return _close_quote(stop, span.line - 1, span.column - 1, message)


def quote_never_closed(stop: Stop) -> Slip | None:
    """`a: "x`, and no other quote to the end of the file."""
    context = stop.error.context_mark
    wanted = ("unexpected end of stream", "unexpected document indicator")
    if not context or not any(words in stop.problem for words in wanted):
        return None
    return _close_quote(stop, context.line, context.column, "the quote that opens here is never closed")


def _close_quote(stop: Stop, row: int, column: int, message: str) -> Slip:
    """Offer to close a quote, and to put a single one, which may be an apostrophe, in quotes with its text."""
    line = stop.lines[row]
    mark = line[column]
    closed, around = (_if_yaml(new) for new in close_quote(line, column))
    help = f"write: {closed.strip()}" if closed else ""
    if mark == "'" and around:
        help = f"if it is an apostrophe, write: {around.strip()}"
    line = closed or around
    if help and _goes_on_below(stop, row):
        help, line = f"{help}, with the closing quote where the text ends", ""
    return Slip("JM006", message, stop.span(column, column + 1, row), f"close it with `{mark}`", help, line)


def _if_yaml(line: str) -> str:
    return line if is_yaml(line) else ""


def escape(stop: Stop) -> Slip | None:
    """A backslash in double quotes: `"C:\\Users"`."""
    wanted = ("unknown escape", "hexdecimal number", "invalid Unicode character")
    context = stop.error.context_mark
    if not context or not any(words in stop.problem for words in wanted):
        return None
    start = stop.line.rfind("\\", 0, stop.at + 1)
    found = _IN_DOUBLE_QUOTES.match(stop.line, context.column) if context.line == stop.row else None
    new = ""
    if found and "'" not in found[1]:
        new = f"{stop.line[: found.start()]}'{found[1]}'{stop.line[found.end() :]}"
        new = new if is_yaml(new) else ""
    message = f"`{stop.line[start : start + 2]}` is no valid escape in double quotes"
    help = f"for a plain backslash write: {new.strip()}" if new else "for a plain backslash write two: \\\\"
    if "Unicode" in stop.problem:
        help, new = "type the character itself", ""
    return Slip("JM006", message, stop.span(start, start + 2), help=help, line=new)


def tag(stop: Stop) -> Slip | None:
    """`a: !x!y`, a tag that even YAML does not know."""
    if "tag" not in f"{stop.error.context} {stop.problem}":
        return None
    text = bare_text(stop)
    help = "remove it" + (f"; if it is text, {text.help}" if text else "")
    return Slip("JM009", "a spec cannot have tags (`!…`)", stop.here, help=help, line=text.line if text else "")


def bare_text(stop: Stop) -> Slip | None:
    """`goal: Buy: fast`, and all other texts that need quotes."""
    if "expected" in stop.problem and stop.begins_line and "alphabetic" not in stop.problem:
        return None
    fixed = _fix(stop)
    if not fixed:
        return None
    (line, start, end), in_brackets = fixed
    works = line if is_yaml(line) else quoted(stop.line[start:end])
    hint, help = "put quotes around the whole text", f"write: {works.strip()}"
    if not in_brackets and _goes_on_below(stop, stop.row):
        help, line = f"{help}, with the closing quote where the text ends", ""
    return Slip("JM007", _why(stop, stop.line[start]), stop.span(start, end), hint, help, line)


def _fix(stop: Stop) -> tuple[tuple[str, int, int], bool] | None:
    """Give the line with quotes, and whether it is an item in brackets that got them."""
    before = stop.line[: stop.at]
    inside = any(before.count(mark) > before.count(end) for mark, end in ("[]", "{}"))
    item = quote_in_brackets(stop.line, stop.at) if inside or stop.bracket else None
    if stop.bracket or (item and is_yaml(item[0])):
        return (item, True) if item else None
    whole = quote_line(stop.line, stop.at)
    if whole and not (item and stop.line[whole[1]] in "[{"):
        return whole, False
    return (item, True) if item else None


def _why(stop: Stop, first: str) -> str:
    if first == "`":
        return "a text that starts with a backtick needs quotes"
    if first in "\"'":
        return "a text that goes on after its quote needs other quotes around all of it"
    if "mapping values" in stop.problem or stop.line[stop.at : stop.at + 1] == ":":
        return "a text with a colon before a space or at its end needs quotes"
    return f"a text that starts with `{first}` needs quotes"


def _goes_on_below(stop: Stop, row: int) -> bool:
    below = stop.lines[row + 1] if row + 1 < len(stop.lines) else ""
    here = re.match(r"\s*(?:- +)*", stop.lines[row])
    return bool(below.strip()) and here is not None and len(below) - len(below.lstrip()) > here.end()
