"""Findings → the lines by which a report for people ends: how many there are of what, and how to go on."""

from collections.abc import Iterator

from journeymap.cli.counted import counted
from journeymap.cli.findings import Findings
from journeymap.cli.report import terminal_width
from journeymap.cli.reports import Report
from journeymap.cli.wrap import wrap
from journeymap.schema.problems import Severity

_NOUNS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def summary(report: Report) -> Iterator[str]:
    """Say how many specs were checked and what came of it, each thing on lines of its own."""
    findings = report.findings
    yield from _wrapped(_checked(findings))
    if report.left_out:
        yield from _wrapped(f"{counted(report.left_out, 'finding')} not told: give a higher --max-problems")
    if findings.accepted:
        yield from _wrapped(f"the baseline accepts {counted(findings.accepted, 'finding')}: --no-baseline tells all")
    if findings.gone:
        gone = f"the baseline accepts {counted(findings.gone, 'finding')} no longer found"
        yield from _wrapped(f"{gone}: --write-baseline mends it")
    if code := next((problem.code for file in report.files for problem in file.problems), ""):
        yield from _wrapped(f"`journeymap explain {code}` tells why that matters and what to write instead")


def said(counts: dict[Severity, int]) -> str:
    """Write counts as `2 errors, 1 note`; empty where there is nothing to count."""
    return ", ".join(counted(count, _NOUNS[severity]) for severity, count in counts.items() if count)


def _checked(findings: Findings) -> str:
    what = said(findings.counts())
    checked = f"checked {counted(findings.specs, 'spec')}"
    if not what:
        return f"{checked}: no findings"
    return f"{checked}: {what} in {counted(sum(bool(file.problems) for file in findings.files), 'file')}"


def _wrapped(text: str) -> list[str]:
    return wrap(text, terminal_width())
