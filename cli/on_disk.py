"""A path → what is on the disk there: nothing, or a file that its digest or its record tells from all others."""

import os
from pathlib import Path

from journeymap.cli.digest import digest_of_content
from journeymap.cli.write import content_of


def digest_of_file(path: Path | str) -> str:
    """Read a file and give its digest; nothing where it cannot be read, or is none."""
    data = content_of(path)
    return "" if data is None else digest_of_content(str(path), data)


def is_gone(path: Path | str) -> bool:
    """Whether there is surely nothing; of what cannot be looked at nobody knows."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except (OSError, ValueError):
        return False
    return False


def record_of(path: Path | str) -> list[int] | None:
    """What the file system says of a file: it changes whenever the content does."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return [status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino]
