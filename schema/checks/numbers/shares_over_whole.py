"""Ways on that more customers take than there are."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.partings import partings, total
from journeymap.schema.checks.rule import Finding, rule


@rule("JM601", "error", "draft")
def shares_over_whole(map: Map) -> Iterator[Finding]:
    """Finds steps from which the ways on, together with the drop-off, have shares of more than 100 %.

    What rounding explains is allowed: 33 %, 33 % and 35 % are, 33 %, 33 % and 36 % are not. Loops and optional ways do
    not count, as who takes one may take another way later; nor does the drop-off beside a failure or a way to an exit
    of a greater share, as that may be what the drop-off tells.

    Why it matters: a customer goes one way. Whoever finds that 110 % do will believe no other figure on the map.

    Instead of:

    ```yaml
    - name: Looks for a bed
      next:
        - {to: visits-a-shop, share: 60%}
        - {to: orders-online, when: no shop is near, share: 50%}  # expect: JM601
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    or:

    ```yaml
    - name: Lies on the bed
      drop_off: 30%
      next: {to: pays, share: 80%}  # expect: JM601
    - Pays
    ```

    or:

    ```yaml
    - name: Chooses
      next: [{to: b, share: 33%}, {to: c, when: x, share: 33%}, {to: d, when: y, share: 36%}]  # expect: JM601
    - {name: B, next: d}
    - {name: C, next: d}
    - D
    ```

    Write:

    ```yaml
    - name: Looks for a bed
      next:
        - {to: visits-a-shop, share: 60%}
        - {to: orders-online, when: no shop is near, share: 40%}
    - {name: Visits a shop, next: sleeps}
    - Orders online
    - Sleeps
    ```

    or:

    ```yaml
    - name: Chooses
      next: [{to: b, share: 33%}, {to: c, when: x, share: 33%}, {to: d, when: y, share: 35%}]
    - {name: B, next: d}
    - {name: C, next: d}
    - D
    ```

    or:

    ```yaml
    - Searches
    - name: Lies on the bed
      next: [{to: pays, share: 90%}, {to: searches, when: too soft, share: 44%}]
    - name: Pays
      drop_off: 30%
      next: [{to: sleeps, share: 70%}, {to: gives-up, kind: failure, share: 30%}, {to: naps, kind: optional, share: 9%}]
    - {name: Gives up, exit: yes}
    - Naps
    - Sleeps
    ```
    """
    for parting in partings(map):
        least, _ = total(map, parting)
        if least > 1 + TINY:
            step = map.steps[parting.step]
            said = [way.said for way in parting.ways if way.said and way.said.share is not None]
            message = f"more than 100% go on from or leave `{step.name}`"
            yield Finding(said[-1], message, "the shares together are 100% at most", field="share")
