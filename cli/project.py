"""A spec's folder → its project: the folder that nothing of a spec may read outside of."""

from pathlib import Path

_SIGNS = (".git", "journeymap.yaml")


def project_of(folder: Path) -> Path:
    """Find the nearest folder, from `folder` upwards, with `.git` or `journeymap.yaml`; else `folder` itself.

    The answer is absolute and has no links in it.
    """
    folder = folder.resolve()
    for candidate in (folder, *folder.parents):
        if any((candidate / sign).exists() for sign in _SIGNS):
            return candidate
    return folder
