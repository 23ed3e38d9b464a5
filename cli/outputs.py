"""Outputs as they lie in their folders → what is wrong with them, and which are of no spec any more."""

import os
from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap import __version__
from journeymap.cli.console import say, visible
from journeymap.cli.digest import digest_of_name
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.find_specs import YAML_SUFFIXES
from journeymap.cli.job import Job
from journeymap.cli.project import shown
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import content_of
from journeymap.schema.vocabulary import FORMATS, Format

if TYPE_CHECKING:
    from journeymap.cli.stamp import Stamped


class Wrong(NamedTuple):
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


class Orphan(NamedTuple):
    """An output of a spec that is gone; `ours` where what earlier builds have kept proves that they made it so."""

    path: Path
    ours: bool


def orphans(jobs: Iterable[Job], workspace: Workspace, within: Iterable[str] = ()) -> Iterator[Orphan]:
    """Give the outputs beside those of the jobs that are as they were made, and of specs that there are not.

    A stamp names a spec, and no project: of outputs that only stamps tell of, those count that lie in the project.
    Where the cache knows them, those of specs that were `within` some folders count wherever they lie.
    """
    wanted: dict[Path, set[str]] = {}  # the names of outputs by their folders
    of_projects: dict[ProjectOfRun, set[Path]] = {}
    for job in jobs:
        of_projects.setdefault(workspace.project(job.spec.folder), set()).add(job.folder)
        wanted.setdefault(job.folder, set()).update(job.names.values())
    places = {Path(os.path.realpath(folder)) for folder in wanted}
    roots = [Path(os.path.realpath(folder)) for folder in within]
    for project, folders in of_projects.items():
        candidates = [path for folder in sorted(folders) for path in _candidates(folder, wanted[folder])]
        known = dict(project.cache.orphans()) if project.cache and (candidates or roots) else {}
        if candidates:  # few projects have any
            yield from _orphans_among(candidates, known, project, workspace)
        for path, spec in known.items():
            if path.parent not in places and any((project.root / spec).is_relative_to(root) for root in roots):
                yield Orphan(Path(shown(path)), ours=True)  # no spec is left that would be drawn to its folder


def left_by(jobs: Iterable[Job]) -> Iterator[Orphan]:
    """Give the outputs of jobs that are there, and that nobody has changed."""
    for job in jobs:
        for path in job.outputs.values():
            stamped = _stamp_in(path)
            if stamped is not None and stamped.intact:
                yield Orphan(path, ours=True)


def see_to(found: Iterable[Orphan], *, prune: bool) -> None:
    """Remove these outputs of specs that are gone, or say that they are there."""
    for path, ours in found:
        if not prune or not ours:
            way_out = "`--prune` removes it" if ours else "the cache does not know it, so remove it yourself"
            say(f"note: `{visible(path)}` is of a spec that is gone: {way_out}", err=True)
            continue
        try:
            path.unlink()
            say(f"removed {visible(path)}")
        except OSError as error:
            raise EnvironmentProblem(f"cannot remove `{visible(path)}`: {error.strerror}") from error


def _orphans_among(
    candidates: Iterable[Path], known: Container[Path], project: ProjectOfRun, workspace: Workspace
) -> Iterator[Orphan]:
    names: set[str] | None = None
    for path in candidates:
        if Path(os.path.realpath(path.parent), path.name) in known:
            yield Orphan(path, ours=True)
            continue
        stamped = _stamp_in(path) if _is_inside(path.parent, project) else None
        if stamped is None or not stamped.intact:
            continue
        names = _names_in(project, workspace) if names is None else names
        if names and stamped.stamp.spec not in names:
            yield Orphan(path, ours=False)


def _is_inside(folder: Path, project: ProjectOfRun) -> bool:
    return Path(os.path.realpath(folder)).is_relative_to(project.root)


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


def _names_in(project: ProjectOfRun, workspace: Workspace) -> set[str]:
    """The digests of the names of all files that may be specs, as seen from the project that each is in.

    None at all where some folder cannot be looked into.
    """
    unread: list[OSError] = []
    names: set[str] = set()
    for here, folders, files in os.walk(project.root, onerror=unread.append):
        folders[:] = [folder for folder in folders if folder != ".git"]
        specs = [file for file in files if file.lower().endswith(YAML_SUFFIXES)]
        if specs:
            folder = Path(here).relative_to(workspace.project(Path(here)).root)
            names.update(digest_of_name((folder / file).as_posix()) for file in specs)
    return set() if unread else names
