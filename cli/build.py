"""`journeymap build`: the command line → maps. Heavy parts are imported once there is something to draw."""

import os
import shlex
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import click

from journeymap.cli.console import say, visible
from journeymap.cli.draw import Tools
from journeymap.cli.find_specs import NoSpecs
from journeymap.cli.history import History
from journeymap.cli.job import STANDARD_OUTPUT, Job
from journeymap.cli.map_options import map_options, usual_number
from journeymap.cli.options import common_options
from journeymap.cli.plan import plan
from journeymap.cli.settings import Flags
from journeymap.cli.tally import Tally
from journeymap.cli.told_and_kept import told_and_kept
from journeymap.cli.workshop import Workshop
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import sweep
from journeymap.schema.vocabulary import Format, Page


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
@map_options
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
@common_options
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
    if check:
        _refuse_what_is_no_file(paths, to_standard_output=to_standard_output)
    folder = None if output_dir is None or to_standard_output else Path(output_dir)
    workspace = Workspace(Flags(formats, folder, theme or "", page), caching=not (no_cache or to_standard_output))
    of_files = (path == "-" or os.path.isfile(path) for path in paths)  # noqa: PTH113  # takes any name
    whole = not (paths and all(of_files))
    jobs: Sequence[Job] = ()
    try:
        jobs = plan(paths, workspace, tally, to_standard_output=to_standard_output)
        within = _folders_among(paths, workspace) if whole and jobs else ()
    except NoSpecs:
        within = _folders_left(paths, workspace) if check or prune else ()
        if not within:
            raise
    verbosity = -1 if quiet else int(verbose)
    tools = Tools(scale=scale, transparent=transparent)

    def tell(line: str, level: int) -> None:
        if verbosity >= level:
            say(line, err=to_standard_output)

    if check:
        from journeymap.cli.verify import verify

        mend, shows = _without_check(), verbosity >= 0
        verify(jobs, workspace, tools, tally, tell, mend=mend, whole=whole, within=within, shows=shows)
        _tell_timings(tally, wanted=timings)
        return tally.code
    if not to_standard_output:
        for place in {job.folder for job in jobs}:
            sweep(place)
    history = History(workspace, theme or "", kind, scale, transparent=transparent)
    anew = f"made anew, as {'`--no-cache` says' if no_cache else '`-o -` keeps nothing'}"
    stale = _stale(jobs, history, tally, tell if verbose else None, anew="" if workspace.caching else anew)
    if len(stale) > 1:
        from journeymap.cli.jobs import Jobs

        jobs, stale = Jobs(jobs), Jobs(stale)
    try:
        with Workshop(kind, tools, processes=processes or usual_number(), verbosity=verbosity) as shop:
            made = shop.make_all(stale, workspace, tally)
            shows = verbosity >= 0 and not to_standard_output
            for _ in told_and_kept(made, stale, tally, history, shows=shows):
                pass
    except KeyboardInterrupt:
        tell(tally.summary(), 0)
        raise
    if whole and tally.nothing_failed:
        from journeymap.cli.orphans import orphans, see_to

        see_to(orphans(jobs, workspace, within, everywhere=prune), prune=prune)
    outputs = jobs[0].outputs.values() if len(jobs) == 1 and tally.files == len(jobs[0].outputs) else ()
    tell(tally.summary([visible(path) for path in outputs if path != STANDARD_OUTPUT]), 0)
    _tell_timings(tally, wanted=timings)
    return tally.code


def _tell_timings(tally: Tally, *, wanted: bool) -> None:
    for told in tally.timings() if wanted else ():
        say(told, err=True)


def _stale(
    jobs: Sequence[Job], history: History, tally: Tally, tell: Callable[[str, int], None] | None, *, anew: str
) -> Sequence[Job]:
    """The jobs that are to be done; the others are counted as up to date. Who wants to know is told why.

    `anew` is why all are, if so.
    """
    stale = []
    for job in jobs:
        why = anew or history.why_stale(job)
        if why:
            stale.append(job)
        else:
            tally.fresh += 1
        if tell is not None:
            shown = visible(job.spec.name)  # with which no line may begin: CI services take some for commands
            tell(f"`{shown}`: {why}" if why else f"up to date {shown}", 1)
    return stale


def _folders_among(paths: Sequence[str], workspace: Workspace) -> Sequence[str]:
    """The folders all of whose specs are built."""
    return [path for path in paths or workspace.project(Path()).spec_folders if os.path.isdir(path)]  # noqa: PTH112


def _folders_left(paths: Sequence[str], workspace: Workspace) -> Sequence[str]:
    """The folders without any spec left, if there are outputs of specs that were there, and nothing else is asked."""
    from journeymap.cli.orphans import orphans

    folders = _folders_among(paths, workspace)
    is_all = not paths or len(folders) == len(paths)
    return folders if is_all and any(orphans((), workspace, folders, everywhere=True)) else ()


def _refuse_what_is_no_file(paths: Sequence[str], *, to_standard_output: bool) -> None:
    """Raise UsageError where `--check` would have no files to look at."""
    if "-" in paths:
        message = "`--check` looks at outputs, which say of no standard input that they are its: name a spec instead"
    elif to_standard_output:
        message = "`--check` looks at files: name the folder that they are in instead of `-o -`"
    else:
        return
    raise click.UsageError(message, click.get_current_context())


def _without_check() -> str:
    """The command line that makes what this one checks, and prunes nothing yet."""
    arguments = [argument for argument in sys.argv[1:] if argument not in ("--check", "--prune")]
    return visible(shlex.join(["journeymap", *arguments]), most=500)
