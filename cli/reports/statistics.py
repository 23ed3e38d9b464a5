"""Findings → how many each rule has, and how far claims rest on evidence, as tables for people."""

from collections import Counter
from collections.abc import Iterator, Sequence

from journeymap.cli.columns import columns_of
from journeymap.cli.console import unobeyed, visible
from journeymap.cli.findings import Findings
from journeymap.cli.reports.rule_names import name_of
from journeymap.schema.coverage import Coverage
from journeymap.schema.problems import SEVERITIES, Severity

_ALL = "all maps"


def counts_of_rules(findings: Findings) -> list[tuple[str, Severity, int]]:
    """Count the findings of each code and severity, the gravest first, of one severity the most frequent."""
    counts = Counter((problem.code, problem.severity) for problem in findings.problems)
    ranked = sorted(counts.items(), key=lambda item: (SEVERITIES.index(item[0][1]), -item[1], item[0][0]))
    return [(code, severity, count) for (code, severity), count in ranked]


def statistics(findings: Findings) -> Iterator[str]:
    """Write both tables, where there is something to count."""
    counts = [(str(count), severity, code, name_of(code)) for code, severity, count in counts_of_rules(findings)]
    if counts:
        yield from _table([("findings", "severity", "code", "rule"), *counts])
    maps = [(file.coverage, visible(file.file)) for file in findings.files if file.coverage]
    if counts and maps:
        yield ""
    if maps:
        whole = [(findings.coverage, _ALL)] if len(maps) > 1 else []
        yield from _table(
            [("evidence", "claims", "map"), *(_row(coverage, name) for coverage, name in [*maps, *whole])]
        )


def _row(coverage: Coverage, name: str) -> tuple[str, str, str]:
    share = "–" if coverage.percent is None else f"{coverage.percent} %"
    return share, f"{coverage.supported} of {coverage.claims}" if coverage.claims else "none", name


def _table(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Columns below each other: numbers, which come first, at the right, all else at the left."""
    widths = [max(map(columns_of, column)) for column in zip(*rows, strict=True)]
    for first, *rest in rows:
        cells = [text + " " * (width - columns_of(text)) for text, width in zip(rest, widths[1:], strict=True)]
        yield unobeyed("  ".join([first.rjust(widths[0]), *cells]).rstrip())
