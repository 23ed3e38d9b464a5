"""Engagement that gives the customer nothing."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import type_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM218", "info", "strict")
def engagement_without_benefit(map: Map) -> Iterator[Finding]:
    """Finds maps of the type `engagement` that name neither a gain nor an `outcome`.

    Why it matters: customers who need nothing at the moment give their time only for a direct benefit. A map that does
    not show one shows what the organisation wants.

    Instead of:

    ```yaml
    type: engagement  # expect: JM218
    steps: [Gets the letter, Opens it, Clicks, Looks around]
    ```

    Write:

    ```yaml
    type: engagement
    steps:
      - Gets the letter
      - {name: Opens it, gains: Learns how to turn the mattress}
      - Clicks
      - Looks around
    ```

    or:

    ```yaml
    type: engagement
    steps: [Gets the letter, Opens it, Clicks, {name: Looks around, outcome: Found a pillow that fits}]
    ```
    """
    if type_of(map) == "engagement" and not any(content.gains or content.outcome for content in map.contents):
        hint = "add `gains: …` where the customer has them"
        yield Finding(map.journey, "nothing says what the customer gains by it", hint, field="type")
