"""`journeymap watch`: the command line → maps, made again as soon as their specs are saved."""

import gc
from collections.abc import Sequence
from pathlib import Path

import click

from journeymap.cli.console import say
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import BUILT
from journeymap.cli.map_options import map_options, usual_number
from journeymap.cli.options import common_options
from journeymap.cli.settings import Flags
from journeymap.cli.workshop import Workshop
from journeymap.schema.vocabulary import Format, Page


@click.command(
    epilog="Exit codes: 0 ended by Ctrl-C or a signal; 2 usage, or a path matched nothing at the start; 3 folders that "
    "cannot be watched; 70 a fault of ours."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-o",
    "--output-dir",
    metavar="DIR",
    help="Put all outputs into DIR (made when missing) instead of beside their specs.",
)
@map_options
@click.option("--prune", is_flag=True, help="Remove the outputs of specs that go, if nobody has changed them.")
@click.option("-q", "--quiet", is_flag=True, help="Tell nothing but problems.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each file, and why it is made.")
@common_options
def watch(
    paths: Sequence[str], output_dir: str | None, formats: tuple[Format, ...], theme: str | None, kind: str,
    page: Page | int | None, scale: float | None, transparent: bool, processes: int | None, prune: bool,
    quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Build, and build again whenever a spec is saved, until Ctrl-C.

    PATHS and options are those of `journeymap build`, and so are the outputs. Only what a change touches is made again;
    a change to a persona, a picture, a related map or the project file touches the maps that refer to it. New specs are
    found. Errors are told, and the maps stay as they were until the spec is mended.

    \b
    For example:
      journeymap watch
      journeymap watch journeys/ -o public/
      journeymap watch bed.journey.yaml -f svg
    """
    from journeymap.cli.live.builder import Builder, Wishes
    from journeymap.cli.live.rounds import rounds
    from journeymap.cli.live.stopping import until_stopped

    refuse_standard_streams(paths, output_dir)
    flags = Flags(formats, None if output_dir is None else Path(output_dir), theme or "", page)
    tools = Tools(scale=scale, transparent=transparent)
    verbosity = -1 if quiet else int(verbose)
    gc.enable()  # this is no short run
    with (
        until_stopped(),
        Workshop(kind, tools, processes=processes or usual_number(), verbosity=verbosity) as shop,
    ):
        builder = Builder(Wishes(tuple(paths), flags, kind, tools, verbosity, prune), shop)
        for number, _ in enumerate(rounds(builder.build, builder.folders, builder.is_ours)):
            if number == 0:
                builder.warm_up()
            elif number == 1 and not quiet:
                say("watching for changes: Ctrl-C ends it")
    return BUILT


def refuse_standard_streams(paths: Sequence[str], output_dir: str | None = None) -> None:
    """Refuse `-`: standard input does not change, and standard output holds one map, once."""
    if "-" in (*paths, output_dir):
        raise click.UsageError("`-` cannot be followed: give files or folders", click.get_current_context(silent=True))
