"""Shares of nobody knows what."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import percent
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM610", "info", "strict")
def completion_without_start(map: Map) -> Iterator[Finding]:
    """Finds maps with `completion` at some steps, but at none with 100 %.

    Why it matters: 34 % of whom? The step with 100 % says from where on customers are counted, and all other shares
    are read against it.

    Instead of:

    ```yaml
    - Searches online
    - {name: Visits the shop, completion: 34%}  # expect: JM610
    - {name: Lies on the bed, completion: 21%}
    - Pays
    ```

    Write:

    ```yaml
    - Back hurts
    - {name: Searches online, completion: 100%}
    - {name: Visits the shop, completion: 34%}
    - {name: Lies on the bed, completion: 21%}
    - Pays
    ```
    """
    counted = [step for step in map.steps if step.completion is not None]
    if counted and all(step.completion != 1 for step in counted):
        first = counted[0]
        message = f"nothing says what `{first.name}` has {percent(first.completion or 0)} of"
        yield Finding(first, message, "write `completion: 100%` where counting begins", field="completion")
