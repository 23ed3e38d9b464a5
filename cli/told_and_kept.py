"""What comes of jobs → said, counted and kept for later builds, while a terminal shows how far it is."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.console import say, say_error
from journeymap.cli.history import History
from journeymap.cli.interrupts import obey
from journeymap.cli.job import Job
from journeymap.cli.progress import Progress
from journeymap.cli.tally import Tally

if TYPE_CHECKING:
    from journeymap.cli.work import Made


def told_and_kept(
    made: "Iterable[tuple[Job, Made]]", jobs: Sequence[Job], tally: Tally, history: History, *, shows: bool
) -> "Iterator[tuple[Job, Made]]":
    """Give what is `made` of the jobs when it is seen to; all that was made is kept, also when somebody has enough."""
    with Progress(len(jobs) if shows else 0) as progress:
        progress.show(0, _name(jobs, 0))
        try:
            for done, (job, result) in enumerate(made, 1):
                obey()
                _say(result, tally)
                history.keep(job, result.outputs)
                yield job, result
                progress.show(done, _name(jobs, done))
        finally:
            history.save()


def _name(jobs: Sequence[Job], number: int) -> str:
    return jobs[number].spec.name if number < len(jobs) else ""


def _say(made: "Made", tally: Tally) -> None:
    """Count what has come of a job, and say it."""
    for text in tally.add(made.tally):
        say_error(text)
    for line in made.lines:
        say(line.text, err=line.err)
