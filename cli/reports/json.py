"""Findings → JSON for programs. What stands where is said in JSON.md."""

from typing import Any

from journeymap.cli.reports import Report
from journeymap.cli.reports.entries import Entry, entries_of
from journeymap.cli.reports.rule_names import group_of, manual_of, name_of
from journeymap.cli.reports.statistics import counts_of_rules
from journeymap.cli.reports.strict_json import dumps, text_of
from journeymap.schema.coverage import Coverage

VERSION = 1


def report(report: Report) -> str:
    """Write the findings with all counts; the same findings give the same text."""
    findings = report.findings
    return dumps(
        {
            "journeymap": "findings",
            "version": VERSION,
            "counts": {
                "specs": findings.specs,
                "files": sum(bool(file.problems) for file in findings.files),
                **findings.counts(),
                "left_out": report.left_out,
            },
            "baseline": {"accepted": findings.accepted, "gone": findings.gone},
            "coverage": _coverage(findings.coverage),
            "maps": [
                {"file": text_of(file.file), "coverage": _coverage(file.coverage)}
                for file in findings.files
                if file.coverage
            ],
            "rules": [
                {"code": code, "name": name_of(code), "group": group_of(code), "severity": severity, "count": n}
                for code, severity, n in counts_of_rules(findings)
            ],
            "findings": [_finding(entry) for file in report.files for entry in entries_of(file.problems)],
        }
    )


def _coverage(coverage: Coverage) -> dict[str, Any]:
    share = None if coverage.share is None else round(coverage.share, 4)
    return {"claims": coverage.claims, "supported": coverage.supported, "share": share}


def _finding(entry: Entry) -> dict[str, Any]:
    span = entry.span
    return {
        "code": entry.code,
        "name": entry.name,
        "group": entry.group,
        "severity": entry.severity,
        "message": entry.message,
        "hint": entry.hint,
        "help": entry.help,
        "file": text_of(entry.file),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "subject": entry.subject,
        "manual": manual_of(entry.code),
    }
