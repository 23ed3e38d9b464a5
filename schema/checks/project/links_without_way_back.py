"""Maps that lead to another, from which no way leads back."""

from collections.abc import Iterator

from journeymap.schema.checks.links import by_file, file_of, linked, links_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, rule


@rule("JM709", "info", "strict")
def links_without_way_back(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds children that do not name their parent, and parents that do not list their child.

    A map has one parent: a child of several that names one of them is not found.

    Why it matters: a reader who goes from the overview into a journey wants to come back; and one who begins at the
    overview has to see that there is a map for this part.

    Instead of:

    ```yaml
    # file: years.journey.yaml
    children: [buy.journey.yaml]  # expect: JM709
    # file: buy.journey.yaml
    goal: Own a bicycle
    # file: mend.journey.yaml
    goal: Have it mended
    parent: years.journey.yaml  # expect: JM709
    ```

    Write:

    ```yaml
    # file: years.journey.yaml
    children: [maps/buy.journey.yaml, maps/mend.journey.yaml]
    # file: other-years.journey.yaml
    children: [maps/mend.journey.yaml]
    # file: maps/buy.journey.yaml
    goal: Own a bicycle
    parent: ../years.journey.yaml
    # file: maps/mend.journey.yaml
    goal: Have it mended
    parent: ../years.journey.yaml
    ```
    """
    files = by_file(maps.maps)
    for map in maps.maps:
        for child in map.journey.children:
            below = linked(map, child, files)
            if below and not below.journey.parent:
                message = f"`{file_of(below)}` does not name this map as its parent"
                yield map, Finding(child, message, "write `parent: …` there, with the path of this one")
        above = linked(map, map.journey.parent, files) if map.journey.parent else None
        if above and map not in links_of(above, files):
            message = f"`{file_of(above)}` does not list this map among its children"
            yield map, Finding(map.journey, message, "add it to the `children` there", field="parent")
