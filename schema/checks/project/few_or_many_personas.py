"""Projects with fewer or more personas than most products have."""

from collections.abc import Iterator

from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import personas_of
from journeymap.schema.checks.rule import Finding, rule

_FEWEST, _MOST = 3, 5
_MAPS = 3  # from which a project is more than a beginning


@rule("JM701", "info", "strict")
def few_or_many_personas(maps: Maps) -> Iterator[tuple[None, Finding]]:
    """Finds projects with a project file and three or more maps on which there are not three to five personas.

    Why it matters: most products have three to five kinds of customers who differ in what they want. With fewer, the
    maps leave some of them out; with more, nobody can keep them in mind, and some differ in nothing that matters.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles  # expect: JM701
    # file: buy.journey.yaml
    persona: Ieva
    # file: ride.journey.yaml
    persona: Jānis
    # file: mend.journey.yaml
    persona: Ieva
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles  # expect: JM701
    # file: buy.journey.yaml
    personas: [Ieva, Jānis]
    # file: ride.journey.yaml
    personas: [Anna, Marek]
    # file: mend.journey.yaml
    personas: [Carys, Rosa]
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles
    # file: personas/ieva.yaml
    name: Ieva
    # file: buy.journey.yaml
    persona: ieva
    # file: ride.journey.yaml
    personas: [ieva, Jānis]
    # file: mend.journey.yaml
    persona: Anna
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles
    # file: buy.journey.yaml
    persona: Ieva
    # file: ride.journey.yaml
    persona: Ieva
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    persona: Ieva
    # file: ride.journey.yaml
    persona: Ieva
    # file: mend.journey.yaml
    persona: Ieva
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles
    # file: buy.journey.yaml
    personas: [Ieva, Jānis]
    # file: ride.journey.yaml
    personas: [Anna, Marek]
    # file: mend.journey.yaml
    personas: [Carys, Ieva]
    ```
    """
    if not maps.file or len(maps.maps) < _MAPS:
        return
    count = len({persona for map in maps.maps for persona in personas_of(map)})
    if count < _FEWEST:
        hint = "who else comes here, and wants something different?"
    elif count > _MOST:
        hint = "which of them want the same, and could be one?"
    else:
        return
    message = f"{count} persona{'' if count == 1 else 's'} on {len(maps.maps)} maps; most products have three to five"
    yield None, Finding(None, message, hint, at=maps.file.place)
