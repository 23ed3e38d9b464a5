"""`journeymap fmt`: the command line → specs in the one style."""

import gc
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from journeymap.cli.console import say, say_error, visible
from journeymap.cli.counted import counted
from journeymap.cli.exit_codes import BUILT, ENVIRONMENT, SPEC_ERRORS
from journeymap.cli.find_specs import Spec, find_specs
from journeymap.cli.internal_error import say_internal_error
from journeymap.cli.options import common_options
from journeymap.cli.print_bytes import print_bytes
from journeymap.cli.read_spec import bytes_of
from journeymap.cli.report import describe
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import rewrite
from journeymap.schema.problems import SpecError


@click.command(
    epilog="Exit codes: 0 formatted; 1 a file cannot be read as YAML, or would change under --check or --diff; 2 "
    "usage, or a path matched nothing; 3 a file that cannot be written; 70 a fault of ours; 130 interrupted. Of "
    "several, the highest is given."
)
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--check", is_flag=True, help="Write nothing; name the files that would change. Then exit with 1.")
@click.option("--diff", is_flag=True, help="Write nothing; show what would change. Then exit with 1.")
@common_options
def fmt(paths: Sequence[str], check: bool, diff: bool) -> int:
    """Write specs in one style: canonical keys in one order, the fewest quotes, two columns for each level.

    What a spec says stays, and so do its comments, beside what they are about. Lists stay in the author's order, and so
    does whatever has names of the author's own. What stands in brackets stays there while it fits into 120 columns.
    There is nothing to choose.

    PATHS are those of `journeymap build`; persona files and the journeymap.yaml of a project may be among them. With -
    standard input is formatted to standard output, for editors.

    \b
    For example:
      journeymap fmt
      journeymap fmt journeys/ personas/*.yaml journeymap.yaml
      journeymap fmt --check
      journeymap fmt bed.journey.yaml --diff
      journeymap fmt - < bed.journey.yaml
    """
    try:
        specs, wrong = find_specs(paths or Workspace().project(Path()).spec_folders)
    except SpecError as error:
        say(describe(error.problems), err=True)
        return SPEC_ERRORS
    run = _Run(check=check, diff=diff, beside=diff or any(not spec.is_file for spec in specs))
    for message, code in wrong:
        say_error(message)
        run.worsen(code)
    for spec in specs:
        run.format(spec)
        gc.enable()  # off until here for the sake of single files; many must not pile up
    if check or diff or any(spec.is_file for spec in specs):
        run.tell(run.summary(paths))
    return run.code


class _Run:
    """Formats files and counts them. Where `beside` is set, standard output is for their content alone."""

    def __init__(self, *, check: bool, diff: bool, beside: bool) -> None:
        self._check = check
        self._diff = diff
        self._beside = beside
        self._changed = self._unchanged = self._with_errors = self._unwritten = 0
        self.code = BUILT

    def worsen(self, code: int) -> None:
        """Let the exit code be at least `code`."""
        self.code = max(self.code, code)

    def tell(self, line: str) -> None:
        """Say what was done."""
        say(line, err=self._beside)

    def format(self, spec: Spec) -> None:
        """Bring one file into the style; what goes wrong with it is said and counted, and leaves it as it is."""
        from journeymap.schema.formatting.format_spec import format_spec

        try:
            old = bytes_of(spec)
            new = format_spec(old, spec.name)
        except SpecError as error:
            say(describe(error.problems), err=True)
            self._with_errors += 1
            self.worsen(SPEC_ERRORS)
        except Exception as error:
            self.worsen(say_internal_error(error, of=spec.name))
        else:
            self._settle(spec, old, new)

    def _settle(self, spec: Spec, old: bytes, new: bytes) -> None:
        if (self._check or self._diff) and old != new:
            self.worsen(SPEC_ERRORS)
        if self._diff and old != new:
            from journeymap.cli.diff import diff

            for line in diff(old.decode(), new.decode(), spec.name):
                say(line)
        elif not self._check and not self._diff and not self._put(spec, old, new):
            return
        elif old != new and spec.file is not None:
            self.tell(f"{'would format' if self._check else 'formatted'} {visible(spec.name)}")
        self._changed += old != new
        self._unchanged += old == new

    def _put(self, spec: Spec, old: bytes, new: bytes) -> bool:
        """Write a file; gives False, after saying why, when it cannot be written."""
        try:
            if spec.file is None:
                print_bytes(new)
            else:
                rewrite(spec.file, old, new)
        except OSError as error:
            say_error(f"cannot write `{visible(spec.name)}`: {error.strerror}")
            self._unwritten += 1
            self.worsen(ENVIRONMENT)
            return False
        return True

    def summary(self, paths: Sequence[str]) -> str:
        """Say it in one line, and, where files would change, how to change them."""
        would = self._check or self._diff
        parts = []
        if self._changed:
            files = counted(self._changed, "file")
            parts.append(f"{files} would change" if would else f"formatted {files}")
        if self._unchanged:
            parts.append(f"{counted(self._unchanged, 'file')} unchanged")
        if self._with_errors:
            parts.append(f"{counted(self._with_errors, 'file')} with errors")
        if self._unwritten:
            parts.append(f"{counted(self._unwritten, 'file')} not written")
        line = ", ".join(parts) or "formatted no file"
        if not (would and self._changed) or "-" in paths:
            return line
        return f"{line}: run `{visible(shlex.join(['journeymap', 'fmt', *paths]))}`"
