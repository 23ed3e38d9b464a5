"""Findings → a GitLab code quality report, which merge requests show beside the lines of a change."""

from typing import Any

from journeymap.cli.reports import Report
from journeymap.cli.reports.ci_paths import path_in_checkout
from journeymap.cli.reports.entries import Entry, entries_of
from journeymap.cli.reports.fingerprint import fingerprint
from journeymap.cli.reports.strict_json import dumps, text_of
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Severity

_SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
_WHOLE_FILE = Span(1, 1, 1, 1)  # GitLab knows nothing without a line


def report(report: Report) -> str:
    """Write one issue for each finding."""
    return dumps([_issue(entry) for file in report.files for entry in entries_of(file.problems)])


def _issue(entry: Entry) -> dict[str, Any]:
    span = entry.span or _WHOLE_FILE
    return {
        "type": "issue",
        "check_name": entry.title,
        "description": entry.advice,
        "severity": _SEVERITIES[entry.severity],
        "fingerprint": fingerprint(entry),
        "location": {
            "path": text_of(path_in_checkout(entry.file)),
            "lines": {"begin": span.line, "end": span.end_line},
            "positions": {
                "begin": {"line": span.line, "column": span.column},
                "end": {"line": span.end_line, "column": span.end_column},
            },
        },
    }
