"""Files that are not there yet → all of them written, or none."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import click

from journeymap.cli.console import say, visible
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.write import sweep, write


def write_new(folder: Path, files: Mapping[str, bytes], *, way_out: str) -> None:
    """Write `files`, by their paths below `folder`, and say so.

    Raises UsageError, ending in `way_out`, where anything is in the place of one of them, and EnvironmentProblem where
    one cannot be written; nothing is written then.
    """
    there = list(dict.fromkeys(found for name in files if (found := _in_the_way(folder, name)) is not None))
    if there:
        names = ", ".join(f"`{visible(path.as_posix())}`" for path in there)
        message = f"{names} {'is' if len(there) == 1 else 'are'} there already; nothing was written: {way_out}"
        raise click.UsageError(message, click.get_current_context(silent=True))
    _write_all({folder / name: data for name, data in files.items()})
    for name in files:
        say(f"wrote {visible((folder / name).as_posix())}")


def _in_the_way(folder: Path, name: str) -> Path | None:
    """What keeps a file from being made: anything in its place, and anything but a folder, also a link, above it."""
    *folders, _ = Path(name).parts
    for part in folders:
        folder /= part
        if os.path.lexists(folder) and (os.path.islink(folder) or not os.path.isdir(folder)):  # noqa: PTH112, PTH114
            return folder
    file = folder / Path(name).name
    return file if os.path.lexists(file) else None


def _write_all(files: Mapping[Path, bytes]) -> None:
    written: list[Path] = []
    for path, data in files.items():
        try:
            sweep(path.parent)
            write(path, data)
        except OSError as error:
            for ours in written:
                with suppress(OSError):
                    ours.unlink()
            raise EnvironmentProblem(f"cannot write `{visible(path.as_posix())}`: {error.strerror}") from error
        written.append(path)


def in_shell(path: Path) -> str:
    """Write a path as it is typed in a shell."""
    shown = visible(path.as_posix())
    return f'"{shown}"' if " " in shown else shown
