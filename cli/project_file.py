"""A project's folder → its project file, read and checked, with what is to be said about it all the same."""

import os
from collections.abc import Iterator
from pathlib import Path

from journeymap.cli.project import FILE, shown
from journeymap.cli.project_folder import ProjectFolder
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.project import ProjectFile, read_project
from journeymap.schema.surroundings import PictureFinder


def open_project(folder: ProjectFolder, find: PictureFinder) -> tuple[ProjectFile, tuple[Problem, ...]]:
    """Give the project and the warnings about it; `find` looks for its pictures.

    Raises SpecError with all that is wrong.
    """
    file = folder.root / FILE
    name = shown(file)
    folder.note(file)
    found = read_project(folder.read(file, name), name, find)
    problems = list(_check_folders(found, folder))
    if problems:
        raise SpecError(problems)
    theme = found.project.theme
    if theme is None or not theme.colours:
        return found, ()
    from journeymap.cli.contrast import check_contrast  # which knows all colours of maps

    return found, tuple(check_contrast(found, theme))


def _check_folders(found: ProjectFile, folder: ProjectFolder) -> Iterator[Problem]:
    """What the file alone cannot tell: links that lead out of the project, and folders that there are not."""
    project = found.project
    read = [(found.place.at(("spec_folders", number)), path) for number, path in enumerate(project.spec_folders)]
    read.append((found.place.at(("persona_folder",)), project.persona_folder))
    if project.checks:
        below = found.place.at(("checks", "folders"))
        read += [(_of_key(below.children[path]), path) for path in project.checks.folders]
    written = [(found.place.at((name,)), getattr(project, name)) for name in ("output_folder", "cache_folder")]
    for at, said in [*read, *written]:
        if not said:
            continue
        path = folder.root / said.replace("\\", "/")
        real = Path(os.path.realpath(path))
        if not folder.is_inside(real):
            yield at.problem("JM121", f"`{said}` is outside the project", hint="give a folder inside it")
        elif real.exists() and not real.is_dir():
            yield at.problem("JM121", f"`{said}` is a file", hint="give a folder")
        elif not real.exists() and (at, said) not in written:
            yield at.problem("JM121", f"there is no folder `{said}`", hint="make it, or check its name")
        else:
            folder.note_place(Path(os.path.normpath(path)))


def _of_key(place: Place) -> Place:
    return Place(place.source, place.key or place.span)
