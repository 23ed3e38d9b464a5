"""Service blueprints without what the organisation does."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM324", "warning", "default")
def half_blueprints(map: Map) -> Iterator[Finding]:
    """Finds maps of `kind: blueprint` on which no step has a `frontstage`, or none has a `backstage`.

    Why it matters: a blueprint shows what has to happen behind what the customer sees. It has a line of visibility
    (Shostack, "Designing Services That Deliver", Harvard Business Review 1984) only if something is on both sides.

    Instead of:

    ```yaml
    kind: blueprint  # expect: JM324
    steps: [{name: Tries, frontstage: Adviser}, Buys]
    ```

    or:

    ```yaml
    kind: blueprint  # expect: JM324
    steps: [{name: Tries, backstage: Samples are replaced twice a year}, Buys]
    ```

    Write:

    ```yaml
    kind: blueprint
    steps:
      - {name: Tries, frontstage: Adviser, backstage: Samples are replaced twice a year}
      - Buys
    ```

    or:

    ```yaml
    kind: blueprint
    stages:
      - {name: Try, frontstage: Adviser, backstage: Samples are replaced twice a year, steps: [Tries]}
    ```

    or:

    ```yaml
    kind: journey
    steps: [Tries, Buys]
    ```
    """
    if map.journey.kind != "blueprint":
        return
    missing = [name for name in ("frontstage", "backstage") if not any(getattr(step, name) for step in map.contents)]
    if missing:
        message = f"this blueprint has no {' and no '.join(missing)}"
        yield Finding(map.journey, message, f"add `{missing[0]}: …` to its steps", field="kind")
