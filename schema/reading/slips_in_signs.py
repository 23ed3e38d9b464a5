"""Where the YAML parser stopped → slips of brackets, commas, and lines that mean something to YAML."""

import re

from yaml.events import DocumentEndEvent, DocumentStartEvent

from journeymap.schema.reading.slip import Slip, Stop

_STAR = re.compile(r"(\s*)\*\s+(?=\S)")
_OTHER_COMMENT = re.compile(r"(\s*)(//+|/\*+)\s*")
_NEXT_ITEM = re.compile(r"""["'\[{]|\w+: """)


def empty(stop: Stop) -> Slip | None:
    """`...` and nothing above it."""
    if isinstance(stop.latest, DocumentStartEvent) and stop.line.startswith("..."):
        return Slip("JM012", "the file is empty", stop.here, "a spec begins with keys")
    return None


def no_key(stop: Stop) -> Slip | None:
    """`: value`."""
    if "expected key" in stop.problem and stop.begins_line and stop.line[stop.at : stop.at + 1] == ":":
        return Slip("JM014", "a key is missing", stop.here, "write a text before the colon")
    return None


def stray_bracket(stop: Stop) -> Slip | None:
    """`[a, b]]`."""
    before, rest = stop.line[: stop.at].rstrip(), stop.line[stop.at :].strip()
    if rest and not rest.strip("]}") and before.endswith(("]", "}")):
        return Slip("JM006", f"this `{rest[0]}` closes nothing", stop.here, "remove it", line=before)
    return None


def comma(stop: Stop) -> Slip | None:
    """`[a,, b]`."""
    if stop.bracket and "node content" in stop.problem and stop.line[stop.at : stop.at + 1] == ",":
        return Slip("JM006", "something is missing before this comma", stop.here, "write it or remove the comma")
    return None


def missing_comma(stop: Stop) -> Slip | None:
    """`["a" "b"]`, `{name: "a" emotion: 1}`."""
    before, rest = stop.line[: stop.at].rstrip(), stop.line[stop.at :]
    if not stop.bracket or "',' or" not in stop.problem or not before.endswith(("'", '"', "]", "}")):
        return None
    if not _NEXT_ITEM.match(rest):
        return None
    new = f"{before}, {rest}"
    return Slip("JM006", "a comma is missing here", stop.here, help=f"write: {new.strip()}", line=new)


def comma_at_end(stop: Stop) -> Slip | None:
    """`"a": "b",`, as in JSON without its brackets."""
    if (
        stop.bracket
        or stop.line[stop.at :].strip() != ","
        or not stop.line[: stop.at].rstrip().endswith(("'", '"', "]", "}"))
    ):
        return None
    new = stop.line[: stop.at].rstrip()
    return Slip("JM006", "a comma ends nothing here", stop.here, "remove it", f"write: {new.strip()}", new)


def fence(stop: Stop) -> Slip | None:
    """The lines above and below that mark YAML in Markdown."""
    if not stop.line.startswith("```"):
        return None
    message = "this line marks YAML in Markdown, and is none"
    return Slip("JM006", message, stop.span(0, len(stop.line.rstrip())), "remove it", line="#")


def star(stop: Stop) -> Slip | None:
    """`* item`, as in other languages."""
    found = _STAR.match(stop.line)
    if not found or "alphabetic" not in stop.problem or stop.at != found.end(1) + 1:
        return None
    new = f"{found[1]}- {stop.line[found.end() :]}"
    message = "`*` begins no item: those of YAML begin with `- `"
    return Slip("JM006", message, stop.span(found.end(1), found.end(1) + 1), help=f"write: {new.strip()}", line=new)


def other_comment(stop: Stop) -> Slip | None:
    """`// comment`, as in other languages."""
    context = stop.error.context_mark
    for row in (stop.row, max(stop.row - 1, 0), min(context.line, stop.row) if context else stop.row):
        found = _OTHER_COMMENT.match(stop.lines[row])
        if found:
            new = f"{found[1]}# {stop.lines[row][found.end() :]}".removesuffix("*/").rstrip()
            message = f"`{found[2]}` begins no comment: those of YAML begin with `# `"
            return Slip("JM006", message, stop.span(*found.span(2), row), help=f"write: {new.strip()}", line=new)
    return None


def directive(stop: Stop) -> Slip | None:
    """`%YAML 9.9`, `%50: off`."""
    if "directive" not in f"{stop.error.context} {stop.problem}" and "YAML document" not in stop.problem:
        return None
    message = "a line that starts with `%` is an instruction to YAML"
    span = stop.span(0, len(stop.line.rstrip()))
    return Slip("JM006", message, span, "remove it", "a key that starts with `%` needs quotes")


def second_document(stop: Stop) -> Slip | None:
    """A text below the line `...`."""
    if "<document start>" not in stop.problem:
        return None
    if isinstance(stop.latest, DocumentEndEvent) and stop.latest.explicit:
        help = "give each map a file of its own, or remove the line `...`"
        return Slip("JM011", "a second document begins here", stop.here, "a spec is one document", help)
    return None


def bracket_open(stop: Stop) -> Slip | None:
    """`[a, b` and no `]`; comes after all that can be wrong within brackets."""
    if not stop.bracket:
        return None
    row, column = stop.bracket.line - 1, stop.bracket.column - 1
    mark = stop.lines[row][column]
    closing = {"[": "]", "{": "}"}.get(mark, "")
    hint = f"close it with `{closing}`" if closing else ""
    return Slip("JM006", f"the `{mark}` that opens here is not closed", stop.span(column, column + 1, row), hint)
