"""Bytes → a file that is at every instant the complete old one or the complete new one.

What is being written has a name of its own and is locked by its writer. When that is killed, the lock is gone with it,
and the next build knows that nobody will go on with the file.
"""

import errno
import os
import re
import stat
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_OURS = re.compile(r"\.journeymap-[0-9a-f]{16}\.tmp")
STALE = 3600  # seconds: where there are no locks; no build takes so long to write one file


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Let a file that people write, and that held `before` when it was read, hold `after`; it keeps its mode.

    Raises OSError, the file unharmed, also where it holds something else by now.
    """
    sweep(path.parent)
    if content_of(path) != before:
        raise OSError(errno.EBUSY, "it was changed while it was being worked on")
    write(path, after, keep_mode=True)


def write(path: Path, data: bytes, *, keep_mode: bool = False) -> bool:
    """Make `path` a file that holds `data`; gives False when it did already. Raises OSError, the old file unharmed.

    Makes the folder when there is none. A link at `path` is replaced, not followed.
    """
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    file, temporary = _begin(path.parent)
    try:
        with file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if keep_mode:
                os.chmod(temporary, stat.S_IMODE(os.lstat(path).st_mode))  # noqa: PTH101
            if sys.platform == "win32":
                file.close()  # nothing that is open gets another name there
            os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return True


def _begin(folder: Path) -> tuple[BinaryIO, Path]:
    """Open a file that no other build writes into, or takes for one that was left behind."""
    while True:
        temporary = folder / f".journeymap-{os.urandom(8).hex()}.tmp"
        file = open(os.open(temporary, _NEW, 0o666), "wb")  # noqa: PTH123, SIM115
        if sys.platform == "win32":
            return file, temporary
        with suppress(OSError):  # not every file system has locks
            fcntl.flock(file, fcntl.LOCK_EX)
        if os.fstat(file.fileno()).st_nlink:
            return file, temporary
        file.close()  # swept before it was locked


def sweep(folder: Path) -> None:
    """Delete the temporary files in `folder` whose writers have been killed."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if is_temporary(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _sweep_file(Path(entry))


def _sweep_file(path: Path) -> None:
    if sys.platform == "win32":
        _sweep_old(path)
        return
    descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink()  # by the name that it had: its writer may be done with it, and it an output, by now
    except BlockingIOError:
        return  # its writer is alive
    except OSError:
        _sweep_old(path)  # no locks here
    finally:
        os.close(descriptor)


def _sweep_old(path: Path) -> None:
    if time.time() - path.stat(follow_symlinks=False).st_mtime > STALE:
        path.unlink()


def is_temporary(name: str) -> bool:
    """Say whether a file of this name is one that a build writes before it is an output."""
    return name.startswith(".") and _OURS.fullmatch(name) is not None


def content_of(path: Path | str, *, last: int = 0) -> bytes | None:
    """Give what a file holds, or so many bytes at its end; nothing where there is none that can be read.

    Links are not followed.
    """
    try:
        descriptor = os.open(path, _OLD)
    except (OSError, ValueError):
        return None
    with suppress(OSError), open(descriptor, "rb") as file:  # noqa: PTH123
        status = os.fstat(descriptor)
        if stat.S_ISREG(status.st_mode):
            if last:
                file.seek(max(0, status.st_size - last))
            return file.read()
    return None


def _holds(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        if path.stat(follow_symlinks=False).st_size != len(data):
            return False
    return content_of(path) == data
