"""Long rows of steps."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule

_LONG = 10  # steps; more than fit on a screen side by side


@rule("JM211", "info", "strict")
def steps_without_stages(map: Map) -> Iterator[Finding]:
    """Finds maps of more than ten steps without stages.

    Why it matters: stages give the eye a place to go to, and the people who make the map the words to talk about it.
    They also let what goes for several steps be said once.

    Instead of:

    ```yaml
    steps: [Aches, Searches, Reads, Asks, Compares, Visits, Tries, Pays, Waits, Unpacks, Sleeps]  # expect: JM211
    ```

    Write:

    ```yaml
    stages:
      - {name: Look around, steps: [Aches, Searches, Reads, Asks, Compares]}
      - {name: Try, steps: [Visits, Tries]}
      - {name: Buy, steps: [Pays, Waits, Unpacks, Sleeps]}
    ```
    """
    if not map.journey.stages and len(map.steps) > _LONG:
        hint = "put them into `stages`"
        yield Finding(map.journey, f"{len(map.steps)} steps stand in one row", hint, field="steps", on_key=True)
