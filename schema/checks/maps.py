"""All maps of a project as rules see them together."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from journeymap.schema.checks.map import Map
from journeymap.schema.place import Place

if TYPE_CHECKING:
    from journeymap.schema.project import ProjectFile


class Maps(NamedTuple):
    """The sound maps of a project in the order of their files, its project file if it has one, and its persona files.

    A persona file is known by its name without the ending; its place is where a finding about it stands.
    """

    maps: tuple[Map, ...]
    file: "ProjectFile | None"
    persona_files: Mapping[str, Place]
