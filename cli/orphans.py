"""Outputs as they lie in their folders → those of specs that are gone, told or removed."""

import os
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeymap.cli.console import say, visible
from journeymap.cli.digest import digest_of_name
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.find_specs import SPEC_SUFFIXES, YAML_SUFFIXES, Spec, folders_below
from journeymap.cli.job import Job
from journeymap.cli.on_disk import is_gone
from journeymap.cli.project import shown
from journeymap.cli.project_of_run import ProjectOfRun
from journeymap.cli.workspace import Workspace
from journeymap.cli.write import content_of
from journeymap.schema.vocabulary import FORMATS, Format

if TYPE_CHECKING:
    from journeymap.cli.stamp import Stamped


class Orphan(NamedTuple):
    """An output of a spec that is gone, and why it is not removed, if it is not."""

    path: Path
    kept_since: str = ""

    @property
    def way_out(self) -> str:
        """How one gets rid of it."""
        return f"{self.kept_since}, so remove it yourself" if self.kept_since else "`--prune` removes it"


def orphans(
    jobs: Iterable[Job], workspace: Workspace, within: Sequence[str] = (), *, everywhere: bool = False
) -> Iterator[Orphan]:
    """Give the outputs beside those of the jobs that are of specs that there are not.

    A stamp names a spec, and no project: of outputs that only stamps tell of, those count that lie in the project.
    Where the cache knows them, those of specs that were `within` some folders count wherever they lie; `everywhere`,
    those do that lie where the spec was in one of these folders.
    """
    wanted: dict[Path, set[str]] = {}  # the names of outputs by their folders
    of_projects: dict[ProjectOfRun, set[Path]] = {}
    for job in jobs:
        of_projects.setdefault(workspace.project(job.spec.folder), set()).add(job.folder)
        wanted.setdefault(job.folder, set()).update(job.names.values())
    for project in _sound_projects(within, workspace):  # of which there may be no jobs left
        folder = project.settings.output_folder
        of_projects.setdefault(project, set()).update([folder] if folder else [])
        if folder:
            wanted.setdefault(folder, set())
    places = {Path(os.path.realpath(folder)) for folder in wanted}
    roots = [Path(os.path.realpath(folder)) for folder in within]
    told: set[Path] = set()
    for project, folders in of_projects.items():
        candidates = [path for folder in sorted(folders) for path in _candidates(folder, wanted[folder])]
        known = dict(project.cache.orphans()) if project.cache and (candidates or roots) else {}
        if candidates:  # few projects have any
            yield from _orphans_among(candidates, known, project, workspace)
        for path, spec in known.items():
            if path.parent not in places and any((project.root / spec).is_relative_to(root) for root in roots):
                told.add(path)
                yield Orphan(Path(shown(path)))  # no spec is left that would be drawn to its folder
    for folder in chain.from_iterable(map(folders_below, within if everywhere else ())):
        if Path(os.path.realpath(folder)) not in places:
            yield from _left_in(folder, told, workspace)


def left_by(jobs: Iterable[Job], workspace: Workspace) -> Iterator[Orphan]:
    """Give the outputs that are left of jobs whose specs are gone."""
    for job in jobs:
        project = workspace.project(job.spec.folder)
        known = {path for path, _ in project.cache.orphans()} if project.cache else ()
        for path in job.outputs.values():
            stamped = _stamp_in(path)
            if Path(os.path.realpath(path.parent), path.name) in known:
                yield Orphan(path)
            elif stamped is not None:
                yield _kept(path, stamped)


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


def _sound_projects(folders: Iterable[str], workspace: Workspace) -> Iterator[ProjectOfRun]:
    """Give the projects of folders, but for those whose files have errors: where their outputs are nobody can tell."""
    for project in {workspace.project(Path(folder)): None for folder in folders}:
        if not any(problem.severity == "error" for problem in project.problems):
            yield project


def _orphans_among(
    candidates: Iterable[Path], known: Container[Path], project: ProjectOfRun, workspace: Workspace
) -> Iterator[Orphan]:
    names = cache(lambda: _names_in(project, workspace))  # most are known
    for path in candidates:
        if Path(os.path.realpath(path.parent), path.name) in known:
            yield Orphan(path)
            continue
        stamped = _stamp_in(path) if _is_inside(path.parent, project) else None
        if stamped is None:
            continue
        there = names()
        if there is not None and stamped.stamp.spec not in there:
            yield _kept(path, stamped)


def _left_in(folder: Path, told: Container[Path], workspace: Workspace) -> Iterator[Orphan]:
    """Give the outputs in a folder whose specs were in it."""
    for path in _candidates(folder, set()):
        stamped = None if Path(os.path.realpath(folder), path.name) in told else _stamp_in(path)
        if stamped is None:
            continue
        stem = path.name.removesuffix(f".{FORMATS[_format_of(path)]}")
        for spec in (Spec(stem + suffix, folder) for suffix in (*SPEC_SUFFIXES, *YAML_SUFFIXES)):
            name = workspace.project(folder).name_of(spec)
            if digest_of_name(name) == stamped.stamp.spec and is_gone(spec.name):
                yield _kept(path, stamped)


def _kept(path: Path, stamped: "Stamped") -> Orphan:
    return Orphan(path, "the cache does not know it" if stamped.intact else "it was changed by hand")


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
    return stamp_of(data, _format_of(path)) if data is not None else None


def _format_of(path: Path) -> Format:
    """The format of an output, of whose endings one may be the end of another."""
    fitting = (format for format, ending in FORMATS.items() if path.name.endswith(f".{ending}"))
    return max(fitting, key=lambda format: len(FORMATS[format]))


def _names_in(project: ProjectOfRun, workspace: Workspace) -> set[str] | None:
    """The digests of the names of all files that may be specs, as seen from the project that each is in.

    None where some folder cannot be looked into.
    """
    unread: list[OSError] = []
    names: set[str] = set()
    for here, folders, files in os.walk(project.root, onerror=unread.append):
        folders[:] = [folder for folder in folders if folder != ".git"]
        specs = [file for file in files if file.lower().endswith(YAML_SUFFIXES)]
        if specs:
            folder = Path(here).relative_to(workspace.project(Path(here)).root)
            names.update(digest_of_name((folder / file).as_posix()) for file in specs)
    return None if unread else names
