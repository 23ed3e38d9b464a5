"""Steps where the journey breaks off."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import main_end


@rule("JM205", "warning", "default")
def dead_ends(map: Map) -> Iterator[Finding]:
    """Finds steps that nothing leads on from, other than the end of the main path, which do not say what comes of them.

    Why it matters: where a way ends, the customer has reached something or has left. A map that says neither leaves
    out the question it is made for: where are customers lost, and how are they won back?

    Instead of:

    ```yaml
    - {name: Asks for a price, next: [signs, {to: hears-nothing, kind: failure}]}
    - {name: Signs, id: signs, next: moves-in}
    - {name: Hears nothing, id: hears-nothing, next: []}  # expect: JM205
    - {name: Moves in, id: moves-in}
    ```

    or:

    ```yaml
    - {name: Asks for a price, next: [signs, {to: haggles, when: too dear}]}
    - {name: Signs, id: signs, next: []}
    - {name: Haggles, id: haggles}  # expect: JM205
    ```

    Write:

    ```yaml
    - {name: Asks for a price, next: [signs, {to: hears-nothing, kind: failure}]}
    - {name: Signs, id: signs, next: moves-in}
    - {name: Hears nothing, id: hears-nothing, exit: Signs with somebody else}
    - {name: Moves in, id: moves-in}
    ```

    or:

    ```yaml
    - {name: Asks for a price, next: [signs, {to: haggles, when: too dear}]}
    - {name: Signs, id: signs, next: []}
    - {name: Haggles, id: haggles, next: {to: asks-for-a-price, kind: recovery}}
    ```

    or:

    ```yaml
    - {name: Buys, id: buys, next: [rides, {to: brings-it-back, when: too small}, {to: sells-it, when: bored}]}
    - {name: Brings it back, id: brings-it-back, milestone: Money is back, next: []}
    - {name: Sells it, id: sells-it, outcome: Somebody else rides it, next: []}
    - {name: Rides, id: rides, next: {to: buys, kind: loop}}
    ```
    """
    main = main_end(map.ways)
    for index in map.ends:
        step = map.steps[index]
        explained = step.exit or step.outcome or step.milestone
        if index != main and index in map.reached and not explained:
            hint = "add `next`, or mark it with `exit` or `outcome`"
            yield Finding(step, f"the journey breaks off at `{step.name}`", hint)
