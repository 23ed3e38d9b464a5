"""`journeymap build --check`: are the outputs what the specs say? Nothing is drawn and nothing written."""

from collections.abc import Iterator, Sequence

from journeymap.cli.compile import to_journey
from journeymap.cli.console import say, visible
from journeymap.cli.counted import counted
from journeymap.cli.digest import digest_of_name
from journeymap.cli.draw import Tools
from journeymap.cli.exit_codes import SPEC_ERRORS
from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.job import Job
from journeymap.cli.orphans import Orphan, orphans
from journeymap.cli.outputs import Wrong, say_earlier, wrong_with
from journeymap.cli.report import describe
from journeymap.cli.seal import inputs_of
from journeymap.cli.tally import Tally
from journeymap.cli.workspace import Workspace
from journeymap.schema.problems import SpecError


def verify(
    jobs: Sequence[Job],
    workspace: Workspace,
    tools: Tools,
    tally: Tally,
    *,
    mend: str,
    whole: bool,
    within: Sequence[str] = (),
) -> None:
    """Say which outputs are missing, stale or changed, and which are of no spec any more; the exit code is counted.

    `mend` is the command that makes them anew; orphans are looked for where a `whole` folder is built, and of
    specs that were `within` some folders.
    """
    wrong: list[Wrong] = []
    gone: list[Orphan] = []
    checked = 0
    for job in jobs:
        try:
            wrong += _wrong_of(job, workspace, tools)
            checked += len(job.formats)
        except SpecError as error:
            say(describe(error.problems), err=True)
            say_earlier(job.outputs.values())
            tally.with_errors += 1
            tally.worsen(SPEC_ERRORS)
        except Exception as error:
            tally.worsen(say_internal_error(error, of=job.spec.name))
            say_earlier(job.outputs.values())
    if whole and tally.nothing_failed:
        gone = list(orphans(jobs, workspace, within, everywhere=True))
    checked += len(gone)
    for path, what in wrong:
        say(f"`{visible(path)}` {what}")
    for orphan in gone:
        way_out = f"; {orphan.way_out}" if orphan.kept_since else ""
        say(f"`{visible(orphan.path)}` is of a spec that is gone{way_out}")
    number = len(wrong) + len(gone)
    line = _told_of(wrong, gone, mend) if number else "checked" if tally.code else "checked: all are what the specs say"
    first = f"{number} of {counted(checked, 'output')}" if number else counted(checked, "output")
    say(f"{first} {line}" + (f"; {counted(tally.with_errors, 'spec')} with errors" if tally.with_errors else ""))
    if number:
        tally.worsen(SPEC_ERRORS)


def _told_of(wrong: Sequence[Wrong], gone: Sequence[Orphan], mend: str) -> str:
    """What is to be said of so many wrong outputs, and the command that mends them."""
    by_prune = [orphan for orphan in gone if not orphan.kept_since]
    are, them = ("are", "them") if len(wrong) + len(gone) > 1 else ("is", "it")
    if not wrong and not by_prune:
        return f"{are} not what the specs say: remove {them} yourself"
    rest = ", but for what you have to remove yourself" if len(by_prune) < len(gone) else ""
    return f"{are} not what the specs say: `{mend}{' --prune' if by_prune else ''}` mends {them}{rest}"


def _wrong_of(job: Job, workspace: Workspace, tools: Tools) -> Iterator[Wrong]:
    project = workspace.project(job.spec.folder)
    name = project.name_of(job.spec)
    seen = project.cache.seen_of(name) if project.cache else None
    if seen is None:
        with project.watching() as look:
            text = project.read_spec(job.spec)
            to_journey(text, name=job.spec.name, folder=job.spec.folder, within=workspace)
        seen = look()
    for format, path in job.outputs.items():
        inputs = inputs_of(format, job.spec, project, job.page, tools, seen)
        if what := wrong_with(path, format, digest_of_name(name), inputs):
            yield Wrong(path, what)
