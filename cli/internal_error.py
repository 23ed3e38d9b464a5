"""Our own failure → one line that asks for a report."""

import os

from journeymap.cli.console import say, visible
from journeymap.cli.exit_codes import ENVIRONMENT, OUR_FAULT
from journeymap.cli.interrupts import obey


def say_internal_error(error: Exception, *, of: str = "") -> int:
    """Say that we have failed, on which spec and where in our code; `JOURNEYMAP_DEBUG=1` adds the traceback.

    Gives the exit code for it: that there is no memory left, or no current folder, is no fault of ours. Raises
    KeyboardInterrupt where somebody has asked to end, of which this may have come.
    """
    obey()
    if os.environ.get("JOURNEYMAP_DEBUG"):
        from traceback import format_exception

        for line in "".join(format_exception(error)).splitlines():
            say(visible(line, most=500), err=True)
    on = f" on `{visible(of)}`" if of else ""
    if isinstance(error, MemoryError):
        say(f"error: no memory left{on}", err=True)
        return ENVIRONMENT
    if is_folder_gone(error):
        say(f"error{on}: the current folder is gone: change to one that is there", err=True)
        return ENVIRONMENT
    # Its text is left out: it may hold a spec's.
    what = f"{type(error).__name__}{_place(error)}"
    say(f"internal error{on}: {what}; this is a fault in journeymap, please report it with the spec", err=True)
    return OUR_FAULT


def is_folder_gone(error: Exception) -> bool:
    """Say whether this is because the current folder is not there any more: all else that we look for has a name."""
    return isinstance(error, FileNotFoundError) and error.filename is None


def _place(error: Exception) -> str:
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return f" at {os.path.basename(last.tb_frame.f_code.co_filename)}:{last.tb_lineno}" if last else ""  # noqa: PTH119
