"""Decisions after which there is only one way to go."""

from collections import Counter
from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM216", "info", "default")
def decisions_without_choice(map: Map) -> Iterator[Finding]:
    """Finds steps with a `decision` from which only one way leads on, and where nobody leaves.

    Why it matters: a decision is drawn as a diamond, from which readers expect ways to part. If the customer can say
    no, the map should show what happens then: she goes back, chooses otherwise or leaves.

    Instead of:

    ```yaml
    - Looks at the bed
    - {name: Checks the price, decision: Within what she can spend?}  # expect: JM216
    - Pays
    ```

    Write:

    ```yaml
    - {name: Looks at the bed, id: looks}
    - name: Checks the price
      decision: Within what she can spend?
      next: [pays, {to: looks, when: too dear, kind: loop}]
    - {name: Pays, id: pays}
    ```

    or:

    ```yaml
    - Looks at the bed
    - {name: Checks the price, decision: Within what she can spend?, drop_off: {reasons: Too dear}}
    - {name: Lies down, decision: Soft enough?, exit: Too soft}
    - Pays
    ```

    or:

    ```yaml
    - Looks at the bed
    - Checks the price
    - {name: Decides not to buy, decision: yes, next: []}
    ```
    """
    ways = Counter(way.source for way in map.ways)
    for index, step in enumerate(map.steps):
        if step.decision and ways[index] == 1 and not step.exit and not step.drop_off:
            hint = "add the other way to `next`, or an `exit`"
            yield Finding(step, f"`{step.name}` decides nothing: one way leads on", hint, field="decision")
