"""Specs → the same specs with all mended that can be without asking."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from journeymap.cli.baseline import Baseline
from journeymap.cli.check_specs import Asked, Checker
from journeymap.cli.find_specs import Spec
from journeymap.cli.read_spec import bytes_of
from journeymap.cli.workspace import Workspace
from journeymap.schema.mend import mended, remedies
from journeymap.schema.models.journey import Journey
from journeymap.schema.problems import Problem, SpecError

_MOST_ROUNDS = 10  # one finding may hide another


class Mended(NamedTuple):
    """A spec's bytes before and after, and how much was mended."""

    spec: Spec
    before: bytes
    after: bytes
    changes: int


class _Seen(NamedTuple):
    """What is found in a text: its problems, and its journey if it is sound."""

    problems: tuple[Problem, ...]
    journey: Journey | None

    @property
    def errors(self) -> Counter[tuple[str, str]]:
        """The errors of the spec itself."""
        return Counter((problem.code, problem.message) for problem in self.problems if problem.code < "JM2")


def mend_specs(specs: Sequence[Spec], workspace: Workspace, asked: Asked) -> list[Mended]:
    """Mend specs in memory; those in which nothing can be are left out."""
    found = [_mend(spec, workspace, asked) for spec in specs]
    return [one for one in found if one.after != one.before]


def _mend(spec: Spec, workspace: Workspace, asked: Asked) -> Mended:
    try:
        before = data = bytes_of(spec)
    except SpecError:  # said by the check
        return Mended(spec, b"", b"", 0)

    def look(text: bytes) -> _Seen:
        checker = Checker(workspace, asked._replace(mending=True), Baseline(used=False), {spec.name: text})
        problems = checker.check([spec]).problems
        return _Seen(problems, checker.journeys.get(spec.name))

    seen, count = look(data), 0
    for _ in range(_MOST_ROUNDS):
        changes, start = remedies(seen.problems, spec.name), data
        for attempt in (changes, *([change] for change in changes)):  # all at once, or else one by one
            text = mended(data, attempt)
            then = look(text) if text != data else seen
            if text != data and _is_better(seen, then):
                data, seen, count = text, then, count + len(attempt)
                if attempt is changes:
                    break
        if data == start:
            break
    return Mended(spec, before, data, count)


def _is_better(before: _Seen, after: _Seen) -> bool:
    """Whether nothing went wrong by mending: a sound spec says what it said before, another has fewer errors."""
    return after.journey == before.journey if before.journey else after.errors < before.errors
