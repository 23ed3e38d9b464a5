"""Findings → what people, CI services and other programs read."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from journeymap.cli.findings import FileFindings, Findings

FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit")


class Options(NamedTuple):
    """How much is said: at most so many problems (None: all of them), with statistics or without."""

    most: int | None = None
    statistics: bool = False


class Report(NamedTuple):
    """What a format is to write: of all that was found, the problems in `files`; with statistics or without."""

    findings: Findings
    files: tuple[FileFindings, ...]
    statistics: bool = False

    @property
    def left_out(self) -> int:
        """How many findings are not told."""
        return len(self.findings.problems) - sum(len(file.problems) for file in self.files)


def report(findings: Findings, format: str, options: Options) -> str:
    """Write what has been found in one of FORMATS; only its module is imported."""
    write: Callable[[Report], str] = import_module(f"journeymap.cli.reports.{format}").report
    return write(Report(findings, findings.gravest(options.most), options.statistics))
