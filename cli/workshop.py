"""Jobs → what comes of each, made with tools that are looked for once, when they are first wanted."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Self

from journeymap.cli.console import say_error, visible
from journeymap.cli.draw import FLOW_MAPS, Tools
from journeymap.cli.exit_codes import ENVIRONMENT
from journeymap.cli.garbage import clear_as_we_go
from journeymap.cli.job import Job
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.vocabulary import Format

if TYPE_CHECKING:
    from journeymap.cli.work import Made
    from journeymap.renderers.engine.engine import Engine
    from journeymap.renderers.pdf import Printer

ENOUGH = 8  # maps that are worth a second process


class Workshop:
    """Makes maps, many of them in so many `processes`; `kind` is the layout engine that it starts for flow maps.

    Whoever has threads allows no `copies` of this process. Close it, or use it in a `with`.
    """

    def __init__(self, kind: str, tools: Tools, *, processes: int, verbosity: int, copies: bool = True) -> None:
        self._kind = kind
        self._tools = tools
        self._processes = processes
        self._verbosity = verbosity
        self._copies = copies
        self._engine: Engine | None = None
        self._printer: Printer | None = None
        self._lacking = False
        self._is_warm = False
        self._told: set[str] = set()

    def make_all(self, jobs: Sequence[Job], workspace: Workspace, tally: Tally) -> "Iterator[tuple[Job, Made]]":
        """Make the jobs, and give what comes of each."""
        if not jobs:
            return  # and nothing is imported
        wanted = {format for job in jobs for format in job.formats}
        tools = self._prepare(wanted, tally)
        needs_engine = bool(wanted & FLOW_MAPS - tools.missing)
        if self._processes > 1 and len(jobs) >= ENOUGH:
            from journeymap.cli.workers import Task, work_all

            if needs_engine:
                self._look_for_engine(tally)

            def alone(job: Job) -> "Made":
                return self._work(job, workspace, tools, tally, needs_engine=needs_engine)

            task = Task(workspace.flags, tools, self._kind if needs_engine else None, self._verbosity, self._copies)
            yield from work_all(jobs, task, min(self._processes, len(jobs) // (ENOUGH // 2)), alone)
            return
        self._is_warm = True
        for done, job in enumerate(jobs):
            if done == 1:
                clear_as_we_go()
            yield job, self._work(job, workspace, tools, tally, needs_engine=needs_engine)

    def _work(self, job: Job, workspace: Workspace, tools: Tools, tally: Tally, *, needs_engine: bool) -> "Made":
        """Make a job in this process."""
        if needs_engine:
            tools = tools._replace(engine=self._started(tally))
        from journeymap.cli.work import work  # while the engine's process loads

        return work(job, workspace, tools, self._verbosity)

    def warm_up(self, job: Job, workspace: Workspace) -> None:
        """Draw a map to nowhere, so that the next one does not wait for tools and imports.

        Whatever is wrong is said when the map is made.
        """
        if self._is_warm:
            return
        wanted = set(job.formats) - {"pdf"}
        tools = self._prepare(wanted, Tally())
        if wanted & FLOW_MAPS - tools.missing:
            tools = tools._replace(engine=self._started(Tally()))
        from journeymap.cli.compile import to_board
        from journeymap.cli.draw import Drawer

        project = workspace.project(job.spec.folder)
        with suppress(Exception):
            text = project.read_spec(job.spec)
            board = to_board(text, name=job.spec.name, folder=job.spec.folder, within=workspace).board
            drawer = Drawer(board, tools, look=project.look, page=job.page)
            for format in wanted - tools.missing:
                drawer.draw(format)

    def close(self) -> None:
        """End what still runs."""
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _prepare(self, wanted: set[Format], tally: Tally) -> Tools:
        """Give the tools for these formats but the engine; of those that there are not is told once."""
        missing = self._without_typesetter(wanted, tally)
        if "pdf" in wanted:
            self._printer = self._printer or self._find_printer(tally)
        if self._printer is None:
            missing.add("pdf")
        return self._tools._replace(printer=self._printer, missing=frozenset(missing))

    def _look_for_engine(self, tally: Tally) -> None:
        """Say so where there is no such engine; whoever needs it starts one of its own."""
        from journeymap.renderers.engine.engine import NoEngine, find

        try:
            find(self._kind)  # type: ignore[arg-type]  # click has checked it
        except NoEngine as error:
            self._tell(f"flow maps are plain grids: {visible(error, most=500)}")
            tally.worsen(ENVIRONMENT)

    def _started(self, tally: Tally) -> "Engine":
        if self._engine is None:
            from journeymap.renderers.engine.engine import Absent, NoEngine, start

            try:
                self._engine = start(self._kind)  # type: ignore[arg-type]  # click has checked it
            except NoEngine as error:
                self._tell(f"flow maps are plain grids: {visible(error, most=500)}")
                self._engine, self._lacking = Absent(), True
        if self._lacking:
            tally.worsen(ENVIRONMENT)
        return self._engine

    def _without_typesetter(self, wanted: set[Format], tally: Tally) -> set[Format]:
        """Give the formats that cannot be made without Typst, where it is missing."""
        extras: dict[Format, str] = {"png": "png", "pdf-flow": "pdf"}
        missing: set[Format] = set()
        for format in sorted(wanted & extras.keys()):
            from journeymap.renderers.typeset.typeset import NoTypesetter, find_typst

            try:
                find_typst(extras[format])
            except NoTypesetter as error:
                self._tell(f"cannot make {format}: {visible(error, most=500)}")
                tally.worsen(ENVIRONMENT)
                missing.add(format)
        return missing

    def _find_printer(self, tally: Tally) -> "Printer | None":
        from journeymap.renderers.pdf import NoBrowser, printer

        try:
            return printer()
        except NoBrowser as error:
            self._tell(f"cannot print PDF: {visible(error, most=500)}")
            tally.worsen(ENVIRONMENT)
            return None

    def _tell(self, message: str) -> None:
        if message not in self._told:
            self._told.add(message)
            say_error(message)
