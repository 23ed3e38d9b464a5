"""A job → what has come of it, to be said, counted and kept by whoever gave it."""

from typing import NamedTuple

from journeymap.cli.console import Line, hearing, say, say_error, visible
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import ENVIRONMENT
from journeymap.cli.job import Job
from journeymap.cli.make import make
from journeymap.cli.project_folder import Seen
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import Format


class Made(NamedTuple):
    """What is to be said and counted of a job, the digests of its outputs by format, and the files that it rests on.

    `project` is the digest of the project file among these. The `passing` ones are to be made again the next time.
    `title` is that of the map, if there is one.
    """

    tally: Tally
    lines: tuple[Line, ...]
    digests: dict[Format, str]
    passing: dict[Format, str]
    seen: Seen
    project: str
    title: str = ""


def work(job: Job, workspace: Workspace, tools: Tools, verbosity: int) -> Made:
    """Make the files of a job."""
    tally = Tally()

    def tell(line: str, level: int) -> None:
        if verbosity >= level:
            say(line, err=job.to_standard_output)

    with hearing() as lines:
        digests, passing, seen, project, title = make(job, workspace, tools, tally, tell)
    if any(line.err for line in lines):
        digests, passing = {}, digests | passing  # so that it is said again the next time
    return Made(tally, tuple(lines), digests, passing, seen, project, title)


def lost(job: Job, why: str) -> Made:
    """Say of a job why nothing has come of it."""
    tally = Tally()
    tally.unmade = len(job.formats)
    tally.worsen(ENVIRONMENT)
    with hearing() as lines:
        say_error(f"cannot make the map of `{visible(job.spec.name)}`: {why}")
    return Made(tally, tuple(lines), {}, {}, {}, "")
