"""Nothing → a folder of our own for as long as we run; those that earlier ones were killed in are removed."""

import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

_PREFIX = "journeymap-serve-"
_LOCK = "in-use"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder that nobody else may read; it is gone afterwards."""
    _sweep(Path(tempfile.gettempdir()))
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    try:
        with (folder / _LOCK).open("wb") as lock:
            _take(lock)
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(temporary: Path) -> None:
    """Remove what is left of those that could not clean up; whoever runs still holds a lock."""
    if os.name == "nt":
        return  # it has no such locks
    with suppress(OSError), os.scandir(temporary) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and _is_ours(entry):
                with suppress(OSError), open(os.open(Path(entry) / _LOCK, os.O_RDONLY | os.O_NOFOLLOW), "rb") as lock:  # noqa: PTH123
                    if _take(lock):
                        shutil.rmtree(entry, ignore_errors=True)


def _is_ours(entry: "os.DirEntry[str]") -> bool:
    """Say whether it is a folder that this user has made: anybody may put links into a folder for all."""
    status = entry.stat(follow_symlinks=False)
    return stat.S_ISDIR(status.st_mode) and status.st_uid == os.getuid()


def _take(lock: IO[bytes]) -> bool:
    """Take the lock of a folder; it is given back when the file is closed, also by the death of who has it."""
    if os.name == "nt":
        return True
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
