"""What a spec says, in comments, about findings that are allowed."""

from typing import NamedTuple

from journeymap.schema.checks.rule import UnknownRule
from journeymap.schema.nodes import Source, Span
from journeymap.schema.problems import Problem

WORDS = ("ignore", "ignore-file")


class Named(NamedTuple):
    """A name in a comment, where it stands, and the codes that it means; `unknown` says what is wrong if it is none."""

    name: str
    span: Span
    codes: frozenset[str]
    unknown: UnknownRule | None = None


class Permission(NamedTuple):
    """A comment: what it names, why, where it stands, and from which line up to which it goes.

    `word` is how it begins; where that is none of WORDS, it names nothing.
    """

    word: str
    names: tuple[Named, ...]
    reason: str
    span: Span
    first: int
    last: int

    def allowing(self, problem: Problem) -> list[Named]:
        """Give the names by which it allows a finding."""
        if not problem.span or not self.first <= problem.span.line <= self.last:
            return []
        return [named for named in self.names if problem.code in named.codes]


class Permissions(NamedTuple):
    """All such comments of a spec; `unused` are the names that allowed nothing.

    Names of rules that are off are not among these: they may be of use where the rules are on.
    """

    source: Source
    permissions: tuple[Permission, ...]
    unused: tuple[Named, ...] = ()
