"""Problems → what people read: the message, the place, the line with carets under it, the way out."""

import os
import sys
from collections.abc import Iterator, Mapping, Sequence

import click

from journeymap.cli.code_frame import frame
from journeymap.cli.columns import columns_of
from journeymap.cli.console import visible
from journeymap.cli.wrap import wrap
from journeymap.schema.problems import MOST_PROBLEMS, Problem

NARROWEST, USUAL, WIDEST = 24, 80, 100  # columns, whatever the terminal has
_COLORS = {"error": "red", "warning": "yellow", "info": "cyan"}
_INDENT = "    "


def describe(problems: Sequence[Problem], names: Mapping[str, str] | None = None) -> str:
    """Write the problems of a spec, one below the other, the first hundred of them.

    `names` are those of the rules that found them, by their codes.
    """
    width = terminal_width()
    first = problems[:MOST_PROBLEMS]
    parts = ["\n".join(_describe(problem, width, (names or {}).get(problem.code, ""))) for problem in first]
    if len(problems) > MOST_PROBLEMS:
        parts.append(and_more(problems))
    return "\n\n".join(parts) + "\n"


def terminal_width() -> int:
    """How many columns a line may have."""
    return max(NARROWEST, min(WIDEST, _columns()))


def and_more(problems: Sequence[Problem]) -> str:
    """Say how many problems of a file are not told."""
    return f"… and {len(problems) - MOST_PROBLEMS} more in {visible(problems[0].file)}"


def _columns() -> int:
    """The columns of the terminal, as `COLUMNS` or the terminal itself says."""
    # Not shutil's: it brings three libraries for archives, which take as long as the spec.
    said = os.environ.get("COLUMNS", "")
    if said.isdecimal() and int(said):
        return int(said)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or USUAL  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # there is none
        return USUAL


def _describe(problem: Problem, width: int, name: str) -> Iterator[str]:
    span = problem.span
    margin = " " * max(2, len(str(span.line)) if span else 0)
    place = f":{span.line}:{span.column}" if span else ""
    yield from _headline(problem, width, name)
    yield f"{margin}{_faint('-->')} {visible(problem.file)}{place}"
    beside = False
    if span and problem.excerpt.strip():
        shown, below = frame(problem.excerpt, span, width - len(margin) - 3)
        hint = visible(problem.hint, most=500)
        beside = len(margin) + 3 + len(below) + 1 + columns_of(hint) <= width
        yield from _frame(problem, shown, below, margin, hint if beside else "")
    if problem.hint and not beside:
        yield from _note("hint", visible(problem.hint, most=500), margin, width)
    if problem.help:
        yield from _note("help", visible(problem.help, most=1000), margin, width)


def _headline(problem: Problem, width: int, name: str) -> Iterator[str]:
    """The kind of problem and what is wrong, over as many lines as that takes."""
    kind = f"{problem.severity}[{problem.code}]"
    named = f" {name}:" if name else ":"
    message = visible(problem.message, most=1000)
    if len(kind + named) > width:  # a very narrow terminal
        named, message = "", f"{name}: {message}"
    first, *more = wrap(message, width - len(_INDENT), first=width - len(f"{kind}{named} "))
    beside = f" {click.style(first, bold=True)}" if first else ""
    yield f"{click.style(kind, fg=_COLORS[problem.severity], bold=True)}{named}{beside}"
    yield from (_INDENT + click.style(line, bold=True) for line in more)


def _frame(problem: Problem, shown: str, below: str, margin: str, hint: str) -> Iterator[str]:
    assert problem.span is not None
    carets = click.style(below.lstrip(), fg=_COLORS[problem.severity], bold=True)
    blanks = " " * (len(below) - len(below.lstrip()))
    bar = _faint("|")
    yield f"{margin} {bar}"
    yield f"{_faint(str(problem.span.line).rjust(len(margin)))} {bar} {shown}"
    yield f"{margin} {bar} {blanks}{carets} {hint}".rstrip()


def _note(word: str, text: str, margin: str, width: int) -> Iterator[str]:
    """A line of its own, and those that it runs on to."""
    before = len(f"{margin} = {word}: ")
    first, *more = wrap(text, width - before)
    yield f"{margin} {_faint('=')} {word}: {first}"
    yield from (" " * before + line for line in more)


def _faint(sign: str) -> str:
    return click.style(sign, fg="blue", bold=True)
