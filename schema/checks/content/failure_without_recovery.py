"""Failures that nobody comes back from."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import SPINE, reached


@rule("JM312", "warning", "default")
def failure_without_recovery(map: Map) -> Iterator[Finding]:
    """Finds steps that a way of kind `failure` leads to, and from which nothing leads back.

    That is no way of kind `recovery`, no step of the way without failures and no outcome, however many steps it takes.
    Where a failure is the only way on, there is nothing to lead back to.

    Why it matters: what if the customer does not reach the goal? Which steps put it right, and how is she won back? The
    way back is where service is remembered (the service recovery paradox: McCollough and Bharadwaj 1992), and it is
    what maps forget.

    Instead of:

    ```yaml
    - {name: Compares, id: compares}
    - {name: Pays, next: [done, {to: refused, kind: failure, share: 8%}, {to: compares, when: unsure}]}
    - {name: Has paid, id: done, next: []}
    - {name: Is refused, id: refused}  # expect: JM312
    - {name: Leaves, exit: yes}
    ```

    or:

    ```yaml
    - {name: Pays, next: [done, {to: sold-out, kind: failure}, {to: refused, kind: failure}]}
    - {name: Has paid, id: done, next: []}
    - {name: Finds it sold out, id: sold-out, next: {to: done, when: takes another, kind: recovery}}
    - {name: Is refused, id: refused}  # expect: JM312
    - {name: Calls the bank, next: {to: refused, when: still locked, kind: loop}}
    - Gives up
    ```

    Write:

    ```yaml
    - {name: Pays, id: pays, next: [done, {to: refused, kind: failure, share: 8%}]}
    - {name: Has paid, id: done, next: []}
    - {name: Is refused, id: refused}
    - {name: Calls the bank, next: {to: pays, when: card is unlocked, kind: recovery}}
    ```

    or:

    ```yaml
    - {name: Pays, next: [done, {to: refused, kind: failure}, {to: empty, kind: failure}]}
    - {name: Is refused, id: refused, next: done}
    - {name: Account is empty, id: empty, outcome: Pays in the shop, next: []}
    - {name: Has paid, id: done}
    ```

    or:

    ```yaml
    - {name: Pays, next: {to: refused, kind: failure}}
    - {name: Is refused, id: refused}
    - Leaves
    ```

    or:

    ```yaml
    - {name: Pays, next: [done, {to: refused, kind: failure}]}
    - {name: Has paid, id: done, next: []}
    - {name: Is refused, id: refused, next: {to: cash, kind: recovery}}
    - {name: Pays at the till, id: cash}
    ```
    """
    failures = [way for way in map.ways if way.kind == "failure"]
    if not failures:
        return
    spine = [way for way in map.ways if way.kind in SPINE]
    led_on = {way.source for way in spine}
    on_the_way = reached(len(map.steps), spine, map.starts)
    for target in dict.fromkeys(way.target for way in failures if way.source in led_on):
        if not _comes_back(map, target, on_the_way):
            step = map.steps[target]
            hint = "lead back with `next: {to: …, kind: recovery}`"
            yield Finding(step, f"nothing leads back from `{step.name}`", hint, field="name")


def _comes_back(map: Map, failed: int, on_the_way: frozenset[int]) -> bool:
    after = reached(len(map.steps), map.ways, [failed])
    recovers = any(way.kind == "recovery" for way in map.ways if way.source in after)
    return recovers or not after.isdisjoint(on_the_way) or any(map.steps[index].outcome for index in after)
