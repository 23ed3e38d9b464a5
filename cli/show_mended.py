"""Mended specs → their files, or what would change in them."""

from collections.abc import Sequence

from journeymap.cli.console import say, say_error, visible
from journeymap.cli.counted import counted
from journeymap.cli.diff import diff
from journeymap.cli.exit_codes import BUILT, ENVIRONMENT, SPEC_ERRORS
from journeymap.cli.mend_specs import Mended
from journeymap.cli.write import rewrite


def show_diffs(mended: Sequence[Mended]) -> int:
    """Print what would change; gives the exit code, which is 1 if anything would."""
    for spec, before, after, _ in mended:
        for line in diff(before.decode(), after.decode(), spec.name):
            say(line)
    return SPEC_ERRORS if mended else BUILT


def write_all(mended: Sequence[Mended]) -> int:
    """Write mended specs back; gives the exit code."""
    code = BUILT
    for spec, before, after, changes in mended:
        assert spec.file is not None, "standard input is refused before it is read"
        try:
            rewrite(spec.file, before, after)
            say(f"mended {visible(spec.name)}: {counted(changes, 'change')}", err=True)
        except OSError as error:
            say_error(f"cannot write `{visible(spec.name)}`: {error.strerror}")
            code = max(code, ENVIRONMENT)
    return code
