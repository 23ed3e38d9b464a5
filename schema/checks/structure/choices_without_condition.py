"""Ways that part without saying who takes which."""

from collections import defaultdict
from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Next
from journeymap.schema.ways import SPINE


@rule("JM217", "info", "default")
def choices_without_condition(map: Map) -> Iterator[Finding]:
    """Finds steps with two ways on or more that have no `when`. Loops, failures and the like speak for themselves.

    Why it matters: customers do not part by chance. What decides which way one of them takes is what the organisation
    has to know if it wants more of them to take the better one.

    Instead of:

    ```yaml
    - name: Looks for a bed
      next: [visits-a-shop, orders-online]  # expect: JM217
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    Write:

    ```yaml
    - name: Looks for a bed
      next: [visits-a-shop, {to: orders-online, when: no shop is near}]
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    or:

    ```yaml
    - {name: Looks for a bed, next: [visits-a-shop, {to: sleeps, kind: optional}]}
    - {name: Visits a shop, next: [sleeps, looks-for-a-bed]}
    - Sleeps
    ```
    """
    silent: dict[int, list[Next]] = defaultdict(list)
    for way in map.ways:
        if way.said and not way.said.when and way.kind in SPINE:
            silent[way.source].append(way.said)
    for index, ways in silent.items():
        if len(ways) > 1:
            step = map.steps[index]
            message = f"nothing says who goes which way from `{step.name}`"
            hint = f"add a condition: `{{to: {ways[1].to}, when: …}}`"
            yield Finding(ways[1], message, hint)
