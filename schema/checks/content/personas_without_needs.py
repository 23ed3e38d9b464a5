"""Personas of whom nobody knows what they want."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM319", "info", "strict")
def personas_without_needs(map: Map) -> Iterator[Finding]:
    """Finds personas with neither `needs`, `motivations`, `preferences`, `problem` nor `concerns`.

    Why it matters: a persona is what a subset of users wants, and why. Age and trade without it are decoration, and two
    teams will read two different people into one name.

    Instead of:

    ```yaml
    personas:
      - Ieva  # expect: JM319
      - {name: Janis, age: 52, role: Driver}  # expect: JM319
    ```

    or:

    ```yaml
    # file: personas/ieva.yaml
    name: Ieva  # expect: JM319
    role: Office manager
    # file: map.journey.yaml
    persona: ieva
    ```

    Write:

    ```yaml
    personas:
      - {name: Ieva, needs: [Support for the lower back]}
      - {name: Petra, motivations: [A working day without painkillers]}
      - {name: Janis, problem: The old mattress sags}
      - {name: Anna, preferences: [Delivery next day]}
      - {name: Marek, concerns: [The price going up]}
    ```
    """
    for persona in map.journey.personas:
        wants = persona.needs or persona.motivations or persona.preferences or persona.problem or persona.concerns
        if not wants:
            message = f"nothing says what `{persona.name}` wants"
            yield Finding(persona, message, "add `needs: […]` and `motivations: […]`", field="name")
