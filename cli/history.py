"""A job + what earlier builds have made → why there is something to do for it, if there is."""

from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.cache import PASSING
from journeymap.cli.digest import digest_of_values
from journeymap.cli.job import Job
from journeymap.cli.tool import tool
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import Format, Page

if TYPE_CHECKING:
    from journeymap.cli.make import Outputs


class History:
    """What is known of the projects of one run, and the options of its command line that outputs depend on."""

    def __init__(
        self, workspace: Workspace, theme: str, engine: str, scale: float | None, *, transparent: bool
    ) -> None:
        self._workspace = workspace
        bundled = engine == "auto" and find_spec("pygraphviz") is not None
        gathers = workspace.flags.gathers_outputs
        self._options = (theme, "bundled" if bundled else engine, scale, transparent, gathers)
        self._digests: dict[tuple[Format, Page | int | None, str], str] = {}

    def why_stale(self, job: Job) -> str:
        """Say why a job has to be done; nothing where it need not be."""
        project = self._workspace.project(job.spec.folder)
        if project.cache is None or not job.spec.is_file:
            return "earlier builds do not count"
        return project.cache.why_stale(project.name_of(job.spec), self._wanted(job, project.digest))

    def keep(self, job: Job, outputs: "Outputs") -> None:
        """Keep what was made for later builds."""
        project = self._workspace.project(job.spec.folder)
        if project.cache is None or not job.spec.is_file or not (outputs.digests or outputs.passing):
            return
        wanted = self._wanted(job, outputs.project)
        kept = {format: (*wanted[format], digest) for format, digest in outputs.digests.items()}
        kept |= {format: (PASSING, wanted[format][1], digest) for format, digest in outputs.passing.items()}
        project.cache.keep(project.name_of(job.spec), outputs.seen, kept)

    def save(self) -> None:
        """Write down what is known now."""
        for project in self._workspace.projects():
            project.save_caches()

    def _wanted(self, job: Job, project: str) -> Mapping[Format, tuple[str, Path]]:
        """What each output is made with, besides the spec and what it refers to, and where it is.

        `project` is the digest of the project file.
        """
        return {format: (self._made_with(format, job.page, project), path) for format, path in job.outputs.items()}

    def _made_with(self, format: Format, page: Page | int | None, project: str) -> str:
        what = format, page, project
        if what not in self._digests:
            self._digests[what] = digest_of_values((*what, tool(), *self._options))
        return self._digests[what]
