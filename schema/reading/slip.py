"""What the YAML parser tells when it stops, and what is told to the author instead."""

from typing import NamedTuple

from yaml import MarkedYAMLError
from yaml.events import Event

from journeymap.schema.nodes import Span


class Slip(NamedTuple):
    """A syntax error. `line` is the line at `span` as it would work; empty where that is not known."""

    code: str
    message: str
    span: Span
    hint: str = ""
    help: str = ""
    line: str = ""


class Stop(NamedTuple):
    """How far the parser came: the error, the line and place (from 0) it stopped at, and what it had read before."""

    error: MarkedYAMLError
    lines: list[str]
    row: int
    at: int
    latest: Event | None
    bracket: Span | None

    @property
    def line(self) -> str:
        """The line it stopped in."""
        return self.lines[self.row]

    @property
    def begins_line(self) -> bool:
        """Whether it stopped before the first character of a line."""
        return not self.line[: self.at].strip()

    def span(self, start: int, end: int, row: int | None = None) -> Span:
        """Give a place in that line, or another."""
        number = (self.row if row is None else row) + 1
        return Span(number, start + 1, number, end + 1)

    @property
    def here(self) -> Span:
        """The character it stopped at."""
        return self.span(self.at, self.at + 1)

    @property
    def problem(self) -> str:
        """The problem in the parser's words."""
        return self.error.problem or ""
