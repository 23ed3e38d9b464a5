"""Specs as they are now → their maps, made as far as they are not so already, and what is to be told of each."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import click

from journeymap.cli.console import Line, hearing, say, visible
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import BUILT, EnvironmentProblem
from journeymap.cli.find_specs import Spec
from journeymap.cli.history import History
from journeymap.cli.job import Job
from journeymap.cli.live.folders import folders_of
from journeymap.cli.live.memory import Memory, Result
from journeymap.cli.live.mirror import Mirror
from journeymap.cli.orphans import left_by, see_to
from journeymap.cli.plan import plan
from journeymap.cli.refusal import say_refusal
from journeymap.cli.settings import Flags
from journeymap.cli.tally import Tally
from journeymap.cli.told_and_kept import told_and_kept
from journeymap.cli.workshop import Workshop
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import is_temporary
from journeymap.schema.problems import SpecError


class Wishes(NamedTuple):
    """What the command line says. `prune` is whether outputs of specs that go are removed.

    `caches` is where it is kept what was made of what; None is as projects say.
    """

    paths: tuple[str, ...]
    flags: Flags
    kind: str
    tools: Tools
    verbosity: int
    prune: bool = False
    caches: Path | None = None


class Round(NamedTuple):
    """The maps that there are, what has come of each, and what is wrong with the whole, so that some are not."""

    jobs: tuple[Job, ...]
    results: Mapping[Spec, Result]
    problems: str = ""


class Builder:
    """Builds again and again, where outputs belong or in a mirror of it."""

    def __init__(self, wishes: Wishes, shop: Workshop, mirror: Mirror | None = None) -> None:
        self._wishes = wishes
        self._shop = shop
        self._mirror = mirror
        self._memory = Memory()
        self._jobs: tuple[Job, ...] | None = None
        self._gone: list[Job] = []
        self._outputs: set[Path] = set()
        self._paths = wishes.paths
        self._roots: dict[Path, set[Path]] = {}
        self._told: list[Line] = []

    def build(self) -> Round:
        """Make what is to be made, and tell of it; what is as it was is not told again."""
        tally, told = Tally(), self._told
        workspace = Workspace(self._wishes.flags, caching=True, caches=self._wishes.caches)
        before, self._jobs = self._jobs or (), tuple(self._planned(workspace, tally))
        self._outputs = {path.absolute() for job in self._jobs for path in job.outputs.values()}
        problems = "\n".join(click.unstyle(line.text) for line in self._told if line.err) if tally.code != BUILT else ""
        self._make(self._jobs, workspace, tally)
        if told and not self._told and not (tally.maps or tally.with_errors):
            self._say("what was wrong is mended: no map had to be made anew")
        self._roots = {
            project.root: {project.root / name for name in project.seen_for_settings}
            for project in workspace.projects()
        }
        results = self._memory.results(self._jobs)
        self._gone += [job for job in before if job.spec not in results]
        if not problems and not any(result.failed for result in results.values()):
            self._see_to_outputs_of_gone(workspace)
        return Round(self._jobs, results, problems)

    def warm_up(self) -> None:
        """Have all that it takes loaded before somebody waits for it."""
        for job in (self._jobs or ())[:1]:
            self._shop.warm_up(job, Workspace(self._wishes.flags))

    def folders(self) -> frozenset[Path]:
        """Give the folders in which a change can matter."""
        files = [*self._memory.files(), *(file for files in self._roots.values() for file in files)]
        return folders_of(self._paths, self._roots, files)

    def is_ours(self, path: Path, gone: bool) -> bool:
        """Say whether a file is one that a build writes; an output that is `gone` was removed by somebody else."""
        return is_temporary(path.name) or (path in self._outputs and not gone)

    def _make(self, jobs: Sequence[Job], workspace: Workspace, tally: Tally) -> None:
        """Make the jobs that there is something to do for."""
        theme, tools = self._wishes.flags.theme, self._wishes.tools
        history = History(workspace, theme, self._wishes.kind, tools.scale, transparent=tools.transparent)
        stale = self._stale(jobs, history, workspace)
        all_made = self._shop.make_all(stale, workspace, tally)
        if self._mirror:
            all_made = ((job, self._mirror.named(made)) for job, made in all_made)
        for job, made in told_and_kept(all_made, stale, tally, history, shows=self._wishes.verbosity >= 0):
            self._memory.keep(job, workspace.project(job.spec.folder), made)
        if stale:
            self._say(tally.summary())

    def _see_to_outputs_of_gone(self, workspace: Workspace) -> None:
        """See to what is left of specs that were there, as soon as all others are known to be well."""
        gone = [job for job in self._gone if job.spec.file and not os.path.lexists(job.spec.file)]
        self._gone = []
        if self._mirror:
            return
        left = [orphan for orphan in left_by(gone, workspace) if orphan.path.absolute() not in self._outputs]
        try:
            see_to(left, prune=self._wishes.prune)
        except EnvironmentProblem as error:
            say_refusal(error)

    def _planned(self, workspace: Workspace, tally: Tally) -> Sequence[Job]:
        """Settle what is to be made; what is wrong with all of it ends the first round only, and is told when new."""
        with hearing() as lines:
            try:
                jobs = plan(self._wishes.paths, workspace, tally, to_standard_output=False)
            except click.ClickException as error:
                if self._jobs is None:
                    raise
                say_refusal(error)
                tally.worsen(error.exit_code)
                jobs = []
            if not self._wishes.paths:
                try:
                    self._paths = tuple(workspace.project(Path()).spec_folders)
                except SpecError:
                    self._paths = self._paths or (".",)
        if lines != self._told:
            for line in lines:
                say(line.text, err=line.err)
        self._told = lines
        return self._mirror.place(jobs) if self._mirror else jobs

    def _stale(self, jobs: Sequence[Job], history: History, workspace: Workspace) -> list[Job]:
        """The jobs that there is something to do for, each told with the reason if that is wanted."""
        stale = []
        for job in jobs:
            project = workspace.project(job.spec.folder)
            why = history.why_stale(job)
            if why and not self._memory.is_as_tried(job, project):
                stale.append(job)
                if self._wishes.verbosity > 0:
                    say(f"`{visible(job.spec.name)}`: {why}")
            elif not why and self._memory.is_well(job, project):
                self._say(f"`{visible(job.spec.name)}` is again as its maps show it")
        return stale

    def _say(self, line: str) -> None:
        if self._wishes.verbosity >= 0:
            say(line)
