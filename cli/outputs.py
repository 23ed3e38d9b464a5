"""Outputs as they lie in their folders → what is wrong with them, and which are of no spec any more."""

import os
from collections.abc import Container, Iterable, Iterator
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap import __version__
from journeymap.cli.console import say, visible
from journeymap.cli.digest import digest_of_name
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.find_specs import YAML_SUFFIXES, folders_below
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
        return "is no file that can be read" if os.path.lexists(path) else "is missing"
    found = stamp_of(data, format)
    if found is None:
        return "was not made by journeymap, or by an older version"
    if not found.intact:
        return "was changed by hand"
    if found.stamp.version != __version__:
        return f"was made by version {found.stamp.version}"
    return "" if (found.stamp.spec, found.stamp.inputs) == (spec, inputs) else "is stale"


class Orphan(NamedTuple):
    """An output of a spec that is gone, and why it is not removed, if it is not."""

    path: Path
    kept_since: str = ""

    @property
    def way_out(self) -> str:
        """How one gets rid of it."""
        return f"{self.kept_since}, so remove it yourself" if self.kept_since else "`--prune` removes it"


def orphans(
    jobs: Iterable[Job], workspace: Workspace, within: Iterable[str] = (), *, everywhere: bool = False
) -> Iterator[Orphan]:
    """Give the outputs beside those of the jobs that are of specs that there are not.

    A stamp names a spec, and no project: of outputs that only stamps tell of, those count that lie in the project.
    They are looked for where the jobs' outputs are, and `everywhere` also in and below the folders that specs were
    looked for `within`. Where the cache knows them, those of specs that were there count wherever they lie.
    """
    wanted: dict[Path, set[str]] = {}  # the names of outputs by their folders
    of_projects: dict[ProjectOfRun, dict[Path, Path]] = {}  # folders by what they are without links
    real = cache(lambda folder: Path(os.path.realpath(folder)))

    def look_into(folder: Path, project: ProjectOfRun) -> None:
        of_projects.setdefault(project, {}).setdefault(real(folder), folder)

    for job in jobs:
        look_into(job.folder, workspace.project(job.spec.folder))
        wanted.setdefault(real(job.folder), set()).update(job.names.values())
    roots = [real(Path(folder)) for folder in within]
    for folder in chain.from_iterable(map(folders_below, within if everywhere else ())):
        if real(folder) not in wanted:
            look_into(folder, workspace.project(folder))
    places = set().union(*of_projects.values())
    for project, folders in of_projects.items():
        candidates = [
            path for place, folder in sorted(folders.items()) for path in _candidates(folder, wanted.get(place, set()))
        ]
        known = dict(project.cache.orphans()) if project.cache and (candidates or roots) else {}
        if candidates:  # few projects have any
            yield from _orphans_among(candidates, known, project, workspace)
        for path, spec in known.items():
            if path.parent not in places and any((project.root / spec).is_relative_to(root) for root in roots):
                yield Orphan(Path(shown(path)))  # no spec is left that would be drawn to its folder


def left_by(jobs: Iterable[Job]) -> Iterator[Orphan]:
    """Give the outputs of jobs that are there, and that nobody has changed."""
    for job in jobs:
        for path in job.outputs.values():
            stamped = _stamp_in(path)
            if stamped is not None and stamped.intact:
                yield Orphan(path)


def see_to(found: Iterable[Orphan], *, prune: bool) -> None:
    """Remove these outputs of specs that are gone, or say that they are there."""
    for orphan in found:
        path = orphan.path
        if not prune or orphan.kept_since:
            say(f"note: `{visible(path)}` is of a spec that is gone: {orphan.way_out}", err=True)
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
            yield Orphan(path)
            continue
        stamped = _stamp_in(path) if _is_inside(path.parent, project) else None
        if stamped is None:
            continue
        names = _names_in(project, workspace) if names is None else names
        if names and stamped.stamp.spec not in names:
            yield Orphan(path, "the cache does not know it" if stamped.intact else "it was changed by hand")


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
    from journeymap.cli.stamp import LONGEST, stamp_of  # few folders hold any that nobody wants

    if b"journeymap " not in (content_of(path, last=LONGEST) or b""):  # as in most files, which may be large
        return None
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
