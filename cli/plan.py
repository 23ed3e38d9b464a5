"""The command line → what is to be made; what cannot be is refused before anything is drawn."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

import click

from journeymap.cli.console import say, say_error, visible
from journeymap.cli.exit_codes import SPEC_ERRORS, EnvironmentProblem
from journeymap.cli.find_specs import Spec, find_specs
from journeymap.cli.job import Job, refuse_clashes, stem_of
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.settings import Settings
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import BINARY, FORMATS


def plan(paths: Sequence[str], workspace: Workspace, tally: Tally, *, to_standard_output: bool) -> list[Job]:
    """Settle which files are made of which specs. Those of a project whose file has errors are left out."""
    projects = _Projects(workspace, tally)
    paths = paths or projects.spec_folders()
    if not paths:
        return []
    specs, wrong = find_specs(paths)
    for message, code in wrong:
        say_error(message)
        tally.worsen(code)
    jobs, folders = [], set()
    for spec in specs:
        settings = projects.settings(spec)
        if settings is not None:
            jobs.append(Job(spec, settings.formats, settings.output_folder or spec.folder, settings.page))
            folders.add(settings.output_folder)
    if to_standard_output:
        return _to_standard_output(jobs) if jobs else []
    for folder in sorted(filter(None, folders)):
        _check_output_folder(folder)
    refuse_clashes(jobs)
    return jobs


class _Projects:
    """The projects of the specs; what is wrong with one, or to be said about it, is said once."""

    def __init__(self, workspace: Workspace, tally: Tally) -> None:
        self._workspace = workspace
        self._tally = tally
        self._told: set[Path] = set()

    def spec_folders(self) -> list[str]:
        """The folders to look for specs in when none are given: the project's, or else the current one."""
        project = self._workspace.project(Path())
        if not self._is_sound(project):
            return []
        return project.spec_folders

    def settings(self, spec: Spec) -> Settings | None:
        """How the maps of a spec are made; None, and the spec is counted, where its project cannot say."""
        project = self._workspace.project(spec.folder)
        if self._is_sound(project):
            return project.settings
        self._tally.with_errors += 1
        return None

    def _is_sound(self, project: ProjectOfRun) -> bool:
        problems = project.problems
        if problems and project.root not in self._told:
            from journeymap.cli.report import describe

            say(describe(problems), err=True)
        self._told.add(project.root)
        if not any(problem.severity == "error" for problem in problems):
            return True
        self._tally.worsen(SPEC_ERRORS)
        return False


def _to_standard_output(jobs: Sequence[Job]) -> list[Job]:
    if len(jobs) != 1:
        _refuse(f"`-o -` takes one spec, and there are {len(jobs)}")
    spec, formats = jobs[0].spec, jobs[0].formats
    if len(formats) != 1:
        _refuse("`-o -` takes one format: add one, such as `-f svg`")
    if formats[0] in BINARY and sys.stdout is not None and sys.stdout.isatty():
        ending = FORMATS[formats[0]]
        _refuse(f"a terminal cannot show `{formats[0]}`: add `> {visible(stem_of(spec.name))}.{ending}`")
    return [jobs[0]._replace(to_standard_output=True)]


def _check_output_folder(folder: Path) -> None:
    if folder.suffix[1:] in FORMATS.values() and not folder.exists():
        _refuse(f"the output folder `{visible(folder)}` looks like a file; outputs are named after their specs")
    if folder.exists() and not folder.is_dir():
        raise EnvironmentProblem(f"the output folder `{visible(folder)}` is a file")


def _refuse(message: str) -> NoReturn:
    raise click.UsageError(message, click.get_current_context())
