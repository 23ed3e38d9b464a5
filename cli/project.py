"""A folder → the project it is in: the folder that nothing of a spec may read outside of.

A project is the nearest folder, from the spec's own upwards, with `.git` or `journeymap.yaml`, and its project file is
the `journeymap.yaml` of that same folder: one that lies above the nearest `.git` belongs to somebody else's repository.
"""

import os
from pathlib import Path

FILE = "journeymap.yaml"
_SIGNS = (".git", FILE)


def project_of(folder: Path) -> Path:
    """Find the project of `folder`, which is `folder` itself where there is no sign of one.

    The answer is absolute and has no links in it.
    """
    folder = Path(os.path.realpath(folder))
    for candidate in (folder, *folder.parents):
        if any(os.path.lexists(candidate / sign) for sign in _SIGNS):
            return candidate
    return folder


def has_project_file(project: Path) -> bool:
    """Say whether a project says of itself what its maps share."""
    return os.path.lexists(project / FILE)


def shown(path: Path) -> str:
    """How people are shown a path: seen from the current folder, with slashes."""
    return Path(os.path.relpath(path)).as_posix()
