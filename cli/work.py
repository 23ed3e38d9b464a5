"""A job → what has come of it, to be said, counted and kept by whoever gave it."""

from typing import NamedTuple

from journeymap.cli.console import Line, hearing, say, say_error, visible
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import ENVIRONMENT
from journeymap.cli.job import Job
from journeymap.cli.make import Outputs, make
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace

_NOTHING = Outputs({}, {}, {}, "", "")


class Made(NamedTuple):
    """What is to be said and counted of a job, and what is to be kept of its outputs."""

    tally: Tally
    lines: tuple[Line, ...]
    outputs: Outputs


def work(job: Job, workspace: Workspace, tools: Tools, verbosity: int) -> Made:
    """Make the files of a job."""
    tally = Tally()

    def tell(line: str, level: int) -> None:
        if verbosity >= level:
            say(line, err=job.to_standard_output)

    with hearing() as lines:
        outputs = make(job, workspace, tools, tally, tell)
    if any(line.err for line in lines):  # it is to be said again the next time
        outputs = outputs._replace(digests={}, passing=outputs.digests | outputs.passing)
    return Made(tally, tuple(lines), outputs)


def lost(job: Job, why: str) -> Made:
    """Say of a job why nothing has come of it."""
    tally = Tally()
    tally.unmade = len(job.formats)
    tally.worsen(ENVIRONMENT)
    with hearing() as lines:
        say_error(f"cannot make the map of `{visible(job.spec.name)}`: {why}")
    return Made(tally, tuple(lines), _NOTHING)
