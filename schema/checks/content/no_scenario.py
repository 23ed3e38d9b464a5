"""Maps that do not say in which situation."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM325", "info", "strict")
def no_scenario(map: Map) -> Iterator[Finding]:
    """Finds maps without a `scenario`, unless they are of `kind: experience`, which is bound to none.

    Why it matters: actor and scenario come first in the anatomy of a journey map (Gibbons, "Journey Mapping 101",
    Nielsen Norman Group 2018). The same persona goes another way at another time, and without the situation nobody can
    say whether a step belongs to it.

    Instead of:

    ```yaml
    goal: Own a bed that fits  # expect: JM325
    ```

    Write:

    ```yaml
    goal: Own a bed that fits
    scenario: The mattress has begun to sag; she shops in the evenings and at weekends
    ```

    or:

    ```yaml
    goal: Sleep well for ten years
    kind: experience
    ```
    """
    if not map.journey.scenario and map.journey.kind != "experience":
        hint = "add `scenario: …`: when, where and in what situation"
        yield Finding(map.journey, "no scenario is named", hint, field="goal", on_key=True)
