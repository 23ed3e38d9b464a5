"""A project's folder → its project file, read and checked, with what is to be said about it all the same."""

import os
from collections.abc import Iterator
from pathlib import Path

from journeymap.cli.pictures import Pictures
from journeymap.cli.project import FILE, shown
from journeymap.cli.project_folder import ProjectFolder
from journeymap.renderers.legibility import ENOUGH, PoorPair, poor_pairs
from journeymap.renderers.look import NAMES, look_of
from journeymap.schema.models.project import Theme
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.project import ProjectFile, read_project

_GROUNDS = ("paper", "page")  # where one of two colours is to be changed, it is the other


def open_project(folder: ProjectFolder, pictures: Pictures) -> tuple[ProjectFile, tuple[Problem, ...]]:
    """Give the project and the warnings about it; raises SpecError with all that is wrong."""
    file = folder.root / FILE
    name = shown(file)
    folder.note(file)
    found = read_project(folder.read(file, name), name, lambda path, _: pictures.find(path, folder.root))
    problems = list(_check_folders(found, folder))
    if problems:
        raise SpecError(problems)
    return found, tuple(_check_contrast(found))


def _check_folders(found: ProjectFile, folder: ProjectFolder) -> Iterator[Problem]:
    """What the file alone cannot tell: links that lead out of the project, and folders that there are not."""
    project = found.project
    read = [(found.place.at(("spec_folders", number)), path) for number, path in enumerate(project.spec_folders)]
    read.append((found.place.at(("persona_folder",)), project.persona_folder))
    if project.checks:
        below = found.place.at(("checks", "folders"))
        read += [(below.children[path], path) for path in project.checks.folders]
    written = [(found.place.at((name,)), getattr(project, name)) for name in ("output_folder", "cache_folder")]
    for at, said in [*read, *written]:
        if not said:
            continue
        real = Path(os.path.realpath(folder.root / said.replace("\\", "/")))
        if not real.is_relative_to(folder.root):
            yield at.problem("JM121", f"`{said}` is outside the project", hint="give a folder inside it")
        elif real.exists() and not real.is_dir():
            yield at.problem("JM121", f"`{said}` is a file", hint="give a folder")
        elif not real.exists() and (at, said) not in written:
            yield at.problem("JM121", f"there is no folder `{said}`", hint="make it, or check its name")


def _check_contrast(found: ProjectFile) -> Iterator[Problem]:
    """The author's colours that make a text hard to read, each with its worst pair."""
    theme = found.project.theme
    if theme is None or not theme.colours:
        return
    names = _names(theme)
    worst: dict[str, PoorPair] = {}
    for pair in sorted(poor_pairs(look_of(theme.base, own=theme.colours)), key=lambda pair: pair.ratio):
        ours = [name for role in (pair.text, pair.fill) if (name := names.get(role, "")) in theme.colours]
        ours.sort(key=lambda name: name in _GROUNDS)
        if ours:
            worst.setdefault(ours[0], pair)
    for name in theme.colours:
        if name in worst:
            pair = worst[name]
            other = pair.fill if names.get(pair.text) == name else pair.text
            beside = "the tint of it that it stands on" if names.get(other) == name else f"`{names.get(other, other)}`"
            ratio = f"{int(pair.ratio * 100) / 100:g}:1"  # not rounded up: 4.499 is not enough
            message = f"`{name}` has a contrast of {ratio} with {beside}"
            at = found.place.at(("theme", "colours", name))
            warning = at.problem("JM120", message, hint=f"{ENOUGH}:1 is the least that can be read well")
            yield warning._replace(severity="warning")


def _names(theme: Theme) -> dict[str, str]:
    """The name by which an author sets the colour of each role that she can set."""
    plain = look_of(theme.base).colours
    some = "#FEDCBA"  # any that no theme has
    return {
        role: name
        for name in NAMES
        for role, colour in look_of(theme.base, own={name: some}).colours.items()
        if colour != plain[role]
    }
