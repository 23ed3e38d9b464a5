"""Bytes → a file that is at every instant the complete old one or the complete new one."""

import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_OLD = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_OURS = re.compile(r"\.journeymap-[0-9a-f]{16}\.tmp")
STALE = 3600  # seconds: no build takes so long to write one file


def write(path: Path, data: bytes, *, keep_mode: bool = False) -> bool:
    """Make `path` a file that holds `data`; gives False when it did already. Raises OSError, the old file unharmed.

    Makes the folder when there is none. A link at `path` is replaced, not followed. A file that people wrote keeps who
    may read and write it: `keep_mode`.
    """
    if _holds(path, data):
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    # A name of its own for each write: two builds at once must not write into one file.
    temporary = path.with_name(f".journeymap-{os.urandom(8).hex()}.tmp")
    try:
        with open(os.open(temporary, _NEW, 0o666), "wb") as file:  # noqa: PTH123
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if keep_mode:
            os.chmod(temporary, stat.S_IMODE(os.lstat(path).st_mode))  # noqa: PTH101
        os.replace(temporary, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    return True


def sweep(folder: Path) -> None:
    """Delete the temporary files that builds killed long ago left in `folder`."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    if time.time() - entry.stat(follow_symlinks=False).st_mtime > STALE:
                        Path(entry).unlink()


def content_of(path: Path) -> bytes | None:
    """Give what a file holds; nothing where there is none that can be read. Links are not followed."""
    try:
        descriptor = os.open(path, _OLD)
    except (OSError, ValueError):
        return None
    with suppress(OSError), open(descriptor, "rb") as file:  # noqa: PTH123
        if stat.S_ISREG(os.fstat(descriptor).st_mode):
            return file.read()
    return None


def _holds(path: Path, data: bytes) -> bool:
    with suppress(OSError):
        if path.stat(follow_symlinks=False).st_size != len(data):
            return False
    return content_of(path) == data
