"""Maps that stand apart from the others of their project."""

from collections.abc import Iterator

from journeymap.schema.checks.links import by_file, links_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, rule


@rule("JM708", "info", "strict")
def maps_nobody_links(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds maps that are neither parent nor child of any other, in a project of which other maps are.

    Why it matters: an overview with its children is how readers find the journeys of a customer. A map outside of it is
    found only by those who know that it is there.

    Instead of:

    ```yaml
    # file: years.journey.yaml
    children: [buy.journey.yaml]
    # file: buy.journey.yaml
    goal: Own a bicycle
    # file: mend.journey.yaml
    goal: Have it mended  # expect: JM708
    ```

    Write:

    ```yaml
    # file: years.journey.yaml
    children: [./maps/buy.journey.yaml]
    # file: maps/buy.journey.yaml
    goal: Own a bicycle
    # file: maps/mend.journey.yaml
    goal: Have it mended
    parent: ../years.journey.yaml
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    goal: Own a bicycle
    # file: mend.journey.yaml
    goal: Have it mended
    ```
    """
    files = by_file(maps.maps)
    links = {id(map): links_of(map, files) for map in maps.maps}
    tied = {id(map) for map in maps.maps if links[id(map)]} | {id(one) for ones in links.values() for one in ones}
    for map in maps.maps if tied else ():
        if id(map) not in tied:
            hint = "name its `parent`, or list it in the `children` of another"
            yield map, Finding(map.journey, "no other map links to this one", hint, field="goal", on_key=True)
