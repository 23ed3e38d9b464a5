"""One name in several spellings."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from journeymap.schema.checks.links import file_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import Name, names_in, same
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.vocabulary import CHANNELS

if TYPE_CHECKING:
    from journeymap.schema.project import ProjectFile


@rule("JM705", "warning", "default")
def names_spelt_differently(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds channels, touchpoints, systems and owners whose names differ from others only in how they are spelt.

    That is in case, spaces, hyphens or apostrophes, on maps in the same language. The spelling that the project file
    declares is right, or else the one on most maps.

    Why it matters: `Web shop`, `Webshop` and `web-shop` are one place for customers and three for whoever searches the
    maps, counts on which of them it stands, or looks for what belongs to one owner.

    Instead of:

    ```yaml
    # file: buy.journey.yaml
    steps:
      - {name: Searches, touchpoints: Web shop, owner: E-commerce}
    # file: return.journey.yaml
    steps:
      - name: Asks for a label
        touchpoints: Webshop  # expect: JM705
        systems: {name: CRM, owner: Ecommerce}  # expect: JM705
      - {name: Waits, touchpoints: Web Shop}  # expect: JM705
    # file: track.journey.yaml
    contributors: [E-commerce]
    steps:
      - {name: Looks, touchpoints: Web shop, systems: Crm}  # expect: JM705
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    steps:
      - {name: Asks, channels: [web, E-mail]}  # expect: JM705
      - {name: Calls, touchpoints: Help desk}
      - {name: Calls again, touchpoints: Helpdesk}  # expect: JM705
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    channels: {test-ride: Test ride}
    touchpoints: {website: {name: Shop website, channel: web}}
    systems: {till: Cash till}
    # file: buy.journey.yaml
    steps:
      - {name: Reads on, touchpoints: {name: shop website, channel: web}}  # expect: JM705
      - {name: Rides, channels: [home, Testride]}  # expect: JM705
      - {name: Pays, systems: TILL}  # expect: JM705
    # file: mend.journey.yaml
    steps:
      - {name: Reads on, touchpoints: Shop-website}  # expect: JM705
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    touchpoints: {website: {name: Shop website, channel: web}}
    # file: buy.journey.yaml
    owner: Retail
    steps:
      - {name: Searches, touchpoints: [website, Hall 1-2], owner: Retail, channels: [Mobile app, E-ink]}
      - {name: Searches again, touchpoints: [Shop website, Hall 12], channels: [mobile-app, web]}
    # file: zakup.journey.yaml
    language: pl
    steps:
      - {name: Szuka, touchpoints: Internet}
    # file: search.journey.yaml
    language: de
    steps:
      - {name: Sucht, touchpoints: [INTERNET, C++, C#], systems: Internet}
    ```
    """
    right = _declared(maps.file) if maps.file else {}
    right |= {("channel", same(id)): _Right(id, None) for id in CHANNELS}
    for (kind, _, text), spellings in _spellings(maps).items():
        yield from _wrong(spellings, right.get((kind, text)) or _usual(spellings))


class _Right(NamedTuple):
    """How a name is spelt, and in which files; in none where it is one of ours."""

    text: str
    files: tuple[str, ...] | None


_Spellings = dict[str, list[tuple[Map, Name]]]
"""The maps that mention a name, and where they do first, by how it is spelt there."""


def _declared(file: "ProjectFile") -> dict[tuple[str, str], _Right]:
    project, files = file.project, (file.place.source.name,)
    found = {("channel", same(id)): _Right(id, files) for id in project.channels}
    for kind, declared in (("touchpoint", project.touchpoints), ("system", project.systems)):
        found |= {(kind, same(id)): _Right(id, files) for id in declared}
        found |= {(kind, same(item.name)): _Right(item.name, files) for item in declared.values()}
    return found


def _spellings(maps: Maps) -> dict[tuple[str, str, str], _Spellings]:
    """All names by kind, language and what is the same in them."""
    mentions: dict[tuple[str, str, str], list[tuple[Map, Name]]] = {}
    for map in maps.maps:
        language = map.journey.language.split("-")[0].casefold()
        for name in names_in(map):
            mentions.setdefault((name.kind, language, name.text), []).append((map, name))
    found: dict[tuple[str, str, str], _Spellings] = {}
    for (kind, language, text), ones in mentions.items():
        found.setdefault((kind, language, same(text)), {}).setdefault(normalize("NFC", text), []).extend(ones)
    return found


def _usual(spellings: _Spellings) -> _Right:
    """The spelling on most maps; of several such the first."""
    text = max(spellings, key=lambda text: len(spellings[text]))
    return _Right(text, tuple(file_of(map) for map, _ in spellings[text]))


def _wrong(spellings: _Spellings, right: _Right) -> Iterator[tuple[Map, Finding]]:
    for text, mentions in spellings.items():
        for map, name in mentions if text != right.text else ():
            message = f"`{text}` is {_where(right, map)}"
            yield map, name.finding(message, f"write `{right.text}`, if that is meant")


def _where(right: _Right, map: Map) -> str:
    """How it is spelt, and where else."""
    if right.files is None:
        return f"the built-in `{right.text}`"
    other = next((file for file in right.files if file != file_of(map)), "")
    return f"`{right.text}` in `{other}`" if other else f"`{right.text}` elsewhere on this map"
