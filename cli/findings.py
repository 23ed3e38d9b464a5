"""What a check has found: the problems of each file, and how far its claims rest on evidence."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from journeymap.schema.coverage import Coverage, together
from journeymap.schema.problems import SEVERITIES, Problem, Severity


class FileFindings(NamedTuple):
    """The problems of one file, the gravest first; `coverage` is that of a sound spec."""

    file: str
    problems: tuple[Problem, ...]
    coverage: Coverage | None = None


class Findings(NamedTuple):
    """Those of all files, in the order in which they were asked for. Files without problems are among them.

    `specs` counts the specs looked at, `accepted` the findings that a baseline holds, `gone` those that it holds
    although they are not found any more.
    """

    files: tuple[FileFindings, ...]
    specs: int = 0
    accepted: int = 0
    gone: int = 0

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, file by file."""
        return tuple(problem for file in self.files for problem in file.problems)

    @property
    def coverage(self) -> Coverage:
        """How far the claims of all maps together rest on evidence."""
        return together(file.coverage for file in self.files if file.coverage)

    def counts(self) -> dict[Severity, int]:
        """How many problems of each severity there are."""
        return counts_of(self.problems)

    def gravest(self, most: int | None) -> tuple[FileFindings, ...]:
        """Give no more than so many problems, the gravest of all; None gives every one."""
        if most is None:
            return self.files
        places = [(file.file, problem) for file in self.files for problem in file.problems]
        places.sort(key=lambda place: SEVERITIES.index(place[1].severity))
        kept = set(places[:most])
        return tuple(
            file._replace(problems=tuple(problem for problem in file.problems if (file.file, problem) in kept))
            for file in self.files
        )


def counts_of(problems: Iterable[Problem]) -> dict[Severity, int]:
    """How many of some problems are of each severity."""
    found = Counter(problem.severity for problem in problems)
    return {severity: found[severity] for severity in SEVERITIES}


def most_severe_first(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Order the problems of a file, each once; those of one severity as they stand in it."""
    unique = dict.fromkeys(problems)
    return tuple(
        sorted(unique, key=lambda problem: (SEVERITIES.index(problem.severity), problem.span or (), problem.code))
    )
