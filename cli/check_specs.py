"""Specs → what the rules of their projects find in them.

text ─read→ Source ─validate→ Journey ─check→ findings ─comments, baseline→ what is to be said
"""

import os
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from journeymap.cli.baseline import Baseline
from journeymap.cli.find_specs import Spec, specs_below
from journeymap.cli.findings import FileFindings, Findings, most_severe_first
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.read_spec import bytes_of
from journeymap.cli.workspace import Workspace
from journeymap.schema.checks.choice import Policy, choose
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Limits, Preset, Rule
from journeymap.schema.checks.run import Chosen, check_comments, check_map, check_project
from journeymap.schema.coverage import Coverage
from journeymap.schema.models.journey import Journey
from journeymap.schema.nodes import Source
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.read import read
from journeymap.schema.validate import validate, with_more

if TYPE_CHECKING:
    from journeymap.schema.models.project import Checks


class Asked(NamedTuple):
    """What the command line says of rules, and the day of the check; `mending` turns the rules of form on."""

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preset: Preset | None = None
    mending: bool = False


def today() -> date:
    """The day it is, or the one that SOURCE_DATE_EPOCH names, so that a check can be repeated."""
    moment = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not moment.isdecimal():
        return datetime.now(UTC).date()
    return datetime.fromtimestamp(int(moment), UTC).date()


class _Checked(NamedTuple):
    """A sound spec, and what its rules have found so far, before its comments were heard."""

    spec: Spec
    map: Map
    source: Source
    chosen: Chosen


class Checker:
    """Gathers what is found in the specs of one run; `texts` are what some of them are to be, by name.

    `faults` are ours, each with the spec that it stopped us at.
    """

    def __init__(
        self, workspace: Workspace, asked: Asked, baseline: Baseline, texts: Mapping[str, bytes] = MappingProxyType({})
    ) -> None:
        self._workspace = workspace
        self._texts = texts
        self._asked = asked
        self._baseline = baseline
        self.faults: list[tuple[Exception, Spec]] = []
        self._chosen: dict[tuple[Path, Path, bool], Chosen] = {}
        self._sound: list[_Checked] = []
        self._found: dict[str, list[Problem]] = {}
        self._coverage: dict[str, Coverage] = {}
        self._together: dict[ProjectOfRun, list[Rule[Any]]] = {}
        self._beside: dict[str, tuple[Source, ProjectOfRun]] = {}

    def check(self, specs: Sequence[Spec]) -> Findings:
        """Check specs, each by itself and then those of each project together."""
        for spec in specs:
            try:
                self._check(spec)
            except SpecError as error:
                self._add(spec.name, error.problems)
            except Exception as error:
                self.faults.append((error, spec))
        self._check_together()
        for checked in self._sound:
            if _may_speak(checked.source):
                project = self._workspace.project(checked.spec.folder)
                self._hear_comments(checked.source, self._rules(project, checked.spec.folder), project)
        for source, project in self._beside.values():
            if _may_speak(source):
                self._hear_comments(source, self._rules(project, project.root), project, beside=True)
        return self._findings(len(specs))

    @property
    def journeys(self) -> dict[str, Journey]:
        """Give the journeys of the sound specs, by the specs' names."""
        return {checked.spec.name: checked.map.journey for checked in self._sound}

    def look_at(self, project: ProjectOfRun) -> bool:
        """Note what is wrong with a project's file, and say whether its specs can be checked."""
        for problem in project.problems:
            self._add(problem.file, [problem])
        return not any(problem.severity == "error" for problem in project.problems)

    def _check(self, spec: Spec) -> None:
        project = self._workspace.project(spec.folder)
        if not self.look_at(project):
            return
        self._add(spec.name, [])
        around = project.surroundings(spec.folder, spec.name)
        try:
            source = read(self._texts.get(spec.name) or bytes_of(spec), spec.name)
        except SpecError as error:
            raise with_more(error, around) from None
        sound = validate(source, around)
        chosen = self._rules(project, spec.folder, alone=True)
        map = Map(sound, _limits(_checks(project), self._asked.today))
        self._add(spec.name, [*sound.warnings, *check_map(map, chosen)])
        self._coverage[spec.name] = map.coverage
        personas = map.place.at(("personas",)).children.values()
        self._note_beside(project, [place for place in personas if place.source is not source])
        self._baseline.looked_at(spec.name, [rule.code for rule in chosen if rule.about != "project"])
        self._sound.append(_Checked(spec, map, source, chosen))

    def _check_together(self) -> None:
        """Look at the maps of each project together, where all of its maps are there and sound.

        One that cannot be read may be the very one that uses a persona.
        """
        there = {os.path.realpath(checked.spec.file) for checked in self._sound if checked.spec.file}
        of_projects: dict[ProjectOfRun, list[_Checked]] = {}
        for checked in self._sound:
            of_projects.setdefault(self._workspace.project(checked.spec.folder), []).append(checked)
        for project, ones in of_projects.items():
            if not _is_whole(project, there):
                continue
            chosen = self._rules(project, project.root)
            rules = [rule for rule in chosen if rule.about == "project"]
            if rules:
                self._together[project] = rules
                self._baseline.looked_at_together(project.root, [rule.code for rule in rules])
                folders = [checked.spec.folder for checked in ones]
                personas = project.persona_files(folders)
                self._note_beside(project, personas.values())
                maps = Maps(tuple(checked.map for checked in ones), project.file, personas)
                for problem in check_project(maps, chosen):
                    self._add(problem.file, [problem])
            for name, (_, owner) in self._beside.items():
                if owner is project:  # all maps that may say something of it are there
                    self._baseline.looked_at(name, [rule.code for rule in chosen if rule.about != "project"])

    def _hear_comments(self, source: Source, chosen: Chosen, project: ProjectOfRun, *, beside: bool = False) -> None:
        """Leave out what the comments of a file allow, and say what is wrong with them.

        Of a file `beside` the specs all rules have been heard only where all maps were looked at together.
        """
        from journeymap.schema.checks.read_permissions import allowed  # only where there are comments

        together = self._together.get(project, [])
        looked = [*(rule for rule in chosen if rule.about != "project" and not (beside and not together)), *together]
        kept, permissions = allowed(self._found.get(source.name, ()), source, looked)
        more = check_comments(permissions, chosen)
        self._found[source.name] = [*kept, *allowed(more, source, looked)[0]]

    def _note_beside(self, project: ProjectOfRun, places: Iterable[Place]) -> None:
        """Note the files besides specs in which findings may stand, and comments: of personas, and of the project."""
        own = [project.file.place] if project.file else []
        for place in (*own, *places):
            self._beside[place.source.name] = place.source, project
            self._baseline.beside(place.source.name, project.root)

    def _rules(self, project: ProjectOfRun, folder: Path, *, alone: bool = False) -> Chosen:
        """Give the rules that are on in a folder; for maps that are looked at `alone`, those on single maps will do."""
        key = project.root, folder, alone
        if key not in self._chosen:
            policies = [Policy(self._asked.preset)] if self._asked.preset else _policies(project, folder)
            also = "form" if self._asked.mending else ""
            self._chosen[key] = choose(policies, self._asked.select, self._asked.ignore, also=also, alone=alone)
        return self._chosen[key]

    def _add(self, spec: str, problems: Iterable[Problem]) -> None:
        """Note problems where they stand, which for those of a spec may be in a file that it refers to."""
        self._found.setdefault(spec, [])
        for problem in problems:
            self._found.setdefault(problem.file, []).append(problem)

    def _findings(self, specs: int) -> Findings:
        files = []
        for file, problems in self._found.items():
            new = self._baseline.new(file, most_severe_first(problems))
            files.append(FileFindings(file, new, self._coverage.get(file)))
        return Findings(tuple(files), specs, self._baseline.accepted, self._baseline.gone())


def _may_speak(source: Source) -> bool:
    """Whether a file may have comments for us, which hardly any has."""
    return any("journeymap:" in line for line in source.lines)


def _checks(project: ProjectOfRun) -> "Checks | None":
    return project.file.project.checks if project.file else None


def _limits(checks: "Checks | None", today: date) -> Limits:
    if checks is None:
        return Limits(today)
    steps = checks.fewest_steps, checks.most_steps
    return Limits(today, checks.evidence_age, checks.evidence_coverage, steps)


def _policies(project: ProjectOfRun, folder: Path) -> Iterator[Policy]:
    """What a project says of rules for the specs in a folder, the innermost last."""
    checks = _checks(project)
    if checks is None:
        return
    yield Policy(checks.preset, checks.rules)
    here = Path(os.path.realpath(folder))
    for said, policy in sorted(checks.folders.items(), key=lambda item: len(Path(item[0]).parts)):
        if here.is_relative_to(project.root / said.replace("\\", "/")):
            yield Policy(policy.preset, policy.rules)


def _is_whole(project: ProjectOfRun, there: Container[str]) -> bool:
    """Whether all specs of a project are there, by their real paths; no more is looked at than shows that not."""
    folders = (project.file.project.spec_folders if project.file else ()) or (".",)
    return all(os.path.realpath(file) in there for folder in folders for file in specs_below(project.root / folder))
