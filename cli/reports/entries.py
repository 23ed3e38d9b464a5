"""Problems → what every format for CI services and other programs tells of them, made harmless once for all."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from journeymap.cli.console import unobeyed, visible
from journeymap.cli.reports.rule_names import group_of, name_of
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem, Severity


class Entry(NamedTuple):
    """A finding. `file` is as the file system has it, all other texts are lines that can be shown anywhere.

    `name` is empty for errors of the spec itself. `occurrence` counts, from 1, what a file has of one code about one
    subject.
    """

    code: str
    name: str
    group: str
    severity: Severity
    message: str
    hint: str
    help: str
    file: str
    span: Span | None
    subject: str
    occurrence: int = 1

    @property
    def title(self) -> str:
        """What it is called: its code, and the name of its rule."""
        return f"{self.code} {self.name}".rstrip()

    @property
    def about(self) -> str:
        """What it is about, in words that stay when lines move."""
        return self.subject or re.sub(r"\b(line|offset) \d+", r"\1", self.message)

    @property
    def advice(self) -> str:
        """What is wrong, and what to write instead."""
        return "; ".join(part for part in (self.message, self.hint, self.help) if part)


def entries_of(problems: Iterable[Problem]) -> list[Entry]:
    """Tell of the problems of a file, in their order."""
    entries = list(map(_entry, problems))
    seen: Counter[tuple[str, str]] = Counter()
    for index in sorted(range(len(entries)), key=lambda index: entries[index].span or ()):
        key = entries[index].code, entries[index].about
        seen[key] += 1
        entries[index] = entries[index]._replace(occurrence=seen[key])
    return entries


def line_of(entry: Entry) -> str:
    """Write a finding as one line that editors can take apart; what is about a whole file is on its first line."""
    line, column = (entry.span.line, entry.span.column) if entry.span else (1, 1)
    named = f" ({entry.name})" if entry.name else ""
    place = f"{visible(entry.file, most=1000)}:{line}:{column}"
    return unobeyed(f"{place}: {entry.severity} {entry.code} {entry.message}{named}")


def _entry(problem: Problem) -> Entry:
    return Entry(
        problem.code,
        name_of(problem.code),
        group_of(problem.code),
        problem.severity,
        visible(problem.message, most=1000),
        visible(problem.hint, most=500),
        visible(problem.help, most=1000),
        problem.file,
        problem.span,
        visible(problem.subject, most=500),
    )
