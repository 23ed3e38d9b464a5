"""Findings that a project has accepted, in its `journeymap-baseline.json`: only what is new is said.

A finding is known by its code and by the ids of what it is about, so that it stays known when lines move.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from journeymap.cli.console import visible
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.project import project_of
from journeymap.cli.write import sweep, write
from journeymap.schema.problems import Problem

FILE = "journeymap-baseline.json"
VERSION = 1
Accepted = dict[str, dict[str, list[str]]]
"""Subjects by code, by file as seen from the project."""


class Baseline:
    """The baselines of the projects of one run. `known` counts the findings that they hold."""

    def __init__(self, *, used: bool = True) -> None:
        self._used = used
        self._of_projects: dict[Path, Accepted] = {}
        self.known = 0
        self._left: dict[str, Counter[tuple[str, str]]] = {}

    def new(self, file: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give the problems of a file that its project has not accepted."""
        if not self._used:
            return tuple(problems)
        left = Counter((code, subject) for code, subjects in self._accepted(file).items() for subject in subjects)
        new = []
        for problem in problems:
            key = problem.code, problem.subject
            if left[key] > 0 and can_be_accepted(problem):
                left[key] -= 1
                self.known += 1
            else:
                new.append(problem)
        self._left[file] = left
        return tuple(new)

    def gone(self, files: Collection[str]) -> int:
        """Count what the baselines hold of `files` that has not been found any more."""
        return sum(self._left[file].total() for file in files if file in self._left)

    def _accepted(self, file: str) -> Mapping[str, list[str]]:
        root, name = _in_project(file)
        if root not in self._of_projects:
            self._of_projects[root] = read_baseline(root / FILE)
        return self._of_projects[root].get(name, {})


def can_be_accepted(problem: Problem) -> bool:
    """Errors of the spec itself cannot: nothing can be drawn."""
    return problem.code >= "JM2"


def write_baselines(found: Mapping[str, Iterable[Problem]]) -> list[Path]:
    """Accept what has been found in each file; what was accepted of others that are still there stays."""
    of_projects: dict[Path, Accepted] = {}
    for file, problems in found.items():
        root, name = _in_project(file)
        if root not in of_projects:
            before = read_baseline(root / FILE)
            of_projects[root] = {path: codes for path, codes in before.items() if (root / path).exists()}
        codes: dict[str, list[str]] = {}
        for problem in problems:
            if can_be_accepted(problem):
                codes.setdefault(problem.code, []).append(problem.subject)
        of_projects[root][name] = {code: sorted(subjects) for code, subjects in sorted(codes.items())}
    return [_write(root / FILE, accepted) for root, accepted in of_projects.items()]


def read_baseline(path: Path) -> Accepted:
    """Read a baseline, empty where there is none; raises EnvironmentProblem for one that is not ours."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise EnvironmentProblem(f"cannot read `{visible(path.name)}`: {error}") from error
    try:
        whole = json.loads(text)
        if whole["version"] != VERSION:
            raise ValueError
        return {
            str(file): {str(code): [str(subject) for subject in subjects] for code, subjects in codes.items()}
            for file, codes in whole["findings"].items()
        }
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        message = f"`{FILE}` is not a baseline of this version: `journeymap check --write-baseline` writes it anew"
        raise EnvironmentProblem(message) from error


def _write(path: Path, accepted: Accepted) -> Path:
    kept = {file: codes for file, codes in sorted(accepted.items()) if codes}
    text = json.dumps({"version": VERSION, "findings": kept}, indent=2, ensure_ascii=False)
    sweep(path.parent)
    write(path, f"{text}\n".encode())
    return path


def _in_project(file: str) -> tuple[Path, str]:
    """The project of a file, and the file as seen from it."""
    path = Path(file)
    root = project_of(path.parent)
    return root, (path.parent.resolve() / path.name).relative_to(root).as_posix()
