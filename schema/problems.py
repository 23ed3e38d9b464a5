"""What is wrong with a spec, where, and how to go on."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from journeymap.schema.nodes import Source, Span

Severity = Literal["error", "warning", "info"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")  # the gravest first

MOST_PROBLEMS = 100  # reported per file


class Problem(NamedTuple):
    """One finding. `code` is stable and never reused.

    `excerpt` is the source line at `span` (empty when there is none to show); `hint` stands beside the caret;
    `help` is a line of its own under the frame, for a way out that needs room; `subject` names what it is about by ids,
    which stay when lines move. The texts may hold pieces of a spec: whoever prints them makes control characters
    visible.
    """

    code: str
    message: str
    file: str
    span: Span | None = None
    excerpt: str = ""
    hint: str = ""
    help: str = ""
    severity: Severity = "error"
    subject: str = ""


class SpecError(Exception):
    """A spec that cannot be used. `problems` lists all that was found, in the order of the file.

    `source` is what could be read all the same, where only single lines could not, to look for more problems in it.
    """

    def __init__(self, problems: Iterable[Problem], source: Source | None = None) -> None:
        self.source = source
        self.problems = tuple(problems)
        first = self.problems[0]
        place = f"{first.file}:{first.span.line}:{first.span.column}" if first.span else first.file
        more = f" (and {len(self.problems) - 1} more)" if len(self.problems) > 1 else ""
        super().__init__(f"{place}: {first.message}{more}")


def excerpt(lines: Sequence[str], span: Span) -> str:
    """Give the line that `span` starts on."""
    return lines[span.line - 1] if 0 < span.line <= len(lines) else ""
