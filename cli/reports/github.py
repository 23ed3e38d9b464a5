"""Findings → workflow commands, of which GitHub makes annotations beside the lines of a change."""

from collections.abc import Iterator

from journeymap.cli.console import visible
from journeymap.cli.report import and_more
from journeymap.cli.reports import Report
from journeymap.cli.reports.ci_paths import path_in_checkout
from journeymap.cli.reports.entries import Entry, entries_of
from journeymap.cli.reports.statistics import statistics
from journeymap.cli.reports.summary import summary
from journeymap.schema.problems import MOST_PROBLEMS, Severity

_COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def report(report: Report) -> str:
    """Write a command for each finding, and a summary for those who read the log."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        yield from map(_command, entries_of(file.problems[:MOST_PROBLEMS]))
        if len(file.problems) > MOST_PROBLEMS:
            yield and_more(file.problems)
    if report.statistics:
        yield from (*statistics(report.findings), "")
    yield from summary(report)


def _command(entry: Entry) -> str:
    properties: dict[str, str | int] = {"file": visible(path_in_checkout(entry.file), most=1000)}
    if entry.span:
        span = entry.span
        properties |= {"line": span.line, "endLine": span.end_line, "col": span.column, "endColumn": span.end_column}
    properties["title"] = entry.title
    said = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    text = "\n".join(part for part in (entry.message, entry.hint, entry.help) if part)
    return f"::{_COMMANDS[entry.severity]} {said}::{_data(text)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
