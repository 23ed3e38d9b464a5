"""Findings that a project has accepted, in its `journeymap-baseline.json`: only what is new is told.

A finding is known by its code and by the ids of what it is about, so that it stays known when lines move.
"""

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from journeymap.cli.console import visible
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.project import project_of, shown
from journeymap.schema.problems import Problem

FILE = "journeymap-baseline.json"
VERSION = 1
Accepted = dict[str, dict[str, list[str]]]
"""Subjects by code, by file as seen from the project."""


class Baseline:
    """The baselines of the projects of one run. `accepted` counts the findings that they hold.

    What rules have looked at is noted, as only of that can be said that something is not found any more.
    """

    def __init__(self, *, used: bool = True) -> None:
        self._used = used
        self._of_projects: dict[Path, Accepted] = {}
        self._projects_of: dict[str, Path] = {}
        self._looked_at: dict[tuple[Path, str], set[str]] = {}
        self._looked_at_together: dict[Path, set[str]] = {}
        self._left: dict[tuple[Path, str], Counter[tuple[str, str]]] = {}
        self.accepted = 0

    def beside(self, file: str, project: Path) -> None:
        """Note that a file that is no spec, such as that of a persona, is one of a project."""
        self._projects_of[file] = project

    def looked_at(self, file: str, codes: Collection[str]) -> None:
        """Note that the rules with these codes have looked at a file."""
        self._looked_at.setdefault(self._in_project(file), set()).update(codes)

    def looked_at_together(self, project: Path, codes: Collection[str]) -> None:
        """Note that the rules with these codes have looked at all files of a project."""
        self._looked_at_together.setdefault(project, set()).update(codes)

    def new(self, file: str, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Give the problems of a file that its project has not accepted."""
        if not self._used:
            return tuple(problems)
        root, name = self._in_project(file)
        codes = self._of(root).get(name, {})
        left = Counter((code, subject) for code, subjects in codes.items() for subject in subjects)
        new = []
        for problem in problems:
            key = problem.code, problem.subject
            if left[key] > 0 and can_be_accepted(problem):
                left[key] -= 1
                self.accepted += 1
            else:
                new.append(problem)
        self._left[root, name] = left
        return tuple(new)

    def gone(self) -> int:
        """Count what the baselines hold that was looked for and not found any more, or whose file is gone."""
        if not self._used:
            return 0
        return sum(
            self._left[root, name][code, subject] if (root, name) in self._left else subjects.count(subject)
            for root in self._roots()
            for name, codes in self._of(root).items()
            for code, subjects in codes.items()
            if self._is_looked_for(root, name, code)
            for subject in set(subjects)
        )

    def write(self, found: Mapping[str, Iterable[Problem]]) -> Iterator[tuple[Path, int]]:
        """Accept what is found in each file, and keep what was accepted and not looked for; gives how much in which.

        Raises EnvironmentProblem where a baseline cannot be read or written.
        """
        for root in self._roots():
            accepted: Accepted = {}
            for name, codes in self._of(root).items():
                kept = {code: subjects for code, subjects in codes.items() if not self._is_looked_for(root, name, code)}
                accepted[name] = kept
            count = 0
            for file, problems in found.items():
                project, name = self._in_project(file)
                if project == root and os.path.lexists(file):  # standard input is no file of it
                    keys = Counter((problem.code, problem.subject) for problem in problems if can_be_accepted(problem))
                    _add(accepted.setdefault(name, {}), keys)
                    count += keys.total()
            if count or self._of(root):
                _write(root / FILE, accepted)
                yield root / FILE, count

    def _roots(self) -> list[Path]:
        return list(dict.fromkeys([*(root for root, _ in self._looked_at), *self._looked_at_together]))

    def _of(self, root: Path) -> Accepted:
        if root not in self._of_projects:
            self._of_projects[root] = read_baseline(root / FILE)
        return self._of_projects[root]

    def _in_project(self, file: str) -> tuple[Path, str]:
        """The project of a file, and the file as seen from it."""
        path = Path(file)
        root = self._projects_of.get(file) or project_of(path.parent)
        return root, _plain((path.parent.resolve() / path.name).relative_to(root).as_posix())

    def _is_looked_for(self, root: Path, name: str, code: str) -> bool:
        if code in self._looked_at.get((root, name), ()) or code in self._looked_at_together.get(root, ()):
            return True
        return not any(os.path.lexists(root / normalize(form, name)) for form in ("NFC", "NFD"))


def can_be_accepted(problem: Problem) -> bool:
    """Errors of the spec itself cannot: nothing can be drawn."""
    return problem.code >= "JM2"


def read_baseline(path: Path) -> Accepted:
    """Read a baseline, empty where there is none; raises EnvironmentProblem for one that is not ours."""
    if not os.path.lexists(path):
        return {}
    import json

    name = visible(shown(path))
    try:
        if path.is_symlink() or not path.is_file():  # which might never end
            raise EnvironmentProblem(f"cannot read `{name}`: it is no regular file")
        whole = json.loads(path.read_bytes())
    except OSError as error:
        raise EnvironmentProblem(f"cannot read `{name}`: {error.strerror}") from error
    except (ValueError, RecursionError) as error:
        raise _foreign(name) from error
    version = whole.get("version") if isinstance(whole, dict) else None
    if isinstance(version, int) and version > VERSION:
        raise EnvironmentProblem(f"`{name}` is of a later version of journeymap, which this one cannot read")
    if version != VERSION or not _is_accepted(whole.get("findings")):
        raise _foreign(name)
    return {_plain(file): codes for file, codes in whole["findings"].items()}


def _foreign(name: str) -> EnvironmentProblem:
    return EnvironmentProblem(
        f"`{name}` is no baseline: mend or delete it; `journeymap check --write-baseline` then writes a new one"
    )


def _is_accepted(findings: object) -> bool:
    if not isinstance(findings, dict) or not all(isinstance(codes, dict) for codes in findings.values()):
        return False
    lists = [subjects for codes in findings.values() for subjects in codes.values()]
    return all(isinstance(subjects, list) and all(isinstance(said, str) for said in subjects) for subjects in lists)


def _write(path: Path, accepted: Accepted) -> None:
    import json

    from journeymap.cli.write import sweep, write

    findings = {
        file: {code: sorted(subjects) for code, subjects in sorted(codes.items()) if subjects}
        for file, codes in sorted(accepted.items())
        if any(codes.values())
    }
    text = json.dumps({"version": VERSION, "findings": findings}, indent=2, ensure_ascii=False)
    try:
        sweep(path.parent)
        write(path, f"{text}\n".encode(errors="backslashreplace"))
    except OSError as error:
        raise EnvironmentProblem(f"cannot write `{visible(shown(path))}`: {error.strerror}") from error


def _add(codes: dict[str, list[str]], found: Counter[tuple[str, str]]) -> None:
    """Add what was found to what was kept of a file, of which it may be a part: not all was looked for."""
    for (code, subject), count in found.items():
        subjects = codes.setdefault(code, [])
        subjects += [subject] * (count - subjects.count(subject))


def _plain(name: str) -> str:
    """A file's name as it is on every file system: some take accents from their letters."""
    return normalize("NFC", name)
