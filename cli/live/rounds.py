"""Something to do + the folders in which changes matter → what comes of doing it, again after each change.

Changes that come within a moment are one: an editor writes a file in several goes.
"""

import os
import time
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.interrupts import obey

QUIET, PATIENCE = 20, 300  # milliseconds without a change that end a moment, and the longest moment
_IDLE = 100  # milliseconds between looks whether there is anything
_AGAIN = 0.05  # seconds, when a folder is gone that was there

_Result = TypeVar("_Result")


def rounds(
    do: Callable[[], _Result], folders: Callable[[], frozenset[Path]], is_ours: Callable[[Path, bool], bool]
) -> Iterator[_Result]:
    """Do it now, and whenever files in the folders change that are not ours; for ever.

    `folders` is asked again after each change, and `is_ours` whether we have changed a file, or somebody removed it.
    """
    yield do()
    while True:
        watched = _identified(folders())
        with closing(_changes(watched, is_ours)) as changes:
            for _ in changes:  # the first tells that they are watched: until then anything may have changed
                yield do()
                if _identified(folders()) != watched:
                    break
            else:
                time.sleep(_AGAIN)


def _identified(folders: Iterable[Path]) -> dict[Path, int]:
    """Tell folders from others that come to the same places: those would not be watched."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            found[folder] = folder.stat().st_ino
    return found


def _changes(folders: Collection[Path], is_ours: Callable[[Path, bool], bool]) -> Generator[None]:
    """Tell that the folders are watched, and then each change; ends when one is gone, or is to be watched otherwise."""
    from watchfiles import Change, watch

    told = [folder for folder in folders if _is_told(folder)]
    untold = set(folders).difference(told)
    noticed = watch(
        *sorted(told), watch_filter=lambda change, name: not is_ours(Path(name), change == Change.deleted),
        debounce=PATIENCE, step=QUIET, rust_timeout=_IDLE, yield_on_timeout=True, recursive=False,
        ignore_permission_denied=True,
    )  # fmt: skip
    before: set[tuple[str, int, int, int]] | None = None
    try:
        with closing(noticed):
            for changes in noticed:
                obey()
                now = _contents(untold)
                if changes or now != before:
                    before = now
                    yield
    except FileNotFoundError:
        return
    except (OSError, RuntimeError) as error:  # the latter is what it raises for reasons that it does not know
        if "Unable to decode path" in str(error):  # a folder is told no more
            return
        raise EnvironmentProblem(
            f"cannot watch {len(folders)} folders: {type(error).__name__}. The system may allow no more (on Linux it "
            "is `fs.inotify.max_user_watches`); with WATCHFILES_FORCE_POLLING=1 they are looked into again and again"
        ) from error


def _is_told(folder: Path) -> bool:
    """Say whether `watchfiles` can tell of changes in a folder: it takes no name that is not Unicode, even to read."""
    names = [str(folder)]
    with suppress(OSError):
        names += [entry.name for entry in folder.iterdir()]
    return all(name.encode(errors="ignore").decode() == name for name in names)


def _contents(folders: Iterable[Path]) -> set[tuple[str, int, int, int]]:
    """Give what can be seen from outside of all that is in the folders, to know whether it has changed."""
    found = set()
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                with suppress(OSError):  # it has just gone
                    seen = entry.stat(follow_symlinks=False)
                    found.add((entry.path, seen.st_ino, seen.st_size, seen.st_mtime_ns))
    return found
