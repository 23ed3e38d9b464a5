"""A spec's persona reference → the persona file, read, from inside the project only."""

import os
from pathlib import Path
from unicodedata import normalize

from journeymap.cli.project import project_of
from journeymap.schema.nodes import Source
from journeymap.schema.reading.files import read_bytes
from journeymap.schema.reading.read import read

SUFFIXES = (".yaml", ".yml")


def find_persona(reference: str, spec_folder: Path) -> Source | str | None:
    """Read the file that `reference` means, seen from the folder of a spec.

    `ieva` is `personas/ieva.yaml` (or `.yml`) in that folder or the nearest above it in the project;
    `../people/ieva.yaml` is a path. Gives None when there is no such file and a sentence when it may not be read;
    raises SpecError for what is wrong in the file.
    """
    project = project_of(spec_folder)
    file = _look_up(reference, spec_folder.resolve(), project)
    if file is None:
        return None
    # The first catches `../`, the second a link on the way.
    if not file.is_relative_to(project) or not Path(os.path.realpath(file)).is_relative_to(project):
        return f"`{reference}` is outside the project"
    shown = Path(os.path.relpath(file)).as_posix()
    return read(read_bytes(file, shown), shown)


def _look_up(reference: str, here: Path, project: Path) -> Path | None:
    if "/" in reference or "\\" in reference or reference.endswith(SUFFIXES):
        path = Path(os.path.normpath(here / reference.replace("\\", "/")))
        return _entry(path.parent, (path.name,)) if path.is_relative_to(project) else path
    names = tuple(reference + suffix for suffix in SUFFIXES)
    for folder in (here, *here.parents):
        file = _entry(folder / "personas", names) if folder.is_relative_to(project) else None
        if file is not None:
            return file
    return None


def _entry(folder: Path, names: tuple[str, ...]) -> Path | None:
    """Find the file of one of `names`, spelt exactly so; whether case matters is not left to the file system."""
    try:
        entries = {normalize("NFC", entry): entry for entry in os.listdir(folder)}  # noqa: PTH208
    except (OSError, ValueError):  # no such folder, or a name that none can have
        return None
    return next((folder / entries[name] for name in names if name in entries), None)
