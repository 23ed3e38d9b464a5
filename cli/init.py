"""`journeymap init`: a folder → a small project in it that builds at once."""

from pathlib import Path

import click

from journeymap import __version__
from journeymap.cli.console import say
from journeymap.cli.exit_codes import BUILT
from journeymap.cli.options import common_options
from journeymap.cli.write_new import in_shell, write_new

STARTERS = Path(__file__).with_name("starters") / "project"
# Where each file goes, and the starter it is made from.
FILES = {
    "journeymap.yaml": "project.yaml",
    "personas/edith.yaml": "persona.yaml",
    "journeys/borrow-a-book.journey.yaml": "journey.yaml",
    ".github/workflows/journeymap.yml": "workflow.yaml",
}


@click.command(
    epilog="Exit codes: 0 written; 2 usage, or a file is there already; 3 a file cannot be written; 130 interrupted."
)
@click.argument("folder", default=".")
@common_options
def init(folder: str) -> int:
    """Lay out a small project that builds at once: a project file, a persona, a map and a CI job.

    FOLDER is made when missing; it is the current one when not given. Nothing is overwritten: where one of the files is
    there already, none is written.

    \b
    For example:
      journeymap init
      journeymap init maps-of-the-library
    """
    files = {name: (STARTERS / starter).read_bytes() for name, starter in FILES.items()}
    # Bytes are compared in CI, and another version may draw others.
    workflow = ".github/workflows/journeymap.yml"
    files[workflow] = files[workflow].replace(b"VERSION", __version__.encode())
    write_new(Path(folder), files, way_out="choose another folder, or add a map with `journeymap new`")
    say("next: journeymap build" + ("" if Path(folder) == Path() else f" {in_shell(Path(folder))}"))
    return BUILT
