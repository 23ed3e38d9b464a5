"""Findings as a check makes them, and hostile ones that no check makes."""

from journeymap.cli.findings import FileFindings, Findings, most_severe_first
from journeymap.cli.reports import Report
from journeymap.schema.coverage import Coverage
from journeymap.schema.nodes import Span
from journeymap.schema.problems import Problem

BED, SHOP = "journeys/bed.journey.yaml", "journeys/shop.journey.yaml"

UNREACHED = Problem(
    "JM204",
    "nothing leads to `Asks a friend`",
    BED,
    Span(13, 5, 13, 18),
    "  - Asks a friend",
    "let a step lead here with `next: asks-a-friend`, or mark it with `entry: yes`",
    severity="warning",
    subject="asks-a-friend",
)
NOTE = Problem(
    "JM301", "`Pays` has no touchpoint", BED, Span(14, 5, 15, 9), "  - name: Pays", "add one", "there are many",
    severity="info", subject="pays",
)  # fmt: skip
UNKNOWN = Problem(
    "JM104", "unknown key `emotionn`", SHOP, Span(5, 9, 5, 17), "        emotionn: 1", "did you mean `emotion`?"
)
UNREADABLE = Problem(
    "JM001", "you may not read this file", "journeys/secret.journey.yaml", help="check its permissions"
)

_EVIL = "x\n::error::pwn\x1b[2J\u202e##[add-mask]y ::set-env name=a::b \x00\ufffe]]><a&\"'"
HOSTILE = Problem(
    "JM204", _EVIL, "::error file=a,b::%0A##[x].journey.yaml", Span(1, 1, 1, 2), _EVIL, _EVIL, _EVIL, "warning", _EVIL
)


def report_of(*problems: Problem, most: int | None = None, statistics: bool = False, **counts: int) -> Report:
    """What a format gets to write of problems; each file with some is one of two specs with claims, one is sound."""
    files = [
        FileFindings(file, most_severe_first(problem for problem in problems if problem.file == file), Coverage(2, 3))
        for file in dict.fromkeys(problem.file for problem in problems)
    ]
    findings = Findings(
        (*files, FileFindings("journeys/sound.journey.yaml", (), Coverage(0, 0))), len(files) + 1, **counts
    )
    return Report(findings, findings.gravest(most), statistics)
