"""Stages that are still empty."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM209", "info", "default")
def stages_without_steps(map: Map) -> Iterator[Finding]:
    """Finds stages without steps on a map whose other stages have some.

    Why it matters: the stage stands open on the map. What the customer does there is either not known yet, which
    research can find out, or it was forgotten. (A map all of whose stages are without steps is made at stage level.)

    Instead of:

    ```yaml
    stages:
      - name: Look around
        steps: [Searches online, Visits a shop, Lies on the bed]
      - name: Buy  # expect: JM209
        emotion: 1
    ```

    Write:

    ```yaml
    stages:
      - name: Look around
        steps: [Searches online, Visits a shop, Lies on the bed]
      - name: Buy
        emotion: 1
        steps: [Pays, Chooses a delivery slot]
    ```

    or:

    ```yaml
    stages: [Look around, Try, {name: Buy, emotion: 1}, Live with it]
    ```
    """
    stages = map.journey.stages
    if not any(stage.steps for stage in stages):
        return
    for stage in stages:
        if not stage.steps:
            hint = "add `steps: […]` with what the customer does"
            yield Finding(stage, f"the stage `{stage.name}` has no steps", hint)
