"""Findings → what people read in a terminal: file by file, the gravest first, each with its line and a way out."""

from collections.abc import Iterator

import click

from journeymap.cli.findings import Findings
from journeymap.cli.report import describe
from journeymap.cli.reports import Options
from journeymap.cli.tally import counted


def report(findings: Findings, options: Options) -> str:
    """Write the problems, and how many there are."""
    parts = [describe(file.problems) for file in findings.files if file.problems]
    return "\n".join([*parts, *_summary(findings)])


def _summary(findings: Findings) -> Iterator[str]:
    counts = findings.counts()
    nouns = {"error": "error", "warning": "warning", "info": "note"}
    said = ", ".join(counted(count, nouns[severity]) for severity, count in counts.items() if count)
    maps = counted(sum(file.coverage is not None for file in findings.files), "sound map")
    yield f"{maps}: {said or click.style('nothing to say', fg='green')}"
    if findings.known:
        yield f"{counted(findings.known, 'finding')} accepted by the baseline"
