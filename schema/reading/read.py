"""Bytes of a spec → Source, its texts as they were typed, each with its place."""

import re
from typing import TYPE_CHECKING, NoReturn

from yaml import MarkedYAMLError, YAMLError

from journeymap.schema.nodes import Mapping, Node, Scalar, Sequence, Source, Span
from journeymap.schema.reading.build import Builder
from journeymap.schema.reading.characters import FORBIDDEN, forbidden_on, unbalanced_bidi, what_is
from journeymap.schema.reading.check_text import add_unbalanced
from journeymap.schema.reading.decode import decode
from journeymap.schema.reading.findings import Findings

if TYPE_CHECKING:
    from journeymap.schema.reading.slip import Slip

_START = Span(1, 1, 1, 1)
_MOST_READ_AGAIN = 200_000  # characters; bounds the time spent on looking for more problems


def read(data: bytes, name: str) -> Source:
    """Read a spec; raises SpecError with every problem found, whatever the bytes are.

    Keys and values are text: whether `3`, `no` or `~` mean more is for the field to say. A text is changed in three
    ways only: NFC, LF line ends, no white space around it. `name` is what people are shown.
    """
    text = decode(data, name)
    findings = Findings(name, tuple(text.split("\n")))
    if "<<<<<<< " in text or ">>>>>>> " in text:
        from journeymap.schema.reading.conflicts import check_conflicts

        check_conflicts(findings)
    _check_characters(findings)
    if findings.problems:
        text = re.sub(FORBIDDEN, "\ufffd", text)  # to read on
    root = _build(text, findings)
    _check_root(root, findings)
    if not isinstance(root, Mapping):
        findings.refuse()
    source = Source(name, tuple(findings.lines), root)
    if findings.problems:
        findings.refuse(source)
    return source


def _check_characters(findings: Findings) -> None:
    for number, line in enumerate(findings.lines, 1):
        if findings.full:
            return
        if line.isprintable():
            continue
        for found in forbidden_on(line):
            span = Span(number, found.start() + 1, number, found.start() + 2)
            what, hint = what_is(found[0])
            findings.add("JM004", f"the line holds {what}", span, hint=hint)
        place = unbalanced_bidi(line)
        if place is not None:
            add_unbalanced(line[place], Span(number, place + 1, number, place + 2), findings)


def _build(text: str, findings: Findings) -> Node | None:
    """Build the nodes; a line whose way out is known is reported, then read as corrected, to find more problems."""
    lines = text.split("\n")
    budget = _MOST_READ_AGAIN
    while True:
        attempt = findings.copy()
        builder = Builder("\n".join(lines), attempt)
        try:
            root = builder.build()
        except MarkedYAMLError as error:
            from journeymap.schema.reading.slips import explain  # only when something is wrong

            brackets = [collection.span for collection in builder.open if collection.in_brackets]
            slip = explain(error, lines, builder.latest, brackets[-1] if brackets else None)
            budget -= len(text)
            if not slip.line or budget < 0 or findings.on_line(slip.span.line):
                _stop_at(slip, attempt)
            findings.add(slip.code, slip.message, slip.span, hint=slip.hint, help=slip.help)
            lines[slip.span.line - 1] = slip.line
        except YAMLError:
            attempt.add("JM006", "this is not YAML", _START)
            attempt.refuse()
        else:
            findings.problems = attempt.problems
            return root


def _stop_at(slip: "Slip", findings: Findings) -> NoReturn:
    """Report a slip unless it follows from a problem that is known: on its line, or in a text that goes on there."""
    line = slip.span.line
    above = findings.on_line(line - 1, "JM006") or findings.on_line(line - 1, "JM007")
    if not above and not findings.on_line(line):
        findings.add(slip.code, slip.message, slip.span, hint=slip.hint, help=slip.help)
    findings.refuse()


def _check_root(root: Node | None, findings: Findings) -> None:
    help = "a spec begins with keys, such as `persona: Ieva`, `goal: …` and `steps:`"
    if root is None or (isinstance(root, Scalar) and root.plain and not root.text):
        findings.add("JM012", "the file is empty", _START, help=help)
    elif isinstance(root, Sequence):
        help = "write `persona:`, `goal:` and `steps:`, and this list under `steps:`"
        findings.add("JM013", "the file is a list", _first_line(root), hint="a spec is a mapping", help=help)
    elif isinstance(root, Scalar) and not findings.on_line(root.span.line):
        from journeymap.schema.reading.slips_in_layout import missing_space  # only when something is wrong

        rows = range(root.span.line - 1, root.span.end_line)
        slips = [slip for row in rows if (slip := missing_space(findings.lines[row], row))]
        for slip in slips:
            findings.add("JM013", slip.message, slip.span, hint=slip.hint, help=slip.help)
        if not slips:
            findings.add("JM013", "the file is a text", _first_line(root), hint="a spec is a mapping", help=help)


def _first_line(node: Node) -> Span:
    line, column = node.span.line, node.span.column
    return Span(line, column, line, column + 1)
