"""Jobs + what earlier builds have made → the jobs that there is something to do for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.cache import PASSING, tool
from journeymap.cli.console import visible
from journeymap.cli.digest import digest_of_values
from journeymap.cli.name_outputs import Job
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.cli.work import Made


class History:
    """What is known of the projects of one run, and the options of its command line that outputs depend on."""

    def __init__(
        self, workspace: Workspace, theme: str, engine: str, scale: float | None, *, transparent: bool
    ) -> None:
        self._workspace = workspace
        bundled = engine == "auto" and find_spec("pygraphviz") is not None
        self._options = (theme, "bundled" if bundled else engine, scale, transparent)

    def stale(self, jobs: Iterable[Job], tally: Tally, tell: Callable[[str, int], None]) -> Iterator[Job]:
        """Give the jobs that are to be made; the others are counted as up to date."""
        for job in jobs:
            project = self._workspace.project(job.spec.folder)
            if project.cache is None or job.spec.file is None:
                yield job
                continue
            why = project.cache.why_stale(project.name_of(job.spec), self._wanted(job, project.digest))
            if why:
                tell(f"{visible(job.spec.name)}: {why}", 1)
                yield job
            else:
                tell(f"up to date {visible(job.spec.name)}", 1)
                tally.fresh += 1

    def keep(self, job: Job, made: "Made") -> None:
        """Keep what was made for later builds."""
        project = self._workspace.project(job.spec.folder)
        if project.cache is None or job.spec.file is None or not (made.digests or made.passing):
            return
        wanted = self._wanted(job, made.project)
        outputs = {format: (*wanted[format], digest) for format, digest in made.digests.items()}
        outputs |= {format: (PASSING, wanted[format][1], digest) for format, digest in made.passing.items()}
        project.cache.keep(project.name_of(job.spec), made.seen, outputs)

    def save(self) -> None:
        """Write down what is known now."""
        for project in self._workspace.projects():
            project.save_caches()

    def _wanted(self, job: Job, project: str) -> Mapping[Format, tuple[str, Path]]:
        """What each output is made with, besides the spec and what it refers to, and where it is.

        `project` is the digest of the project file.
        """
        shared = (tool(), project, job.page, job.spec.name.rpartition("/")[2], *self._options)
        return {format: (digest_of_values((format, *shared)), path) for format, path in job.outputs.items()}
