"""A spec's parent and children → the maps that they are."""

from collections.abc import Iterable

from journeymap.schema.limits import MOST_CHILDREN
from journeymap.schema.models.journey import MapLink
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem
from journeymap.schema.surroundings import MapFinder, Refused
from journeymap.schema.walk import Found


def bring_maps(parts: Iterable[Found], place: Place, find: MapFinder) -> list[Problem]:
    """Give each link to another map that map's title and place."""
    problems: list[Problem] = []
    for path, model, part in parts:
        if model is not MapLink or not part.get("map"):
            continue
        at = place.at((*path, "map"))
        if path[-1] == MOST_CHILDREN:
            message = f"more than {MOST_CHILDREN} children"
            problems.append(at.problem("JM003", message, hint="put maps between this one and them"))
            break
        found = find(part["map"])
        if isinstance(found, Refused):
            problems.append(at.problem("JM119", f"`{part['map']}` {found.reason}", hint=found.way_out))
            continue
        part["place"] = found.place
        if "title" not in part:
            part["title"] = found.title
    return problems
