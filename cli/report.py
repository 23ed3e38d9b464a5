"""Problems → what people read: the message, the place, the line with carets under it, the way out."""

import os
import sys
from collections.abc import Sequence

import click

from journeymap.cli.code_frame import frame
from journeymap.cli.console import visible
from journeymap.schema.problems import MOST_PROBLEMS, Problem

WIDEST = 100  # columns, also of a wider terminal
_COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}


def describe(problems: Sequence[Problem]) -> str:
    """Write the problems of a spec, one below the other, the first hundred of them."""
    width = min(WIDEST, _columns())
    parts = [_describe(problem, width) for problem in problems[:MOST_PROBLEMS]]
    if len(problems) > MOST_PROBLEMS:
        parts.append(f"… and {len(problems) - MOST_PROBLEMS} more in {visible(problems[0].file)}")
    return "\n\n".join(parts) + "\n"


def _columns() -> int:
    """The columns of the terminal, as `COLUMNS` or the terminal itself says."""
    # Not shutil's: it brings three libraries for archives, which take as long as the spec.
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or WIDEST  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # there is none
        return WIDEST


def _describe(problem: Problem, width: int) -> str:
    kind = click.style(f"{problem.severity}[{problem.code}]", fg=_COLORS[problem.severity], bold=True)
    span = problem.span
    margin = " " * max(2, len(str(span.line)) if span else 0)
    place = f":{span.line}:{span.column}" if span else ""
    lines = [
        f"{kind}: {click.style(visible(problem.message, most=1000), bold=True)}",
        f"{margin}{_faint('-->')} {visible(problem.file)}{place}",
    ]
    if span and problem.excerpt.strip():
        lines += _frame(problem, width, margin)
    elif problem.hint:
        lines.append(f"{margin} {_faint('=')} hint: {visible(problem.hint, most=500)}")
    if problem.help:
        lines.append(f"{margin} {_faint('=')} help: {visible(problem.help, most=1000)}")
    return "\n".join(lines)


def _frame(problem: Problem, width: int, margin: str) -> list[str]:
    assert problem.span is not None
    shown, below = frame(problem.excerpt, problem.span, width - len(margin) - 3)
    carets = click.style(below.lstrip(), fg=_COLORS[problem.severity], bold=True)
    blanks = " " * (len(below) - len(below.lstrip()))
    hint = f" {visible(problem.hint, most=500)}" if problem.hint else ""
    bar = _faint("|")
    return [
        f"{margin} {bar}",
        f"{_faint(str(problem.span.line).rjust(len(margin)))} {bar} {shown}",
        f"{margin} {bar} {blanks}{carets}{hint}",
    ]


def _faint(sign: str) -> str:
    return click.style(sign, fg="blue", bold=True)
