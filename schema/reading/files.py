"""Path of a spec → its bytes, read without following links or waiting for pipes and devices."""

import errno
import os
import stat
from typing import NoReturn

from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.reading.decode import too_large

# Windows lacks the first two; only there text is not read as it is.
_CAREFULLY = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

_REASONS = {
    errno.ENOENT: ("there is no such file", "check its name, and the folder you are in"),
    errno.ENOTDIR: ("there is no such file: a part of its path is not a folder", ""),
    errno.EACCES: ("you may not read this file", "check its permissions"),
    errno.EPERM: ("you may not read this file", "check its permissions"),
    errno.ELOOP: ("this is a symbolic link, which is not followed", "give the file itself"),
    errno.EISDIR: ("this is a folder", "give a file"),
    errno.ENXIO: ("this is not a regular file", ""),
    errno.EMFILE: ("too many files are open", "raise the limit: `ulimit -n 1024`"),
    errno.ENFILE: ("too many files are open on this machine", ""),
    errno.ENAMETOOLONG: ("the name is too long for a file", ""),
}


def read_bytes(path: str | os.PathLike[str], name: str) -> bytes:
    """Read a file of at most 1 MiB; raises SpecError where it is missing, unreadable or no regular file.

    A symbolic link is refused: it could bring a file from elsewhere into a map. `name` is what people are shown.
    """
    try:
        descriptor = os.open(path, _CAREFULLY)
    except OSError as error:
        is_folder = os.path.isdir(path)  # noqa: PTH112  # Windows says "permission denied" instead
        _refuse(name, errno.EISDIR if is_folder else error.errno)
    except ValueError:  # a NUL in the path
        _refuse(name, errno.ENOENT)
    try:
        return _read(descriptor, name)
    except OSError as error:
        _refuse(name, error.errno)
    finally:
        os.close(descriptor)


def _read(descriptor: int, name: str) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        _refuse(name, errno.EISDIR if stat.S_ISDIR(status.st_mode) else errno.ENXIO)
    data = b""
    while status.st_size <= MOST_BYTES >= len(data):  # a file may grow while it is read
        more = os.read(descriptor, MOST_BYTES + 1 - len(data))
        if not more:
            return data
        data += more
    raise SpecError([too_large(name)])


def _refuse(name: str, reason: int | None) -> NoReturn:
    message, help = _REASONS.get(reason or 0, ("the file cannot be read", ""))
    raise SpecError([Problem("JM001", message, name, help=help)])
