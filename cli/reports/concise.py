"""Findings → a line each, for editors: `file:line:column: severity code message (rule)`."""

from collections.abc import Iterator

from journeymap.cli.report import and_more
from journeymap.cli.reports import Report
from journeymap.cli.reports.entries import entries_of, line_of
from journeymap.cli.reports.statistics import statistics
from journeymap.schema.problems import MOST_PROBLEMS


def report(report: Report) -> str:
    """Write the findings and nothing else, unless some are left out or statistics are wanted."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        yield from map(line_of, entries_of(file.problems[:MOST_PROBLEMS]))
        if len(file.problems) > MOST_PROBLEMS:
            yield and_more(file.problems)
    if report.left_out:
        yield f"… and {report.left_out} more"
    if report.statistics:
        yield from ("", *statistics(report.findings))
