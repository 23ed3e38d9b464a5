"""Journeys that do not say how they end."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import ENDS, type_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import main_end


@rule("JM208", "info", "strict")
def open_ends(map: Map) -> Iterator[Finding]:
    """Finds maps on which no step has an `outcome` or an `exit`.

    Why it matters: the map of a journey has one goal. Its readers want to see whether the persona gets there, and what
    she then has. (For types of journeys with an end of their own, `type-without-its-end` looks for that.)

    Instead of:

    ```yaml
    - Looks for the form
    - Fills it in
    - Brings it to the counter
    - Waits for the letter  # expect: JM208
    ```

    Write:

    ```yaml
    - Looks for the form
    - Fills it in
    - Brings it to the counter
    - {name: Waits for the letter, outcome: May drive again}
    ```

    or:

    ```yaml
    - Looks for the form
    - {name: Fills it in, exit: Gives up at page four}
    - Brings it to the counter
    - Waits for the letter
    ```
    """
    if type_of(map) in ENDS or any(step.outcome or step.exit for step in map.steps):
        return
    step = map.steps[main_end(map.ways)]
    yield Finding(step, "nothing says what the journey comes to", "add `outcome: …` with what is reached")
