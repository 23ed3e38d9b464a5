"""The specs of one run → the project of each, and what each may refer to. Every file is read once.

Settling what is to be made needs no more than the project files, so that the rest is imported while the layout engine
starts; without a project file nothing of its models is.
"""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.project import has_project_file, project_of, shown
from journeymap.cli.project_folder import ProjectFolder
from journeymap.cli.settings import Flags, Settings, output_folder_of, settings_of
from journeymap.schema.problems import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeymap.cli.personas import Personas
    from journeymap.cli.pictures import Pictures
    from journeymap.cli.related_maps import RelatedMaps
    from journeymap.schema.place import Place
    from journeymap.schema.project import ProjectFile
    from journeymap.schema.surroundings import PictureFile, Surroundings


class Workspace:
    """The projects of one run; `flags` is what its command line says for all of them."""

    def __init__(self, flags: Flags | None = None) -> None:
        self._flags = flags or Flags()
        self._roots: dict[Path, Path] = {}
        self._projects: dict[Path, ProjectOfRun] = {}

    def project(self, folder: Path) -> "ProjectOfRun":
        """Find the project of a spec's folder."""
        if folder not in self._roots:
            self._roots[folder] = project_of(folder)
        root = self._roots[folder]
        if root not in self._projects:
            self._projects[root] = ProjectOfRun(root, self)
        return self._projects[root]

    def settings(self, project: "ProjectOfRun") -> Settings:
        """Settle how the maps of a project are made; raises SpecError where its file has errors."""
        return settings_of(self._flags, project.file.project if project.file else None, project.root)

    def output_folder(self, spec_folder: Path) -> Path:
        """Give the folder of the outputs of the specs in a folder."""
        project = self.project(spec_folder)
        try:
            folder = output_folder_of(self._flags, project.file.project if project.file else None, project.root)
        except SpecError:  # another project, whose own maps are not built
            folder = None
        return spec_folder if folder is None else folder


class ProjectOfRun:
    """One project, read once. Whatever needs its file raises SpecError where that has errors."""

    def __init__(self, root: Path, workspace: Workspace) -> None:
        self.root = root
        self._workspace = workspace
        self._folder = ProjectFolder(root)

    @property
    def file(self) -> "ProjectFile | None":
        """What the project file says, if there is one."""
        if isinstance(self._opened, SpecError):
            raise SpecError(self._opened.problems)
        return self._opened[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The errors of the project file, or else its warnings."""
        return self._opened.problems if isinstance(self._opened, SpecError) else self._opened[1]

    @cached_property
    def _opened(self) -> "tuple[ProjectFile | None, tuple[Problem, ...]] | SpecError":
        if not has_project_file(self.root):
            return None, ()
        from journeymap.cli.project_file import open_project

        try:
            return open_project(self._folder, self._pictures)
        except SpecError as error:
            return error

    @cached_property
    def settings(self) -> Settings:
        """How its maps are made."""
        return self._workspace.settings(self)

    @property
    def spec_folders(self) -> list[str]:
        """The folders to look for specs in when none are given: the project's, or else the current one."""
        folders = self.file.project.spec_folders if self.file else ()
        return [shown(self.root / folder.replace("\\", "/")) for folder in folders] or ["."]

    def persona_files(self, spec_folders: "Iterable[Path]") -> "dict[str, Place]":
        """Give the persona files that specs in these folders can refer to, by what they are called there.

        Those that cannot be read are left out.
        """
        from journeymap.schema.nodes import Source
        from journeymap.schema.place import Place

        found: dict[str, Place] = {}
        for folder in dict.fromkeys(spec_folders):
            for name in self._personas.names(folder):
                try:
                    source = self._personas.find(name, folder)
                except SpecError:
                    continue
                if isinstance(source, Source):
                    found[name] = Place(source, source.root.span)
        return found

    def surroundings(self, spec_folder: Path, spec_name: str) -> "Surroundings":
        """Give what the spec that people know as `spec_name` may refer to."""
        from journeymap.schema.surroundings import Shared, Surroundings

        def picture(path: str, said_in: str) -> "PictureFile | str":
            folder = spec_folder if said_in == spec_name else Path(said_in).parent
            return self._pictures.find(path, folder)

        return Surroundings(
            persona=partial(self._personas.find, spec_folder=spec_folder),
            persona_names=partial(self._personas.names, spec_folder),
            picture=picture,
            map=lambda path: self._maps.find(path, spec_folder / Path(spec_name).name),
            shared=self.file.shared if self.file else Shared(),
        )

    @cached_property
    def _personas(self) -> "Personas":
        from journeymap.cli.personas import Personas

        return Personas(self._folder, self.file.project.persona_folder if self.file else "")

    @cached_property
    def _pictures(self) -> "Pictures":
        from journeymap.cli.pictures import Pictures

        return Pictures(self._folder)

    @cached_property
    def _maps(self) -> "RelatedMaps":
        from journeymap.cli.related_maps import RelatedMaps

        return RelatedMaps(self._folder, self._workspace.output_folder)
