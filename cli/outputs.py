"""Outputs as they lie in their folders → what is wrong with them, and which are of no spec any more."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap import __version__
from journeymap.cli.digest import digest_of
from journeymap.cli.find_specs import specs_below
from journeymap.cli.name_outputs import Job
from journeymap.cli.workspace import ProjectOfRun, Workspace
from journeymap.cli.write import content_of
from journeymap.schema.vocabulary import FORMATS, Format

if TYPE_CHECKING:
    from journeymap.cli.stamp import Stamped


class Found(NamedTuple):
    """An output with what is wrong with it."""

    path: Path
    what: str


def wrong_with(path: Path, format: Format, spec: str, inputs: str) -> str:
    """Say what is wrong with an output that should be made of a spec with these inputs; nothing if it is well."""
    from journeymap.cli.stamp import stamp_of

    data = content_of(path)
    if data is None:
        return "is missing"
    found = stamp_of(data, format)
    if found is None:
        return "was not made by journeymap, or by an older version"
    if not found.intact:
        return "was changed by hand"
    if found.stamp.version != __version__:
        return f"was made by version {found.stamp.version}"
    return "" if (found.stamp.spec, found.stamp.inputs) == (spec, inputs) else "is stale"


def orphans(jobs: Iterable[Job], workspace: Workspace) -> Iterator[Path]:
    """Give the outputs beside those of the jobs that are ours, as they were made, and of specs that there are not."""
    wanted: dict[str, set[str]] = {}  # the names of outputs by their folders
    projects: dict[str, ProjectOfRun] = {}
    for job in jobs:
        for path in job.outputs.values():
            folder, name = os.path.split(path)
            if folder not in wanted:
                wanted[folder], projects[folder] = set(), workspace.project(job.spec.folder)
            wanted[folder].add(name)
    there: dict[ProjectOfRun, set[str]] = {}
    for folder, project in sorted(projects.items()):
        for path in _candidates(Path(folder), wanted[folder]):
            stamped = _stamp_in(path)
            if stamped is None or not stamped.intact:
                continue
            if project not in there:
                there[project] = _specs_of(project)
            if stamped.stamp.spec not in there[project]:
                yield path


def _candidates(folder: Path, wanted: set[str]) -> list[Path]:
    """The files in a folder that are called like outputs, besides those that are `wanted` there."""
    endings = tuple(f".{ending}" for ending in FORMATS.values())
    try:
        names = set(os.listdir(folder)) - wanted  # noqa: PTH208
    except OSError:
        return []
    return [folder / name for name in sorted(names) if name.endswith(endings)]


def _stamp_in(path: Path) -> "Stamped | None":
    from journeymap.cli.stamp import stamp_of  # few folders hold any that nobody wants

    data = content_of(path)
    format = max((form for form, ending in FORMATS.items() if path.name.endswith(f".{ending}")), key=_length)
    return stamp_of(data, format) if data is not None else None


def _length(format: Format) -> int:
    return len(FORMATS[format])


def _specs_of(project: ProjectOfRun) -> set[str]:
    """The digests of the names of all specs that a project has, wherever they lie."""
    root = Path(os.path.realpath(project.root))
    files = (path.relative_to(root).as_posix() for path in specs_below(root))
    return {digest_of(os.fsencode(file)) for file in files}
