"""A job → its files; what goes wrong with one spec is said and counted, and ends that one only."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.compile import to_board
from journeymap.cli.console import say, say_error, visible
from journeymap.cli.digest import digest_of
from journeymap.cli.draw import Drawer, NotMade, Picture, Tools
from journeymap.cli.exit_codes import ENVIRONMENT, SPEC_ERRORS
from journeymap.cli.find_specs import Spec
from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.job import STANDARD_OUTPUT, Job
from journeymap.cli.outputs import say_earlier
from journeymap.cli.print_bytes import print_bytes
from journeymap.cli.project_folder import Seen
from journeymap.cli.report import describe
from journeymap.cli.seal import sealed
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import write
from journeymap.renderers.board.model import Board
from journeymap.schema.problems import SpecError
from journeymap.schema.vocabulary import Format

# Takes a line and the verbosity from which it is told.
Tell = Callable[[str, int], None]


class Outputs(NamedTuple):
    """The digests of the outputs that will do for later builds and of those that will not, and what they rest on.

    One that had to be made simpler than it should be will not do. `project` is the digest of the project file as it
    was read for them, `title` that of the map; without a map there is none.
    """

    digests: dict[Format, str]
    passing: dict[Format, str]
    seen: Seen
    project: str
    title: str


def make(job: Job, workspace: Workspace, tools: Tools, tally: Tally, tell: Tell) -> Outputs:
    """Draw a spec in each format; a file is written as soon as its picture is complete."""
    old, digests, passing = job.outputs, dict[Format, str](), dict[Format, str]()
    project = workspace.project(job.spec.folder)
    with project.watching() as seen, tally.timing("reading, checking and settling"):
        board = _settle(job.spec, workspace, tally)
    look = project.look if board is not None else None
    drawer = Drawer(board, tools, look=look, page=job.page) if board is not None else None
    told = {""}
    for format, path in list(old.items()):
        if drawer is None:
            break
        with tally.timing(f"drawing {format}"):
            picture = _draw(drawer, format, job, tally) if format not in tools.missing else None
        tally.unmade += picture is None
        if picture is None:
            continue
        data = sealed(picture, format, job.spec, project, job.page, tools, seen())
        with tally.timing("writing"):
            is_written = _put(path, data, tally, tell)
        if is_written:
            del old[format]
            (passing if picture.note else digests)[format] = digest_of(data)
            if picture.note not in told:  # several formats may show the same flow map
                told.add(picture.note)
                _say_simpler(picture, job.spec, tally, tell)
    tally.maps += len(old) < len(job.formats)
    say_earlier(old.values())
    return Outputs(digests, passing, seen(), project.digest, board.title if board is not None else "")


def _settle(spec: Spec, workspace: Workspace, tally: Tally) -> Board | None:
    try:
        board, warnings = to_board(
            workspace.project(spec.folder).read_spec(spec), name=spec.name, folder=spec.folder, within=workspace
        )
        if warnings:
            say(describe(warnings), err=True)
        return board
    except SpecError as error:
        say(describe(error.problems), err=True)
        tally.with_errors += 1
        tally.worsen(SPEC_ERRORS)
    except Exception as error:
        tally.worsen(say_internal_error(error, of=spec.name))
    return None


def _draw(drawer: Drawer, format: Format, job: Job, tally: Tally) -> Picture | None:
    try:
        return drawer.draw(format)
    except NotMade as error:
        say_error(f"cannot make a {format} of `{visible(job.spec.name)}`: {visible(error, most=500)}")
        tally.worsen(ENVIRONMENT)
    except Exception as error:
        tally.worsen(say_internal_error(error, of=job.spec.name))
    return None


def _say_simpler(picture: Picture, spec: Spec, tally: Tally, tell: Tell) -> None:
    """Tell of a simpler layout. Where the engine was of no use at all, whoever runs us has something to mend."""
    if picture.unaided:
        say_error(f"{visible(spec.name)}: {picture.note}")
        tally.worsen(ENVIRONMENT)
    else:
        tell(f"note: {visible(spec.name)}: {picture.note}", 0)


def _put(path: Path, data: bytes, tally: Tally, tell: Tell) -> bool:
    """Write an output; gives False, after saying why, when it cannot be written."""
    try:
        changed = print_bytes(data) if path == STANDARD_OUTPUT else write(path, data)
    except OSError as error:
        tally.not_written((path.parent, error.errno), f"cannot write `{visible(path)}`: {error.strerror}")
        tally.worsen(ENVIRONMENT)
        return False
    tally.files += 1
    tally.unchanged += not changed
    tell(f"{'wrote' if changed else 'unchanged'} {visible(path)}", 1)
    return True
