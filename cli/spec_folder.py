"""The current folder → where a new spec of its project belongs."""

import os
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.project import FILE, has_project_file, project_of, shown


class SpecFolder(NamedTuple):
    """The folder of the project, and the first spec folder in it; both are the current one outside of any project."""

    project: Path
    name: str


def spec_folder() -> SpecFolder:
    """Ask the project file; raises SpecError where it has errors. The folder itself need not be there."""
    project = project_of(Path())
    if not has_project_file(project):
        return SpecFolder(Path(), "")
    from journeymap.cli.pictures import Pictures  # only where there is a project file
    from journeymap.cli.project_folder import ProjectFolder
    from journeymap.schema.project import read_project
    from journeymap.schema.reading.files import read_bytes

    file = project / FILE
    pictures = Pictures(ProjectFolder(project))
    found = read_project(read_bytes(file, shown(file)), shown(file), lambda path, _: pictures.find(path, project))
    folders = found.project.spec_folders
    return SpecFolder(Path(os.path.relpath(project)), folders[0].replace("\\", "/") if folders else "")
