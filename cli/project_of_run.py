"""A project's folder → what a run asks of it: how its maps are made, and to what they may refer, each file read once.

Settling what is to be made needs no more than the project file, so that the rest is imported while the layout engine
starts; without a project file nothing of its models is.
"""

import os
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeymap.cli.find_specs import Spec
from journeymap.cli.project import has_project_file, shown
from journeymap.cli.project_folder import ProjectFolder
from journeymap.cli.read_spec import bytes_of
from journeymap.cli.settings import Said, Settings, look_for, said_by, settings_of
from journeymap.schema.problems import Problem, SpecError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from journeymap.cli.cache import Cache  # of which a check knows nothing
    from journeymap.cli.personas import Personas
    from journeymap.cli.pictures import Pictures
    from journeymap.cli.project_folder import Seen
    from journeymap.cli.related_maps import RelatedMaps
    from journeymap.cli.workspace import Workspace
    from journeymap.renderers.look import Look
    from journeymap.schema.place import Place
    from journeymap.schema.project import ProjectFile
    from journeymap.schema.surroundings import PictureFile, Refused, Surroundings


class ProjectOfRun:
    """One project, read once. Whatever needs its file raises SpecError where that has errors."""

    def __init__(self, root: Path, workspace: "Workspace") -> None:
        self.root = root
        self._workspace = workspace
        self._folder = ProjectFolder(root)
        self._seen: Seen = {}
        self._names: dict[Path, str] = {}  # of folders

    @property
    def file(self) -> "ProjectFile | None":
        """What the project file says, if there is one."""
        if isinstance(self._opened, SpecError):
            raise SpecError(self._opened.problems)
        return self._opened[0]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The errors of the project file, or else its warnings."""
        if self._kept is not None:
            return ()
        return self._opened.problems if isinstance(self._opened, SpecError) else self._opened[1]

    @cached_property
    def _has_file(self) -> bool:
        return has_project_file(self.root)

    @cached_property
    def _opened(self) -> "tuple[ProjectFile | None, tuple[Problem, ...]] | SpecError":
        if not self._has_file:
            return None, ()
        from journeymap.cli.project_file import open_project

        with self._folder.watching() as seen:
            try:
                return open_project(self._folder, lambda path, _: self._pictures.find(path, self.root))
            except SpecError as error:
                return error
            finally:
                self._seen = seen()

    @property
    def seen_for_settings(self) -> "Seen":
        """The project file and what it refers to, if there is one."""
        if self._kept is not None:
            return self._usual_cache.seen_for_settings
        return self._seen_by_file

    @property
    def _seen_by_file(self) -> "Seen":
        """The project file as it was read, and what it refers to."""
        assert self._opened
        return self._seen

    @cached_property
    def settings(self) -> Settings:
        """How its maps are made."""
        return settings_of(self._workspace.flags, self._said, self.root)

    @cached_property
    def look(self) -> "Look | None":
        """How its maps look; None is light."""
        return look_for(self._workspace.flags, self.file.project if self.file else None)

    @cached_property
    def cache(self) -> "Cache | None":
        """What is known of its maps, where earlier builds count."""
        if not self._workspace.caching:
            return None
        from journeymap.cli.cache import Cache

        folder = self._said.cache_folder if self._workspace.caches is None else ""
        return Cache(self.root, self.root / folder) if folder else self._usual_cache

    def save_caches(self) -> None:
        """Write down what is known of its maps now."""
        for name in ("cache", "_usual_cache"):
            found = self.__dict__.get(name)  # that of a project with errors was never opened
            if found is not None:
                found.save()

    @cached_property
    def _usual_cache(self) -> "Cache":
        from journeymap.cli.cache import Cache
        from journeymap.cli.cache_folder import cache_folder

        return Cache(self.root, self._workspace.caches or cache_folder())

    @cached_property
    def _said(self) -> Said:
        """What the project file says about builds; it is not read where it is known from before."""
        if self._kept is not None:
            return self._kept
        file = self.file
        said = said_by(file.project) if file else Said()
        if file and self._workspace.caching and not self.problems:
            self._usual_cache.keep_settings(list(said), self._seen)
        return said

    @cached_property
    def _kept(self) -> Said | None:
        kept = self._usual_cache.settings() if self._workspace.caching and self._has_file else None
        return Said._make(tuple(value) if isinstance(value, list) else value for value in kept) if kept else None

    @property
    def digest(self) -> str:
        """Tell what the project file and its pictures say from all else that they could."""
        if not self._has_file:
            return ""
        is_read = "_opened" in self.__dict__  # whatever was kept of it, maps are drawn with what was read
        return self._digest_as_read if is_read or self._kept is None else self._digest_as_kept

    @cached_property
    def _digest_as_read(self) -> str:
        return _digest_of(self._seen_by_file)

    @cached_property
    def _digest_as_kept(self) -> str:
        return _digest_of(self._usual_cache.seen_for_settings)

    @property
    def theme(self) -> str:
        """The theme that the command line says for its maps, if it does."""
        return self._workspace.flags.theme

    @property
    def gathers_outputs(self) -> bool:
        """Whether the command line names a folder for all outputs."""
        return self._workspace.flags.gathers_outputs

    def name_of(self, spec: Spec) -> str:
        """What a spec is called inside the project."""
        folder = spec.folder
        if folder not in self._names:
            inside = Path(os.path.realpath(folder)).relative_to(self.root).as_posix()
            self._names[folder] = "" if inside == "." else f"{inside}/"
        return self._names[folder] + spec.base

    def read_spec(self, spec: Spec) -> bytes:
        """Read a spec of the project; raises SpecError where it cannot be."""
        if not spec.is_file:
            return bytes_of(spec)
        file = self._place_of(spec)
        self._folder.note(file)
        return self._folder.read_once(file, spec.name)

    def _place_of(self, spec: Spec) -> Path:
        return Path(os.path.realpath(spec.folder), spec.base)

    def watching(self) -> "AbstractContextManager[Callable[[], Seen]]":
        """Note which of its files are looked for, as ProjectFolder does."""
        return self._folder.watching()

    @property
    def spec_folders(self) -> list[str]:
        """The folders to look for specs in when none are given: the project's, or else the current one."""
        folders = self._said.spec_folders
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

        def picture(path: str, said_in: str) -> "PictureFile | Refused":
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


def _digest_of(seen: "Seen") -> str:
    from journeymap.cli.digest import digest_of_values

    return digest_of_values(sorted(item for item in seen.items() if not item[0].endswith("/")))
