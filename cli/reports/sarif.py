"""Findings → SARIF 2.1.0, which code scanning services and editors read."""

import os
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from journeymap import __version__
from journeymap.cli.reports import Report
from journeymap.cli.reports.ci_paths import path_in_checkout
from journeymap.cli.reports.entries import Entry, entries_of
from journeymap.cli.reports.fingerprint import fingerprint
from journeymap.cli.reports.rule_names import group_of, rule_of
from journeymap.cli.reports.strict_json import dumps
from journeymap.schema.checks.manual import page_of
from journeymap.schema.problems import Severity

_LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
_ROOT = "SRCROOT"  # the folder that paths are seen from, under the name that services know


def report(report: Report) -> str:
    """Write one run with its findings and the manual pages of the rules that found them."""
    entries = [entry for file in report.files for entry in entries_of(file.problems)]
    codes = sorted({entry.code for entry in entries})
    driver = {"name": "journeymap", "version": __version__, "rules": list(map(_rule, codes))}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "the folder that paths are seen from"}}},
        "results": [_result(entry, codes.index(entry.code)) for entry in entries],
    }
    return dumps({"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]})


def _rule(code: str) -> dict[str, Any]:
    described: dict[str, Any] = {"id": code, "properties": {"tags": [group_of(code)]}}
    if rule := rule_of(code):
        described["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
    if page := page_of(code):
        first = page.text.partition("\n\n")[0].replace("\n", " ")
        described |= {
            "name": page.name,
            "shortDescription": {"text": first},
            "help": {"text": page.text, "markdown": page.text},
        }
    return described


def _result(entry: Entry, rule: int) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _location(path_in_checkout(entry.file))}
    if entry.span:
        span = entry.span
        place["region"] = {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        }
    return {
        "ruleId": entry.code,
        "ruleIndex": rule,
        "level": _LEVELS[entry.severity],
        "message": {"text": entry.advice},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"journeymapFinding/v1": fingerprint(entry)},
    }


def _location(path: str) -> dict[str, str]:
    """A path as an address, in which only letters without accents, digits and slashes stay as they are."""
    if PurePath(path).is_absolute():
        return {"uri": f"file://{'' if path.startswith('/') else '/'}{quote(os.fsencode(path))}"}
    return {"uri": quote(os.fsencode(path.replace(os.sep, "/"))), "uriBaseId": _ROOT}
