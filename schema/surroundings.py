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


PictureFinder = Callable[[str, str], PictureFile | str]
"""Takes a path and the name of the file that says it; gives the picture, or a text that says what is wrong."""


class RelatedMap(NamedTuple):
    """Another map: its title, and where its outputs lie seen from this map's, without a suffix."""

    title: str
    place: str


class RefusedMap(NamedTuple):
    """Why a path leads to no map that this one could be related to, and the way out."""

    reason: str
    way_out: str


MapFinder = Callable[[str], RelatedMap | RefusedMap]
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
    picture: PictureFinder = lambda *_: "pictures are read from files only"
    map: MapFinder = lambda _: RefusedMap("maps are read from files only", "")
    shared: Shared = Shared()


ALONE = Surroundings()
