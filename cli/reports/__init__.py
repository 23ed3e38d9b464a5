"""Findings → what people, CI services and other programs read."""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from journeymap.cli.findings import Findings

FORMATS = ("text", "concise", "json", "github", "gitlab", "sarif", "junit")


class Options(NamedTuple):
    """How much is said: at most so many problems (None: all of them), with statistics or without."""

    most: int | None = None
    statistics: bool = False


def report(findings: Findings, format: str, options: Options) -> str:
    """Write what has been found in one of FORMATS; only its module is imported."""
    write: Callable[[Findings, Options], str] = import_module(f"journeymap.cli.reports.{format}").report
    return write(findings, options)
