"""Personas that do not say which research they are drawn from."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.journey import Persona


@rule("JM415", "info", "strict")
def personas_without_research(map: Map) -> Iterator[Finding]:
    """Finds personas with needs, motivations, concerns, behaviours or the like that name no evidence.

    A persona of whom only the name, the role, the age or the segment is said is not found: there is nothing to prove.

    Why it matters: a persona is a picture of real users (Cooper, "The Inmates Are Running the Asylum", 1999). One that
    was made up leads every map that it stands on astray, and nobody can tell by looking at it.

    Instead of:

    ```yaml
    persona:
      name: Ieva  # expect: JM415
      needs: [Support for the lower back]
    ```

    or:

    ```yaml
    # file: personas/ieva.yaml
    name: Ieva  # expect: JM415
    Favourite shop: The one round the corner
    # file: one.journey.yaml
    persona: ieva
    # file: another.journey.yaml
    persona: ieva
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    persona:
      name: Ieva
      needs: [Support for the lower back]
      evidence: interviews
    ```

    or:

    ```yaml
    persona: {name: Ieva, role: Office manager, age: 41, segment: b2c}
    ```
    """
    for persona in map.journey.personas:
        if not persona.evidence and _says_something(persona):
            yield Finding(persona, "this persona names no research", "add `evidence: …` with its ids", field="name")


def _says_something(persona: Persona) -> bool:
    told = (persona.quote, persona.problem, persona.needs, persona.motivations, persona.concerns, persona.behaviours)
    return any((*told, persona.preferences, persona.demographics, persona.facts))
