"""Maps of a project → which of them links to which."""

import posixpath
from collections.abc import Iterable, Mapping

from journeymap.schema.checks.map import Map
from journeymap.schema.models.journey import MapLink


def file_of(map: Map) -> str:
    """Give the name of a map's spec."""
    return map.place.source.name


def by_file(maps: Iterable[Map]) -> dict[str, Map]:
    """Give maps by the names of their specs."""
    return {_plain(file_of(map)): map for map in maps}


def linked(map: Map, link: MapLink, maps: Mapping[str, Map]) -> Map | None:
    """Give the map that a link of another leads to."""
    return maps.get(_plain(posixpath.join(posixpath.dirname(_plain(file_of(map))), _plain(link.map))))


def links_of(map: Map, maps: Mapping[str, Map]) -> list[Map]:
    """Give the maps that one names as its parent or its children."""
    journey = map.journey
    links = (*((journey.parent,) if journey.parent else ()), *journey.children)
    return [other for link in links if (other := linked(map, link, maps))]


def _plain(path: str) -> str:
    return posixpath.normpath(path.replace("\\", "/"))
