"""Persona files that stand on no map."""

from collections.abc import Iterator

from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, rule


@rule("JM706", "warning", "default")
def unused_personas(maps: Maps) -> Iterator[tuple[None, Finding]]:
    """Finds persona files that no map of the project uses.

    Why it matters: either a kind of customer has been forgotten, whose journey nobody looks at, or the persona has been
    given up and still turns up in searches.

    Instead of:

    ```yaml
    # file: personas/ieva.yaml
    name: Ieva
    # file: personas/janis.yaml
    name: Jānis  # expect: JM706
    # file: buy.journey.yaml
    persona: ieva
    # file: ride.journey.yaml
    persona: Jānis
    ```

    Write:

    ```yaml
    # file: personas/ieva.yaml
    name: Ieva
    # file: personas/janis.yaml
    name: Jānis
    id: the-other
    # file: buy.journey.yaml
    persona: ieva
    # file: maps/ride.journey.yaml
    personas: [ieva, ../personas/janis.yaml]
    ```
    """
    used = {
        map.place.at(("personas", number)).source.name
        for map in maps.maps
        for number in range(len(map.journey.personas))
    }
    for name, at in maps.persona_files.items():
        if at.source.name not in used:
            hint = f"write `persona: {name}` in one, or delete the file"
            yield None, Finding(None, "no map uses this persona", hint, at=at)
