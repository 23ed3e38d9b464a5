"""Ways on by which not all customers go."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.partings import partings, total
from journeymap.schema.checks.rule import Finding, rule


@rule("JM602", "warning", "default")
def shares_under_whole(map: Map) -> Iterator[Finding]:
    """Finds steps all of whose ways on, two or more, have shares that make less than 100 % with the drop-off.

    What rounding explains is allowed. Steps with a loop or an optional way are not looked at, as who takes one may
    take another way later; nor are exits without a `drop_off`, as there the rest leaves.

    Why it matters: the rest goes somewhere too. Either a way has been forgotten, or customers are lost and the map
    does not say so.

    Instead of:

    ```yaml
    - name: Looks for a bed
      next:  # expect: JM602
        - {to: visits-a-shop, share: 50%}
        - {to: orders-online, when: no shop is near, share: 30%}
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    Write:

    ```yaml
    - name: Looks for a bed
      drop_off: 20%
      next:
        - {to: visits-a-shop, share: 50%}
        - {to: orders-online, when: no shop is near, share: 30%}
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    or:

    ```yaml
    - name: Looks for a bed
      exit: Some stay with the old one
      next: [{to: visits-a-shop, share: 50%}, {to: orders-online, when: no shop is near, share: 30%}]
    - {name: Visits a shop, next: [{to: sleeps, share: 33%}, {to: waits, share: 33%}, {to: tries, share: 33%}]}
    - {name: Orders online, next: [{to: waits, share: 20%}, {to: tries, share: 30%}, sleeps]}
    - {name: Waits, next: {to: tries, share: 20%}}
    - Tries
    - Sleeps
    ```

    or:

    ```yaml
    - Looks for a bed
    - {name: Tries, next: [{to: sleeps, share: 20%}, {to: looks-for-a-bed, share: 30%}]}
    - Sleeps
    ```
    """
    for parting in partings(map):
        step = map.steps[parting.step]
        shared = all(way.said and way.said.share is not None for way in parting.ways)
        leaves = step.exit and not (step.drop_off and step.drop_off.rate is not None)
        if len(parting.ways) < 2 or not parting.whole or not shared or leaves:
            continue
        _, most = total(map, parting)
        if most < 1 - TINY:
            message = f"less than 100% go on from `{step.name}` or leave it"
            yield Finding(step, message, "say where the rest goes, or add `drop_off`", field="next", on_key=True)
