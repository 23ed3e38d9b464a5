"""Maps of too few steps."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM201", "warning", "default")
def few_steps(map: Map) -> Iterator[Finding]:
    """Finds maps of fewer than four steps, or than the project's `fewest_steps`. Stages without steps count as steps.

    Why it matters: too few steps is the most common mistake. Between "wants a bed" and "has a bed" lies all that can
    be made better; whoever reads only the two learns nothing.

    Instead of:

    ```yaml
    steps: [Wants a bed, Buys it, Sleeps]  # expect: JM201
    ```

    or:

    ```yaml
    stages:  # expect: JM201
      - name: Look around
        steps: [Searches online, Visits a shop]
      - {name: Buy, steps: Pays}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    checks: {fewest_steps: 6}
    # file: bed.journey.yaml
    steps: [Searches online, Visits a shop, Lies on the bed, Compares prices, Pays]  # expect: JM201
    ```

    Write:

    ```yaml
    steps: [Back hurts, Searches online, Visits a shop, Lies on the bed, Pays, Waits for the delivery, Sleeps]
    ```

    or:

    ```yaml
    stages: [Look around, Try, Buy, Live with it]
    ```
    """
    count, least = len(map.steps), map.limits.steps[0]
    if count < least:
        what = "step" if count == 1 else "steps"
        hint = "add what the customer does in between"
        yield on_the_whole(map, f"the map has {count} {what}, fewer than {least}", hint)
