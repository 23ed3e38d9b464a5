"""The options of every command that makes maps: which formats, how they look, what they are made with."""

import os
from functools import reduce
from math import isnan

import click

from journeymap.cli.options import Command
from journeymap.schema.pages import NARROWEST, WIDEST, page_of
from journeymap.schema.vocabulary import FORMATS, PAGES, THEMES, Page


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


_OPTIONS = (
    click.option(
        "-f", "--format", "formats", multiple=True, type=click.Choice(list(FORMATS), case_sensitive=False),
        help="A format to make; may be given several times. Without it there are those of the project, or else an HTML "
        "and an SVG. pdf is the HTML, printed by an installed Chromium; png and pdf-flow show the flow map and take "
        "Typst, which `pip install 'journeymap[png]'` brings; md is the whole map as a text, json all of it for "
        "programs; mermaid and dot are to go on with elsewhere.",
    ),
    click.option(
        "--theme", type=click.Choice(THEMES, case_sensitive=False),
        help="The colours of the maps: auto, which is the default and follows the reader's system in HTML, light, "
        "dark, or safe for the colour-blind. Those of the project file are then left out.",
    ),
    click.option(
        "--engine", "kind", type=click.Choice(["auto", "bundled", "dot"]), default="auto", show_default=True,
        help="The Graphviz that lays out flow maps: pygraphviz's own, the `dot` program, or the first there is.",
    ),
    click.option(
        "--page", callback=lambda _, __, text: _page(text), metavar="[a4|a3|letter|screen|none|PIXELS]",
        help="What flow maps are fitted to: paper on which they can be read, a screen (1,200 pixels wide, the "
        "default), nothing, or 480 to 10,000 pixels in width. Also the paper of PDFs: A3 in landscape, which is the "
        "default, or A4 or letter sheets that repeat the stages and the names of the lanes.",
    ),
    click.option(
        "--scale", type=click.FloatRange(0.5, 8), callback=lambda _, __, scale: _scale(scale),
        help="How many pixels a PNG has for each pixel of the SVG: 2 unless you say otherwise, less for very large "
        "maps.",
    ),
    click.option(
        "--transparent", is_flag=True, help="Put nothing behind flow maps, so that they stand on any ground."
    ),
    click.option(
        "-j", "--jobs", "processes", type=click.IntRange(1, 64), metavar="N",
        help="Make so many maps at once. Without it, as many as the machine has processors, where there are maps "
        "enough.",
    ),
)  # fmt: skip


def map_options(command: Command) -> Command:
    """Give a command these options, in their order."""
    return reduce(lambda with_others, option: option(with_others), reversed(_OPTIONS), command)
