"""Jobs → what comes of each, made by this process or by several, with the tools that their formats take."""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING

from journeymap.cli.console import say_error, visible
from journeymap.cli.draw import FLOW_MAPS, Tools
from journeymap.cli.exit_codes import ENVIRONMENT
from journeymap.cli.garbage import clear_as_we_go
from journeymap.cli.name_outputs import Job
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.cli.work import Made
    from journeymap.renderers.engine.engine import Engine
    from journeymap.renderers.pdf import Printer

ENOUGH = 8  # maps that are worth a second process


def make_all(
    jobs: Sequence[Job], workspace: Workspace, kind: str, tools: Tools, tally: Tally, verbosity: int, processes: int
) -> "Iterator[tuple[Job, Made]]":
    """Make the jobs, and give what comes of each; `kind` is the engine for those that draw flow maps."""
    if not jobs:
        return  # and nothing is imported
    wanted = {format for job in jobs for format in job.outputs}
    missing = _without_typesetter(wanted, tally)
    needs_engine = bool(wanted & FLOW_MAPS - missing)
    printer = _printer(tally) if "pdf" in wanted else None
    if printer is None:
        missing.add("pdf")
    tools = tools._replace(printer=printer, missing=frozenset(missing))
    if processes > 1 and len(jobs) >= ENOUGH:
        from journeymap.cli.workers import Task, work_all

        if needs_engine:
            _look_for(kind, tally)
        task = Task(workspace.flags, tools, kind if needs_engine else None, verbosity)
        yield from work_all(jobs, task, min(processes, len(jobs) // (ENOUGH // 2)))
        return
    engine = _start(kind, tally) if needs_engine else None
    with engine or nullcontext():
        from journeymap.cli.work import work  # while the engine's process loads

        tools = tools._replace(engine=engine)
        for done, job in enumerate(jobs):
            if done == 1:
                clear_as_we_go()
            yield job, work(job, workspace, tools, verbosity)


def _start(kind: str, tally: Tally) -> "Engine":
    from journeymap.renderers.engine.engine import Absent, NoEngine, start

    try:
        return start(kind)  # type: ignore[arg-type]  # click has checked it
    except NoEngine as error:
        _say_without(error, tally)
        return Absent()


def _look_for(kind: str, tally: Tally) -> None:
    """Say so where there is no such engine; whoever needs it starts one of its own."""
    from journeymap.renderers.engine.engine import NoEngine, find

    try:
        find(kind)  # type: ignore[arg-type]
    except NoEngine as error:
        _say_without(error, tally)


def _say_without(error: Exception, tally: Tally) -> None:
    say_error(f"flow maps are plain grids: {visible(error, most=500)}")
    tally.worsen(ENVIRONMENT)


def _without_typesetter(wanted: set[Format], tally: Tally) -> set[Format]:
    """Give the formats that cannot be made without Typst, where it is missing."""
    extras: dict[Format, str] = {"png": "png", "pdf-flow": "pdf"}
    missing: set[Format] = set()
    for format in sorted(wanted & extras.keys()):
        from journeymap.renderers.typeset.typeset import NoTypesetter, find_typst

        try:
            find_typst(extras[format])
        except NoTypesetter as error:
            say_error(f"cannot make {format}: {visible(error, most=500)}")
            tally.worsen(ENVIRONMENT)
            missing.add(format)
    return missing


def _printer(tally: Tally) -> "Printer | None":
    from journeymap.renderers.pdf import NoBrowser, printer

    try:
        return printer()
    except NoBrowser as error:
        say_error(f"cannot print PDF: {visible(error, most=500)}")
        tally.worsen(ENVIRONMENT)
        return None
