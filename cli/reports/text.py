"""Findings → what people read in a terminal: file by file, the gravest first, each with its line and a way out."""

from collections.abc import Iterator

import click

from journeymap.cli.console import unobeyed, visible
from journeymap.cli.findings import FileFindings, counts_of
from journeymap.cli.report import describe
from journeymap.cli.reports import Report
from journeymap.cli.reports.rule_names import name_of
from journeymap.cli.reports.summary import said, summary


def report(report: Report) -> str:
    """Write the problems of each file below its name, and how many there are."""
    return "\n".join(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    for file in report.files:
        if file.problems:
            yield f"{click.style(_heading(file), bold=True, underline=True)}\n"
            yield describe(file.problems, {problem.code: name_of(problem.code) for problem in file.problems})
    if report.statistics:
        yield from _tables(report)
    yield from summary(report)


def _tables(report: Report) -> Iterator[str]:
    """The statistics, and a line that sets them off."""
    from journeymap.cli.reports.statistics import statistics  # only for those who ask for them

    if tables := list(statistics(report.findings)):
        yield from (*tables, "")


def _heading(file: FileFindings) -> str:
    return unobeyed(f"{visible(file.file)}: {said(counts_of(file.problems))}")
