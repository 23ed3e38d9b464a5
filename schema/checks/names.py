"""A map → the names in it that other maps may use too, and what is the same in however they are spelt."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple
from unicodedata import normalize

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.once import once
from journeymap.schema.checks.rule import Finding
from journeymap.schema.models.part import Part
from journeymap.schema.models.step import Step

Kind = Literal["touchpoint", "channel", "system", "owner"]

_SIGNS = r"[\s\-‐-―_'’ʼ·\u200b-\u200d]+"


class Name(NamedTuple):
    """A name with what it names, and where it stands."""

    kind: Kind
    text: str
    part: Part
    field: str
    item: int | None = None

    def finding(self, message: str, hint: str) -> Finding:
        """Find fault with it."""
        return Finding(self.part, message, hint, field=self.field, item=self.item)


@once
def names_in(map: Map) -> tuple[Name, ...]:
    """Give every name on a map where it stands first; the owner of the map only where it says so itself."""
    first: dict[tuple[Kind, str], Name] = {}
    for name in _all_names(map):
        first.setdefault((name.kind, name.text), name)
    return tuple(first.values())


def _all_names(map: Map) -> Iterator[Name]:
    journey = map.journey
    if "owner" in map.place.children:
        yield Name("owner", journey.owner, journey, "owner")
    yield from (Name("owner", text, journey, "contributors", item) for item, text in enumerate(journey.contributors))
    for content in map.contents:
        yield from _names_at(content)


def _names_at(content: Step) -> Iterator[Name]:
    for touchpoint in content.touchpoints:
        yield Name("touchpoint", touchpoint.name, touchpoint, "name")
        if touchpoint.channel:
            yield Name("channel", touchpoint.channel, touchpoint, "channel")
    yield from (Name("channel", text, content, "channels", item) for item, text in enumerate(content.channels))
    yield from (Name("system", system.name, system, "name") for system in content.systems)
    yield from (Name("owner", system.owner, system, "owner") for system in content.systems if system.owner)
    yield from (Name("owner", idea.owner, idea, "owner") for idea in content.opportunities if idea.owner)
    if content.owner:
        yield Name("owner", content.owner, content, "owner")


@lru_cache(maxsize=10_000)
def same(text: str) -> str:
    """Give what is the same in `Web shop`, `Webshop` and `web-shop`: all but case, spaces, hyphens and apostrophes."""
    return re.sub(_SIGNS, _between_digits, normalize("NFC", text).casefold().strip())


def _between_digits(signs: re.Match[str]) -> str:
    """A single sign between digits, which tells numbers apart; nothing of others."""
    before, after = signs.string[: signs.start()][-1:], signs.string[signs.end() :][:1]
    return signs[0] if len(signs[0]) == 1 and before.isdecimal() and after.isdecimal() else ""


def personas_of(map: Map) -> Iterator[str]:
    """Give what tells each persona of a map apart from those of others: her file, or else her name."""
    for number, persona in enumerate(map.journey.personas):
        file = map.place.at(("personas", number)).source.name
        yield same(persona.name) if file == map.place.source.name else file


def first_of_each(maps: Iterable[Map], kind: Kind) -> dict[str, list[tuple[Map, Name]]]:
    """Give the first mention on each map of every name of a kind, however it is spelt."""
    found: dict[str, dict[int, tuple[Map, Name]]] = {}
    for map in maps:
        for name in names_in(map):
            if name.kind == kind:
                found.setdefault(same(name.text), {}).setdefault(id(map), (map, name))
    return {text: list(mentions.values()) for text, mentions in found.items()}
