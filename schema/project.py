"""Source of a project file → what its maps share, or every problem of it at once."""

import posixpath
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from pydantic import ValidationError

from journeymap.schema.lanes import check_lane_order
from journeymap.schema.models.project import Project
from journeymap.schema.nodes import Mapping, Source, Span
from journeymap.schema.pictures import bring_pictures
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.problems_of_models import in_order, problems_of, with_rest
from journeymap.schema.reading.read import read
from journeymap.schema.shape import Shaper
from journeymap.schema.surroundings import ALONE, PictureFinder, Shared
from journeymap.schema.walk import parts_of

_DRIVE = "[A-Za-z]:"


class ProjectFile(NamedTuple):
    """A project without errors: what it says, where each of it stands, and what of it is for the maps."""

    project: Project
    place: Place
    shared: Shared


def read_project(data: bytes, name: str, find: PictureFinder = ALONE.picture) -> ProjectFile:
    """Read and check a project file, which may be empty; `find` looks for its pictures. Raises SpecError."""
    try:
        source = read(data, name)
    except SpecError as error:
        if [problem.code for problem in error.problems] == ["JM012"]:  # empty: all is as by default
            return validate_project(Source(name, ("",), Mapping((), Span(1, 1, 1, 1))))
        raise with_rest(_of_project(error), lambda source: validate_project(source, find)) from None
    return validate_project(source, find)


def validate_project(source: Source, find: PictureFinder = ALONE.picture) -> ProjectFile:
    """Check what a project file says; raises SpecError with all its problems."""
    shaper = Shaper(source)
    values, place = shaper.part(source.root, Project)
    parts = list(parts_of(values, Project))
    problems = [
        *shaper.problems,
        *bring_pictures(parts, place, find),
        *_check_folders(values, place),
        *check_lane_order(parts, place, Shared()),
        *_check_touchpoints(values, place),
    ]
    try:
        project = Project.model_validate(values)
    except ValidationError as error:
        problems += problems_of(error, place)
    if problems:
        raise SpecError(in_order(problems, source.name))
    return ProjectFile(project, place, _shared(project, values))


def _shared(project: Project, values: dict[str, Any]) -> Shared:
    return Shared(
        channels=project.channels,
        touchpoints=values.get("touchpoints", {}),
        systems=values.get("systems", {}),
        evidence=project.evidence,
        lanes=project.lanes,
        labels=project.labels,
        owner=project.owner,
        language=project.language,
    )


def _of_project(error: SpecError) -> SpecError:
    """Name the keys of a project where those of a spec are named to somebody who wrote something else."""
    help = "a project file is keys with values, such as `language: fi` and `formats: [html]`"
    found = (item._replace(hint="", help=help) if item.code == "JM013" else item for item in error.problems)
    return SpecError(found, error.source)


def _check_folders(values: dict[str, Any], place: Place) -> Iterator[Problem]:
    listed_ones = enumerate(values.get("spec_folders") or ())
    folders = [(place.at(("spec_folders", number)), folder) for number, folder in listed_ones]
    folders += [(place.at((name,)), values.get(name)) for name in ("persona_folder", "output_folder", "cache_folder")]
    for at, folder in folders:
        if isinstance(folder, str) and (_is_outside(folder) or ".git" in re.split(r"[/\\]", folder)):
            hint = "give a folder inside it, seen from this file"
            yield at.problem("JM121", f"`{folder}` is outside the project", hint=hint)


def _is_outside(folder: str) -> bool:
    path = posixpath.normpath(folder.replace("\\", "/"))
    return path.startswith("/") or bool(re.match(_DRIVE, path)) or path.split("/")[0] == ".."


def _check_touchpoints(values: dict[str, Any], place: Place) -> Iterator[Problem]:
    """Touchpoints that name steps, which only a map has."""
    for id, touchpoint in (values.get("touchpoints") or {}).items():
        if isinstance(touchpoint, dict) and touchpoint.get("steps"):
            at = place.at(("touchpoints", id, "steps"))
            message = "a touchpoint of the project cannot name steps"
            yield at.problem("JM102", message, hint="name them where a map mentions it", on_key=True)
