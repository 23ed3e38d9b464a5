"""A path that leads to nothing → the file of the project that was probably meant."""

import os
from collections.abc import Iterable
from itertools import product
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

from journeymap.cli.project_folder import ProjectFolder
from journeymap.schema.suggest import nearest


def near(project: ProjectFolder, path: str, here: Path) -> str:
    """Ask whether another path was meant by one that is seen from `here`, if one is near.

    It may hold slips of the pen, be seen from the project's folder, or be written as an address is.
    """
    inside = Path(os.path.realpath(here))
    for start, written in product((inside, project.root), dict.fromkeys((path, unquote(path)))):
        wanted = Path(os.path.normpath(start / written.replace("\\", "/").lstrip("/")))
        found = _file_like(wanted, project) if wanted.is_relative_to(project.root) else None
        if found:
            return f"did you mean `{Path(os.path.relpath(found, inside)).as_posix()}`?"
    return ""


def _file_like(wanted: Path, project: ProjectFolder) -> Path | None:
    found = project.root
    for name in wanted.relative_to(project.root).parts:
        entries = project.entries(found)
        entry = entries.get(normalize("NFC", name)) or _like(name, entries.values())
        if not entry:
            return None
        found = found / entry
    real = Path(os.path.realpath(found))
    return found if project.is_inside(real) and real.is_file() else None


def _like(name: str, names: Iterable[str]) -> str:
    """The name that is like another but for its ending; the ending decides between several."""
    ending = name.removeprefix(_stem(name))
    stems = {_stem(other): other for other in sorted(names, key=lambda other: other.endswith(ending))}
    return stems.get(nearest(_stem(name), stems, words_for={}), "")


def _stem(name: str) -> str:
    return Path(name).stem.removesuffix(".journey")
