"""`journeymap serve`: the command line → maps in the browser, which follow their specs while somebody writes them."""

import gc
from collections.abc import Sequence

import click

from journeymap.cli.console import say
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import BUILT
from journeymap.cli.map_options import map_options, usual_number
from journeymap.cli.options import common_options
from journeymap.cli.settings import Flags
from journeymap.cli.watch import refuse_standard_streams
from journeymap.cli.workshop import Workshop
from journeymap.schema.vocabulary import Format, Page


@click.command(
    epilog="Exit codes: 0 ended by Ctrl-C or a signal; 2 usage, or a path matched nothing at the start; 3 no port that "
    "is free, or folders that cannot be watched; 70 a fault of ours."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), metavar="N",
    help="Listen on this port, 8000 unless you say otherwise, or the next free one; 0 is any.",
)  # fmt: skip
@click.option("--open", "opens", is_flag=True, help="Open the browser.")
@map_options
@click.option("-q", "--quiet", is_flag=True, help="Tell nothing but the address and problems.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each file, and why it is made.")
@common_options
def serve(
    paths: Sequence[str], port: int | None, opens: bool, formats: tuple[Format, ...], theme: str | None, kind: str,
    page: Page | int | None, scale: float | None, transparent: bool, processes: int | None, quiet: bool, verbose: bool,
) -> int:  # fmt: skip
    """Show maps in the browser, and again whenever a spec is saved, until Ctrl-C.

    PATHS and options are those of `journeymap build`. Nothing is written beside the specs: maps are kept in a temporary
    folder that is gone afterwards. The first page lists all maps; each page loads itself again when its spec, or what
    that refers to, has changed, and shows errors over the last good map. Only browsers on this machine are answered.

    \b
    For example:
      journeymap serve --open
      journeymap serve journeys/ --port 8080
      journeymap serve bed.journey.yaml -f svg --page a4
    """
    from journeymap.cli.live.builder import Builder, Wishes
    from journeymap.cli.live.mirror import Mirror
    from journeymap.cli.live.pages import Pages
    from journeymap.cli.live.rounds import rounds
    from journeymap.cli.live.scratch import scratch_folder
    from journeymap.cli.live.server import answering, listening, port_of
    from journeymap.cli.live.stopping import until_stopped

    refuse_standard_streams(paths)
    tools = Tools(scale=scale, transparent=transparent)
    verbosity = -1 if quiet else int(verbose)
    gc.enable()  # this is no short run
    with (
        until_stopped(),
        scratch_folder() as folder,
        Workshop(kind, tools, processes=processes or usual_number(), verbosity=verbosity, copies=False) as shop,
    ):
        mirror = Mirror(folder / "maps")
        pages = Pages(mirror.folder)
        flags = Flags(formats, None, theme or "", page)
        wishes = Wishes(tuple(paths), flags, kind, tools, verbosity, caches=folder / "caches")
        builder = Builder(wishes, shop, mirror)
        with listening(port, pages) as servers:
            latest = rounds(builder.build, builder.folders, builder.is_ours)
            pages.update(next(latest))
            with answering(servers, pages):
                address = f"http://127.0.0.1:{port_of(servers)}/"
                say(f"serving at {address} : Ctrl-C ends it")
                if opens:
                    _open(address)
                builder.warm_up()
                for each in latest:
                    pages.update(each)
    return BUILT


def _open(address: str) -> None:
    """Open the browser; one that runs in the terminal would keep us waiting."""
    import webbrowser
    from threading import Thread

    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
