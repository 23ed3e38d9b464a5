"""What a spec may refer to outside of itself. The files are looked for by functions that the caller gives."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from journeymap.schema.models.claims import Evidence
from journeymap.schema.models.journey import Lane
from journeymap.schema.nodes import Source

PersonaFinder = Callable[[str], Source | str | None]
"""Takes a reference; gives the file that was read, a text that says why it may not be read, or nothing."""


class PictureFile(NamedTuple):
    """A picture that was read: its bytes as a `data:` address, how many they are, and its size in pixels."""

    data: str
    bytes: int
    width: int
    height: int


class Refused(NamedTuple):
    """Why a path leads to nothing that a map could show, and the way out."""

    reason: str
    way_out: str


PictureFinder = Callable[[str, str], PictureFile | Refused]
"""Takes a path and the name of the file that says it; gives the picture, or why it cannot be one."""


class RelatedMap(NamedTuple):
    """Another map: its title, and where its outputs lie seen from this map's, without a suffix."""

    title: str
    place: str


MapFinder = Callable[[str], RelatedMap | Refused]
"""Takes the path of a spec; gives the map, or why it cannot be one."""


class Shared(NamedTuple):
    """What the maps of a project have in common: registries by id, lanes, labels and defaults.

    Touchpoints and systems are shaped values, which a map's own complete.
    """

    channels: Mapping[str, Any] = {}
    touchpoints: Mapping[str, dict[str, Any]] = {}
    systems: Mapping[str, dict[str, Any]] = {}
    evidence: Mapping[str, Evidence] = {}
    lanes: tuple[Lane, ...] = ()
    labels: Mapping[str, str] = {}
    owner: str = ""
    language: str = ""


class Surroundings(NamedTuple):
    """All of it; by default there is nothing around a spec. `persona_names` are those that the finder knows."""

    persona: PersonaFinder = lambda _: None
    persona_names: Callable[[], list[str]] = list
    picture: PictureFinder = lambda *_: Refused("cannot be read: pictures are read for files only", "")
    map: MapFinder = lambda _: Refused("maps are read from files only", "")
    shared: Shared = Shared()


ALONE = Surroundings()
