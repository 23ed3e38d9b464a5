"""Paths of the command line and what specs refer to → the folders in which a change can matter, each watched alone."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from journeymap.cli.find_specs import is_passed_over


def folders_of(paths: Sequence[str], projects: Iterable[Path], files: Iterable[Path]) -> frozenset[Path]:
    """Give the folders that specs are looked for in, those of the projects, and of the files that specs refer to.

    Of a folder that is not there, the nearest above it that is.
    """
    searched = {folder for path in paths for folder in _searched(path)}
    around = {_nearest(folder) for folder in {file.parent for file in files}}
    return frozenset(Path(os.path.realpath(folder)) for folder in {*searched, *projects, *around})


def _searched(path: str) -> Iterator[Path]:
    """The folders in which specs of a path may come and go."""
    if any(sign in path for sign in "*?[") and not os.path.lexists(path):
        parts = Path(path).parts
        first = next(place for place, part in enumerate(parts) if any(sign in part for sign in "*?["))
        yield from _below(_nearest(Path(*parts[:first])))
    elif os.path.isdir(path):  # noqa: PTH112  # takes any name
        yield from _below(Path(path))
    else:
        yield _nearest(Path(path).parent)


def _below(folder: Path) -> Iterator[Path]:
    for here, folders, _ in os.walk(folder):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        yield Path(here)


def _nearest(folder: Path) -> Path:
    return next((each for each in (folder, *folder.parents) if each.is_dir()), Path())
