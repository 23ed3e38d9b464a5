"""The specs of one run → the project of each."""

from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.project import project_of
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.settings import Flags
from journeymap.schema.problems import SpecError

if TYPE_CHECKING:
    from collections.abc import Iterable


class Workspace:
    """The projects of one run; `flags` is what its command line says for all of them.

    Where the run is `caching`, what earlier ones have read and made is made use of; it is kept in `caches`, or else
    where each project says.
    """

    def __init__(self, flags: Flags | None = None, *, caching: bool = False, caches: Path | None = None) -> None:
        self.flags = flags or Flags()
        self.caching = caching
        self.caches = caches
        self._of_folders: dict[Path, ProjectOfRun] = {}
        self._projects: dict[Path, ProjectOfRun] = {}

    def project(self, folder: Path) -> ProjectOfRun:
        """Find the project of a spec's folder."""
        found = self._of_folders.get(folder)
        if found is None:
            root = project_of(folder)
            found = self._of_folders[folder] = self._projects.setdefault(root, ProjectOfRun(root, self))
        return found

    def projects(self) -> "Iterable[ProjectOfRun]":
        """Give those that were met so far."""
        return self._projects.values()

    def output_folder(self, spec_folder: Path) -> Path:
        """Give the folder of the outputs of the specs in a folder."""
        try:
            folder = self.project(spec_folder).settings.output_folder
        except SpecError:  # another project, whose own maps are not built
            folder = None
        return spec_folder if folder is None else folder
