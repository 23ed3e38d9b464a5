"""What has come of each spec so far → what is told of it, whether it has to be made again, and which files matter."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from journeymap.cli.exit_codes import BUILT
from journeymap.cli.find_specs import Spec
from journeymap.cli.job import Job, stem_of
from journeymap.cli.project_folder import Seen
from journeymap.cli.project_of_run import ProjectOfRun

if TYPE_CHECKING:
    from journeymap.cli.work import Made


class Result(NamedTuple):
    """A map's title, and what `journeymap build` says of its spec; where that `failed`, some of its files are old."""

    title: str
    said: str = ""
    failed: bool = False


class _Tried(NamedTuple):
    """A job as it was made last, and all that it rests on."""

    job: Job
    project: str
    root: Path
    seen: Seen


class Memory:
    """Remembers the specs of one run that goes on and on."""

    def __init__(self) -> None:
        self._results: dict[Spec, Result] = {}
        self._tried: dict[Spec, _Tried] = {}

    def keep(self, job: Job, project: ProjectOfRun, made: "Made") -> None:
        """Remember what has come of a job."""
        said = "\n".join(click.unstyle(line.text) for line in made.lines if line.err)
        failed = made.tally.code != BUILT
        self._results[job.spec] = Result(made.outputs.title or self._title(job.spec), said, failed)
        self._tried[job.spec] = _Tried(job, project.digest, project.root, made.outputs.seen)

    def is_as_tried(self, job: Job, project: ProjectOfRun) -> bool:
        """Say whether making a job again would give the same, though later builds would try: errors, for example."""
        tried = self._tried.get(job.spec)
        if tried is None or tried[:2] != (job, project.digest) or project.cache is None:
            return False
        is_there = self._results[job.spec].failed or all(path.is_file() for path in job.outputs.values())
        return is_there and not project.cache.differing(tried.seen)

    def is_well(self, job: Job, project: ProjectOfRun) -> bool:
        """Remember that the maps of a job are as they should be; gives whether it is news that they are."""
        failed = job.spec in self._results and self._results[job.spec].failed
        if failed or job.spec not in self._tried:
            assert project.cache is not None
            seen = project.cache.seen_of(project.name_of(job.spec)) or {}
            self._tried[job.spec] = _Tried(job, project.digest, project.root, seen)
        self._results[job.spec] = Result(self._title(job.spec))
        return failed

    def results(self, jobs: Iterable[Job]) -> Mapping[Spec, Result]:
        """Give what is to be told of these jobs."""
        return {job.spec: self._results[job.spec] for job in jobs}

    def files(self) -> Iterator[Path]:
        """Give the files that were looked for on behalf of any spec."""
        for tried in self._tried.values():
            yield from (tried.root / name for name in tried.seen)

    def _title(self, spec: Spec) -> str:
        return self._results[spec].title if spec in self._results else stem_of(spec.name)
