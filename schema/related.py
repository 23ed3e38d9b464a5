"""A spec's parent and children → the maps that they are."""

from collections.abc import Iterable

from journeymap.schema.models.journey import MapLink
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.surroundings import MapFinder
from journeymap.schema.walk import Found


def bring_maps(parts: Iterable[Found], place: Place, find: MapFinder) -> list[Problem]:
    """Give each link to another map that map's title and place."""
    problems: list[Problem] = []
    for path, model, part in parts:
        if model is not MapLink or not part.get("map"):
            continue
        found = find(part["map"])
        if isinstance(found, str):
            at = place.at((*path, "map"))
            hint = "give the path of a spec in the project, seen from this one"
            problems.append(at.problem("JM119", f"`{part['map']}` {found}", hint=hint))
            continue
        part["place"] = found.place
        if "title" not in part:
            part["title"] = found.title
    return problems
