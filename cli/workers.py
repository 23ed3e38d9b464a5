"""Jobs → what comes of each, in their order, made by several processes at once.

A process that dies or takes too long costs the map that it was at; another takes its place. However many jobs there
are, only so much is kept waiting as can be said soon.
"""

import gc
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, NamedTuple

from journeymap.cli.draw import Tools
from journeymap.cli.garbage import clear_as_we_go
from journeymap.cli.interrupts import leave_to_parent, put_off
from journeymap.cli.job import Job
from journeymap.cli.settings import Flags
from journeymap.cli.work import Made, lost, work
from journeymap.cli.workspace import Workspace
from journeymap.renderers.engine.engine import Absent, NoEngine, start

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

MOST_SECONDS = 120.0  # for one job: whatever it starts has a shorter limit of its own
_AHEAD = 32  # jobs for each process that may be done while the first of all is not


class Task(NamedTuple):
    """What every process has to know. `engine` is the kind of engine that it starts, None where none is needed.

    No process may begin as one of the `copies` of this one that has several threads: they would inherit their locks.
    """

    flags: Flags
    tools: Tools
    engine: str | None
    verbosity: int
    copies: bool = True


def work_all(
    jobs: Sequence[Job], task: Task, processes: int, alone: Callable[[Job], Made]
) -> Iterator[tuple[Job, Made]]:
    """Make the jobs in so many processes; gives each with what has come of it, in their order.

    `alone` makes one in this process, for when the machine allows no other.
    """
    crew: list[_Worker] = []
    try:
        for _ in range(min(processes, len(jobs))):
            _hire(task, crew)
        yield from _in_order(jobs, task, crew, alone)
    finally:
        for worker in crew:
            worker.end()


def _in_order(
    jobs: Sequence[Job], task: Task, crew: "list[_Worker]", alone: Callable[[Job], Made]
) -> Iterator[tuple[Job, Made]]:
    done: dict[int, Made] = {}
    given = told = 0
    while told < len(jobs):
        for worker in list(crew):
            if worker.at is not None and (made := worker.answer(jobs[worker.at])):
                done[worker.at], worker.at = made, None
                if not worker.is_well:
                    worker.end()
                    crew.remove(worker)
                    _hire(task, crew)
        for worker in crew:
            if worker.at is None and given < min(len(jobs), told + _AHEAD * len(crew)):
                worker.give(given, jobs[given])
                given += 1
        while told in done:
            yield jobs[told], done.pop(told)
            told += 1
        if not crew and told < len(jobs):
            done[told], given = alone(jobs[told]), told + 1
        busy = [worker for worker in crew if worker.at is not None]
        if told < len(jobs) and busy:
            soonest = min(worker.until for worker in busy)
            wait([worker.connection for worker in busy], max(0, soonest - time.monotonic()))


def _hire(task: Task, crew: "list[_Worker]") -> None:
    """Start one more process, if this machine lets us: fewer do as well."""
    with suppress(OSError):
        processes = _context(task)
        with put_off():
            crew.append(_Worker(processes, task, crew))


class _Worker:
    """A process, the job that it is at, and when that has to be done."""

    def __init__(self, processes: "ForkContext | SpawnContext", task: Task, others: "Sequence[_Worker]") -> None:
        self.connection, theirs = processes.Pipe()
        not_theirs = [worker.connection for worker in others] + [self.connection]
        self._process = processes.Process(target=_serve, args=(theirs, not_theirs, task), daemon=True)
        self._process.start()
        theirs.close()
        self.at: int | None = None
        self.until = 0.0
        self.is_well = True

    def give(self, number: int, job: Job) -> None:
        """Set it to a job."""
        self.at, self.until = number, time.monotonic() + MOST_SECONDS
        with suppress(OSError):  # it is dead, as will be seen
            self.connection.send(job)

    def answer(self, job: Job) -> Made | None:
        """Give what has come of its job; None while it is at it."""
        try:
            if self.connection.poll():
                made: Made = self.connection.recv()
                return made
        except (EOFError, OSError):
            self.is_well = False
            self._process.join(1)
            return lost(job, f"the process that made it has died ({_how(self._process.exitcode)})")
        if time.monotonic() < self.until:
            return None
        self.is_well = False
        return lost(job, f"it takes more than {MOST_SECONDS:g} seconds")

    def end(self) -> None:
        """End the process at once."""
        self.connection.close()
        self._process.kill()
        self._process.join()


def _context(task: Task) -> "ForkContext | SpawnContext":
    """Say how processes begin: a copy of this one has all that we have imported, and is safe on Linux only."""
    if task.copies and sys.platform == "linux":
        return get_context("fork")
    if sys.platform != "win32":
        resource_tracker.ensure_running()  # else the first process would start it, and unblock what is put off
    return get_context("spawn")


def _how(code: int | None) -> str:
    return signal.Signals(-code).name if code is not None and code < 0 else f"exit code {code}"


def _serve(connection: Connection, not_ours: Sequence[Connection], task: Task) -> None:
    """Make one job after another, until nobody asks for more."""
    for other in not_ours:
        other.close()  # or nobody would notice when its process dies
    leave_to_parent()
    clear_as_we_go()
    engine = None
    if task.engine is not None:
        try:
            engine = start(task.engine)  # type: ignore[arg-type]
        except NoEngine:
            engine = Absent()  # as our parent has said
    workspace, tools = Workspace(task.flags), task.tools._replace(engine=engine)
    gc.enable()  # off for the sake of single maps
    with engine or nullcontext(), suppress(EOFError, OSError):
        while True:
            connection.send(work(connection.recv(), workspace, tools, task.verbosity))
