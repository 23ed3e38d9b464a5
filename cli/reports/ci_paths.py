"""A file → its path as a CI service knows it: seen from the folder that the repository was checked out into."""

import os
from pathlib import Path

_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")  # of GitHub and of GitLab


def path_in_checkout(file: str) -> str:
    """Give the path with slashes, also of a check that runs in a folder of the repository.

    Outside of CI services, and of what they have checked out, it is the path as it is.
    """
    path = Path(os.path.realpath(file))
    for name in _CHECKOUTS:
        checkout = os.path.realpath(os.environ.get(name) or os.devnull)
        if path.is_relative_to(checkout) and path.exists():
            return path.relative_to(checkout).as_posix()
    return file
