"""Our own failure → one line that asks for a report."""

import os

from journeymap.cli.console import say, visible


def say_internal_error(error: Exception, *, of: str = "") -> None:
    """Say that we have failed, on which spec and where in our code; `JOURNEYMAP_DEBUG=1` adds the traceback."""
    if os.environ.get("JOURNEYMAP_DEBUG"):
        from traceback import format_exception

        for line in "".join(format_exception(error)).splitlines():
            say(visible(line, most=500), err=True)
    on = f" on `{visible(of)}`" if of else ""
    # Its text is left out: it may hold a spec's.
    what = f"{type(error).__name__}{_place(error)}"
    say(f"internal error{on}: {what}; this is a fault in journeymap, please report it with the spec", err=True)


def _place(error: Exception) -> str:
    last = error.__traceback__
    while last is not None and last.tb_next is not None:
        last = last.tb_next
    return f" at {os.path.basename(last.tb_frame.f_code.co_filename)}:{last.tb_lineno}" if last else ""  # noqa: PTH119
