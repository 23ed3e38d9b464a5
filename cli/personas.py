"""A spec's persona reference → the persona file, read, from inside the project only."""

from pathlib import Path

from journeymap.cli.project import shown
from journeymap.cli.project_folder import OutsideError, ProjectFolder
from journeymap.schema.nodes import Source
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.read import read

SUFFIXES = (".yaml", ".yml")


class Personas:
    """The persona files of a project. Each is read once, however many maps share it."""

    def __init__(self, project: ProjectFolder, folder: str = "") -> None:
        self._project = project
        self._folder = folder
        self._read: dict[Path, Source | SpecError] = {}

    def find(self, reference: str, spec_folder: Path) -> Source | str | None:
        """Read the file that `reference` means, seen from the folder of a spec.

        `ieva` is `ieva.yaml` (or `.yml`) in the project's folder of personas if it has one, else in `personas` in the
        spec's folder or the nearest above it in the project; `../people/ieva.yaml` is a path. Gives None when there is
        no such file and a sentence when it may not be read; raises SpecError for what is wrong in the file.
        """
        try:
            file = self._look_up(reference, spec_folder)
        except OutsideError:
            return f"`{reference}` is outside the project"
        if file is None:
            return None
        if file not in self._read:
            try:
                self._read[file] = read(self._project.read(file, shown(file)), shown(file))
            except SpecError as error:
                self._read[file] = error
        found = self._read[file]
        if isinstance(found, SpecError):
            raise SpecError(found.problems, found.source)
        return found

    def names(self, spec_folder: Path) -> list[str]:
        """Give what the specs of a folder may call persona files by."""
        folders = (above / folder for folder, above in self._folders(spec_folder))
        files = (Path(name) for folder in folders for name in self._project.names(folder))
        return [file.stem for file in files if file.suffix in SUFFIXES]

    def _folders(self, spec_folder: Path) -> list[tuple[str, Path]]:
        """Where persona files are looked for, the nearest first: each with the folder from which it is seen."""
        here = spec_folder.resolve()
        above = [("personas", folder) for folder in (here, *here.parents) if folder.is_relative_to(self._project.root)]
        return [(self._folder, self._project.root), *above] if self._folder else above

    def _look_up(self, reference: str, spec_folder: Path) -> Path | None:
        if "/" in reference or "\\" in reference or reference.endswith(SUFFIXES):
            return self._project.find(reference, spec_folder)
        for folder, above in self._folders(spec_folder):
            for suffix in SUFFIXES:
                file = self._project.find(f"{folder}/{reference}{suffix}", above)
                if file is not None:
                    return file
        return None
