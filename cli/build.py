"""`journeymap build`: the command line → maps. Heavy parts are imported once there is something to draw."""

import gc
import os
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from math import isnan
from pathlib import Path
from typing import TYPE_CHECKING

import click

from journeymap.cli.console import say, say_error, visible
from journeymap.cli.draw import FLOW_MAPS, Tools
from journeymap.cli.exit_codes import BUILT, ENVIRONMENT, EnvironmentProblem
from journeymap.cli.history import History
from journeymap.cli.name_outputs import STANDARD_OUTPUT, Job
from journeymap.cli.options import color_option
from journeymap.cli.plan import plan
from journeymap.cli.progress import Progress
from journeymap.cli.settings import Flags
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import sweep
from journeymap.schema.pages import NARROWEST, WIDEST, page_of
from journeymap.schema.vocabulary import FORMATS, PAGES, THEMES, Format, Page

ENOUGH = 8  # maps that are worth a second process

if TYPE_CHECKING:
    from journeymap.cli.work import Made
    from journeymap.renderers.engine.engine import Engine
    from journeymap.renderers.pdf import Printer


def usual_number() -> int:
    """Give how many processes this one may keep busy."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _page(written: str | None) -> Page | int | None:
    """Read what `--page` says."""
    page = page_of(written) if written else None
    if written and page is None:
        words = ", ".join(f"'{word}'" for word in PAGES)
        raise click.BadParameter(
            f"{written!r} is not one of {words}, nor a width from {NARROWEST} to {WIDEST:,} pixels."
        )
    return page


def _scale(scale: float | None) -> float | None:
    """Refuse what is a number by name only, and within every range."""
    if scale is not None and isnan(scale):
        raise click.BadParameter("write a number from 0.5 to 8, such as 2.5.")
    return scale


@click.command(
    epilog="Exit codes: 0 built; 1 some spec has errors; 2 usage, or a path matched nothing; 3 what a format takes is "
    "missing or fails (without Graphviz flow maps are plain grids), or a file that cannot be written; 70 a fault of "
    "ours; 130 interrupted. Of several, the highest is given."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-o", "--output-dir", metavar="DIR",
    help="Put all outputs into DIR (made when missing) instead of beside their specs; `-` is standard output, for one "
    "spec in one format.",
)  # fmt: skip
@click.option(
    "-f", "--format", "formats", multiple=True, type=click.Choice(list(FORMATS), case_sensitive=False),
    help="A format to make; may be given several times. Without it there are those of the project, or else an HTML "
    "and an SVG. pdf is the HTML, printed by an installed Chromium; png and pdf-flow show the flow map and take Typst, "
    "which `pip install 'journeymap[png]'` brings; md is the whole map as a text, json all of it for programs; mermaid "
    "and dot are to go on with elsewhere.",
)  # fmt: skip
@click.option(
    "--theme", type=click.Choice(THEMES, case_sensitive=False),
    help="The colours of the maps: auto, which is the default and follows the reader's system in HTML, light, dark, or "
    "safe for the colour-blind. Those of the project file are then left out.",
)  # fmt: skip
@click.option(
    "--engine", "kind", type=click.Choice(["auto", "bundled", "dot"]), default="auto", show_default=True,
    help="The Graphviz that lays out flow maps: pygraphviz's own, the `dot` program, or the first there is.",
)  # fmt: skip
@click.option(
    "--page", callback=lambda _, __, text: _page(text), metavar="[a4|a3|letter|screen|none|PIXELS]",
    help="What flow maps are fitted to: paper on which they can be read, a screen (1,200 pixels wide, the default), "
    "nothing, or 480 to 10,000 pixels in width. Also the paper of PDFs: A3 in landscape, which is the default, or A4 "
    "or letter sheets that repeat the stages and the names of the lanes.",
)  # fmt: skip
@click.option(
    "--scale", type=click.FloatRange(0.5, 8), callback=lambda _, __, scale: _scale(scale),
    help="How many pixels a PNG has for each pixel of the SVG: 2 unless you say otherwise, less for very large maps.",
)  # fmt: skip
@click.option("--transparent", is_flag=True, help="Put nothing behind flow maps, so that they stand on any ground.")
@click.option(
    "-j", "--jobs", "processes", type=click.IntRange(1, 64), metavar="N",
    help="Make so many maps at once. Without it, as many as the machine has processors, where there are maps enough.",
)  # fmt: skip
@click.option(
    "--check", is_flag=True,
    help="Make nothing: say which outputs are missing, stale, changed by hand, or of specs that are gone, and exit "
    "with 1 if any is.",
)  # fmt: skip
@click.option("--prune", is_flag=True, help="Remove outputs of specs that are gone, if nobody has changed them.")
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for later builds.")
@click.option("--timings", is_flag=True, help="Tell what the time went to, on standard error.")
@click.option("-q", "--quiet", is_flag=True, help="Tell nothing but problems.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each file.")
@color_option
def build(
    paths: Sequence[str], output_dir: str | None, formats: tuple[Format, ...], theme: str | None, kind: str,
    page: Page | int | None, scale: float | None, transparent: bool, processes: int | None, no_cache: bool,
    check: bool, prune: bool, timings: bool, quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Draw the maps of specs: a flow map (SVG, PNG, PDF) and a swimlane map (HTML, PDF) each, and texts of them.

    PATHS are specs, folders (all *.journey.yaml and *.journey.yml below them), globs, or - for standard input. When
    there are none they are the folders of specs that the project names, or else the current folder. Outputs are named
    after the spec: bed.journey.yaml becomes bed.svg and bed.html, and with pdf-flow bed.flow.pdf. A spec with errors
    does not stop the others, and its earlier outputs stay.

    What is not said here is as the journeymap.yaml of a spec's project says: `journeymap config` shows it.

    \b
    For example:
      journeymap build
      journeymap build journeys/ -o public/
      journeymap build 'maps/**/*.journey.yaml' -f html
      journeymap build bed.journey.yaml -f svg -o - > bed.svg
      journeymap build bed.journey.yaml -f pdf -f pdf-flow --page a4
      journeymap build bed.journey.yaml -f png --scale 3 --transparent
    """
    tally = Tally()
    to_standard_output = output_dir == "-"
    folder = None if output_dir is None or to_standard_output else Path(output_dir)
    workspace = Workspace(Flags(formats, folder, theme or "", page), caching=not (no_cache or to_standard_output))
    jobs = plan(paths, workspace, tally, to_standard_output=to_standard_output)
    verbosity = -1 if quiet else int(verbose)
    tools = Tools(scale=scale, transparent=transparent)
    whole = not all(os.path.isfile(path) for path in paths) or not paths  # noqa: PTH113  # takes any name

    def tell(line: str, level: int) -> None:
        if verbosity >= level:
            say(line, err=to_standard_output)

    if check:
        from journeymap.cli.verify import verify

        code = verify(jobs, workspace, tools, mend=_without_check(), whole=whole)
        return max(tally.code, code)
    for folder in {path.parent for job in jobs for path in job.outputs.values() if path != STANDARD_OUTPUT}:
        sweep(folder)
    history = History(workspace, theme or "", kind, scale, transparent=transparent)
    stale = list(history.stale(jobs, tally, tell))
    progress = Progress(len(stale) if verbosity >= 0 else 0)
    try:
        for done, (job, made) in enumerate(
            _make_all(stale, workspace, kind, tools, tally, verbosity, processes or usual_number()), 1
        ):
            new = tally.add(made.tally)
            if new or made.lines:
                progress.hide()
            for text in new:
                say_error(text)
            for line in made.lines:
                say(line.text, err=line.err)
            history.keep(job, made)
            progress.show(done, stale[done].spec.name if done < len(stale) else "")
    except KeyboardInterrupt:
        progress.hide()
        tell(tally.summary(), 0)
        raise
    finally:
        progress.hide()
        history.save()  # also of what was made before somebody had enough
    if whole and tally.code == BUILT:
        _see_to_orphans(jobs, workspace, prune=prune)
    outputs = jobs[0].outputs.values() if len(jobs) == 1 and tally.files == len(jobs[0].outputs) else ()
    tell(tally.summary([visible(path) for path in outputs if path != STANDARD_OUTPUT]), 0)
    if timings:
        for told in tally.timings():
            say(told, err=True)
    return tally.code


def _see_to_orphans(jobs: Sequence[Job], workspace: Workspace, *, prune: bool) -> None:
    """Remove the outputs of specs that are gone, or say that they are there."""
    from journeymap.cli.outputs import orphans

    for path, ours in orphans(jobs, workspace):
        if not prune or not ours:
            way_out = "`--prune` removes it" if ours else "the cache does not know it, so remove it yourself"
            say(f"note: `{visible(path)}` is of a spec that is gone: {way_out}", err=True)
            continue
        try:
            path.unlink()
            say(f"removed {visible(path)}")
        except OSError as error:
            raise EnvironmentProblem(f"cannot remove `{visible(path)}`: {error.strerror}") from error


def _without_check() -> str:
    """The command line that makes what this one checks."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--check"]
    return visible(shlex.join(["journeymap", *arguments]), most=500)


def _make_all(
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
    engine = _start(kind, tally) if needs_engine else None
    with engine or nullcontext():
        from journeymap.cli.work import work  # while the engine's process loads

        ours = tools._replace(engine=engine)

        def alone(job: Job) -> "Made":
            return work(job, workspace, ours, verbosity)

        if processes > 1 and len(jobs) >= ENOUGH:
            from journeymap.cli.workers import Task, work_all

            task = Task(workspace.flags, tools, kind if engine else None, verbosity)
            yield from work_all(jobs, task, min(processes, len(jobs) // (ENOUGH // 2)), alone)
            return
        for job in jobs:
            yield job, alone(job)
            gc.enable()  # off until here for the sake of single maps; many maps must not pile up


def _start(kind: str, tally: Tally) -> "Engine":
    from journeymap.renderers.engine.engine import Absent, NoEngine, start

    try:
        return start(kind)  # type: ignore[arg-type]  # click has checked it
    except NoEngine as error:
        say_error(f"flow maps are plain grids: {visible(error, most=500)}")
        tally.worsen(ENVIRONMENT)
        return Absent()


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
