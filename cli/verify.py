"""`journeymap build --check`: are the outputs what the specs say? Nothing is drawn and nothing written."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.compile import to_journey
from journeymap.cli.console import say, visible
from journeymap.cli.counted import counted
from journeymap.cli.digest import digest_of_name
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import SPEC_ERRORS
from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.job import Job
from journeymap.cli.orphans import Orphan, orphans
from journeymap.cli.outputs import Checked, say_earlier, wrong_with
from journeymap.cli.progress import Progress
from journeymap.cli.project_folder import Seen
from journeymap.cli.report import describe
from journeymap.cli.seal import inputs_of
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.problems import SpecError

if TYPE_CHECKING:
    from journeymap.cli.make import Tell


def verify(
    jobs: Sequence[Job],
    workspace: Workspace,
    tools: Tools,
    tally: Tally,
    tell: "Tell",
    *,
    mend: str,
    whole: bool,
    within: Sequence[str] = (),
    shows: bool = False,
) -> None:
    """Say which outputs are missing, stale or changed, and which are of no spec any more; the exit code is counted.

    `mend` is the command that makes them anew; orphans are looked for where a `whole` folder is built, and of
    specs that were `within` some folders. A terminal `shows` how far it is.
    """
    checked: list[Checked] = []
    with Progress(len(jobs) if shows else 0, "spec") as progress:
        for done, job in enumerate(jobs):
            progress.show(done, job.spec.name)
            checked += _checked(job, workspace, tools, tally)
    gone: list[Orphan] = []
    if whole and tally.nothing_failed:
        with tally.timing("looking for outputs of specs that are gone"):
            gone = list(orphans(jobs, workspace, within, everywhere=True))
    for path, what in checked:
        if what:
            say(f"`{visible(path)}` {what}")
        else:
            tell(f"`{visible(path)}` is what its spec says", 1)
    for orphan in gone:
        way_out = f"; {orphan.way_out}" if orphan.kept_since else ""
        say(f"`{visible(orphan.path)}` is of a spec that is gone{way_out}")
    wrong = [output for output in checked if output.wrong]
    whole_number = counted(len(checked) + len(gone), "output")
    errors = f"; {counted(tally.with_errors, 'spec')} with errors" if tally.with_errors else ""
    if wrong or gone:
        tally.worsen(SPEC_ERRORS)
        say(f"{len(wrong) + len(gone)} of {whole_number} {_told_of(wrong, gone, mend)}{errors}")
    else:
        tell(f"{whole_number} checked{errors if tally.code else ': all are what the specs say'}", 0)


def _told_of(wrong: Sequence[Checked], gone: Sequence[Orphan], mend: str) -> str:
    """What is to be said of so many wrong outputs, and the command that mends them."""
    by_prune = [orphan for orphan in gone if not orphan.kept_since]
    are, them = ("are", "them") if len(wrong) + len(gone) > 1 else ("is", "it")
    if not wrong and not by_prune:
        return f"{are} not what the specs say: remove {them} yourself"
    rest = ", but for what you have to remove yourself" if len(by_prune) < len(gone) else ""
    return f"{are} not what the specs say: `{mend}{' --prune' if by_prune else ''}` mends {them}{rest}"


def _checked(job: Job, workspace: Workspace, tools: Tools, tally: Tally) -> Iterable[Checked]:
    """Look at the outputs of a job; of a spec with errors, nobody knows what they should be."""
    try:
        with tally.timing("reading and checking specs"):
            seen = _seen_by(job, workspace)
        with tally.timing("looking at outputs"):
            return list(_compared(job, workspace, tools, seen))
    except SpecError as error:
        say(describe(error.problems), err=True)
        tally.with_errors += 1
        tally.worsen(SPEC_ERRORS)
    except Exception as error:
        tally.worsen(say_internal_error(error, of=job.spec.name))
    say_earlier(job.outputs.values())
    return ()


def _seen_by(job: Job, workspace: Workspace) -> Seen:
    """Give the spec of a job and what it refers to; raises SpecError."""
    project = workspace.project(job.spec.folder)
    seen = project.cache.seen_of(project.name_of(job.spec)) if project.cache else None
    if seen is not None:
        return seen
    with project.watching() as look:
        text = project.read_spec(job.spec)
        to_journey(text, name=job.spec.name, folder=job.spec.folder, within=workspace)
    return look()


def _compared(job: Job, workspace: Workspace, tools: Tools, seen: Seen) -> Iterator[Checked]:
    project = workspace.project(job.spec.folder)
    name = digest_of_name(project.name_of(job.spec))
    for format, path in job.outputs.items():
        inputs = inputs_of(format, job.spec, project, job.page, tools, seen)
        yield Checked(path, wrong_with(path, format, name, inputs))
