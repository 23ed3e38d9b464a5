"""Jobs → the same jobs with their files in a folder of ours, as they would lie beside each other elsewhere."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.console import visible
from journeymap.cli.job import Job

if TYPE_CHECKING:
    from journeymap.cli.work import Made


class Mirror:
    """Keeps the outputs of specs apart from them, so that links between maps stay what they are."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, jobs: Sequence[Job]) -> list[Job]:
        """Give the jobs with their files in our folder, as seen from the current one or from what it has in common."""
        base = _common({Path.cwd(), *(_plain(job.folder) for job in jobs)})
        return [job._replace(folder=self._place(job.folder, base)) for job in jobs]

    def named(self, made: "Made") -> "Made":
        """Give what has come of a job with its files named as they are from the folder."""
        here = f"{visible(self.folder)}{os.sep}"
        return made._replace(lines=tuple(line._replace(text=line.text.replace(here, "")) for line in made.lines))

    def _place(self, folder: Path, base: Path | None) -> Path:
        folder = _plain(folder)
        inside = folder.relative_to(base) if base is not None else Path(folder.drive[:1], *folder.parts[1:])
        return self.folder / inside


def _plain(folder: Path) -> Path:
    return Path(os.path.abspath(folder))  # noqa: PTH100  # keeps links


def _common(folders: set[Path]) -> Path | None:
    """The folder above all others; None where they lie on several drives."""
    try:
        return Path(os.path.commonpath(folders))
    except ValueError:
        return None
