"""Problems as they are met while a file is read → one SpecError with all of them, in the order of the file."""

from collections.abc import Sequence
from typing import NoReturn

from journeymap.schema.nodes import Source, Span
from journeymap.schema.problems import MOST_PROBLEMS, Problem, SpecError, excerpt


class Findings:
    """The problems of the file `name`, whose lines are `lines`; none is kept beyond MOST_PROBLEMS."""

    def __init__(self, name: str, lines: Sequence[str]) -> None:
        self.name = name
        self.lines = lines
        self.problems: list[Problem] = []

    def copy(self) -> "Findings":
        """Give findings of the same file that start with the same problems."""
        other = Findings(self.name, self.lines)
        other.problems = list(self.problems)
        return other

    @property
    def full(self) -> bool:
        """Whether no more problems are kept."""
        return len(self.problems) >= MOST_PROBLEMS

    def add(self, code: str, message: str, span: Span, *, hint: str = "", help: str = "") -> None:
        """Note a problem."""
        if not self.full:
            shown = excerpt(self.lines, span)
            self.problems.append(Problem(code, message, self.name, span, shown, hint, help))

    def on_line(self, line: int, code: str = "") -> bool:
        """Say whether the line has a problem, or one with that code."""
        return any(
            problem.span is not None and problem.span.line == line and code in ("", problem.code)
            for problem in self.problems
        )

    def refuse(self, source: Source | None = None) -> NoReturn:
        """Raise what was found, with what could be read all the same."""
        raise SpecError(sorted(self.problems, key=lambda problem: problem.span or Span(0, 0, 0, 0)), source)


def shortened(text: str, most: int = 60) -> str:
    """Give a text that fits into a message, its end replaced by `…` where it is long."""
    return text if len(text) <= most else text[: most - 1] + "…"
