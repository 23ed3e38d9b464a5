"""`journeymap new`: a name and a type → a starter spec with the questions that a map of this type answers."""

from pathlib import Path, PurePosixPath

import click

from journeymap.cli.console import say
from journeymap.cli.exit_codes import BUILT, SPEC_ERRORS
from journeymap.cli.find_specs import spec_at
from journeymap.cli.job import Job, refuse_clashes
from journeymap.cli.name_spec import name_spec
from journeymap.cli.options import common_options
from journeymap.cli.report import describe
from journeymap.cli.spec_folder import spec_folder
from journeymap.cli.write_new import in_shell, write_new
from journeymap.schema.problems import SpecError
from journeymap.schema.quoting import quoted

STARTERS = Path(__file__).with_name("starters")
TYPES = (
    "purchase", "lead-generation", "engagement", "retention", "support", "refund", "upgrade", "onboarding", "blueprint",
)  # fmt: skip


@click.command(
    epilog="Exit codes: 0 written; 1 the project file has errors; 2 usage, or a file is there already; "
    "3 a file cannot be written; 130 interrupted."
)
@click.argument("name")
@click.option(
    "-t", "--type", "kind", type=click.Choice(TYPES, case_sensitive=False), metavar="TYPE",
    help="What the journey is about: one of the types above.",
)  # fmt: skip
@common_options
def new(name: str, kind: str | None) -> int:
    """Write a starter spec: a small example with the questions that a map of its type answers.

    NAME is the title of the map, and its file is named after it: "Return a lamp" is return-a-lamp.journey.yaml, in
    the first spec folder of the project, or in the current folder where there is no project file. A folder may stand
    before it: journeys/refund. Nothing is overwritten.

    \b
    Types:
      purchase          from the first need to the first weeks of use
      lead-generation   from a hint of a problem to a first meeting: slow, hard to follow
      engagement        coming back again and again, for a direct benefit
      retention         staying or leaving, and being won back
      support           from the fault until it works again, and stays so
      refund            until the money is back
      upgrade           from a limit to the first use of more
      onboarding        from sign-up over activation to habit
      blueprint         a service, in front of the customer and behind the scenes

    \b
    For example:
      journeymap new "Return a lamp" --type refund
      journeymap new journeys/first-month -t onboarding
    """
    if kind is None:
        message = f"what is the journey about? Add `--type` and one of {', '.join(TYPES)}"
        raise click.UsageError(message, click.get_current_context())
    title, file, given = name_spec(name)
    refuse_clashes([Job(spec_at(Path(file)), ("html",), Path(file).parent)])  # refuses what no build could draw
    try:
        base, folder = (Path(given), "") if given else spec_folder()
    except SpecError as error:
        say(describe(error.problems), err=True)
        return SPEC_ERRORS
    from journeymap.schema.formatting.format_spec import format_spec  # only when there is something to write

    starter = (STARTERS / f"{kind}.yaml").read_text("utf-8")
    path = PurePosixPath(folder, file).as_posix()
    spec = format_spec(_entitle(starter, title).encode(), path)
    write_new(base, {path: spec}, way_out="choose another name, or move it away")
    say(f"next: journeymap build {in_shell(base / path)}")
    return BUILT


def _entitle(starter: str, title: str) -> str:
    """Put `title` in the place of the starter's own."""
    lines = starter.splitlines(keepends=True)
    at = next(number for number, line in enumerate(lines) if line.startswith("title:"))
    lines[at] = f"title: {quoted(title)}\n"
    return "".join(lines)
