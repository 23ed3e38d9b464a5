"""Targets that nobody comes to."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import targets
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM207", "warning", "default")
def target_out_of_reach(map: Map) -> Iterator[Finding]:
    """Finds maps on which nobody comes to the step that `target_action` names, or to any step with an `outcome`.

    A target action names a step by its id or name, or by the words of its `milestone` or `outcome`. One in other words
    is not looked for.

    Why it matters: every step of a map should lead to its goal. A goal that no way leads to says that a way has been
    forgotten, or that the journey fails and the map hides it.

    Instead of:

    ```yaml
    target_action: buys  # expect: JM207
    steps:
      - {name: Searches online, next: waits}
      - {name: Buys, id: buys, milestone: Order placed}
      - {name: Waits, id: waits}
    ```

    or:

    ```yaml
    target_action: Order placed  # expect: JM207
    steps:
      - {name: Searches online, next: waits}
      - {name: Buys, milestone: Order placed}
      - {name: Waits, id: waits}
    ```

    or:

    ```yaml
    - {name: Searches online, next: gives-up}
    - {name: Buys, outcome: A bed is ordered}  # expect: JM207
    - {name: Gives up, id: gives-up, exit: yes}
    ```

    Write:

    ```yaml
    target_action: buys
    steps:
      - {name: Searches online, next: [buys, {to: waits, when: unsure}]}
      - {name: Buys, id: buys, milestone: Order placed}
      - {name: Waits, id: waits}
    ```

    or:

    ```yaml
    target_action: A sale
    steps:
      - {name: Searches online, outcome: Knows a shop, next: waits}
      - {name: Buys, outcome: A bed is ordered}
      - {name: Waits, id: waits}
    ```
    """
    wanted = targets(map)
    outcomes = [index for index, step in enumerate(map.steps) if step.outcome]
    if wanted and not map.reached.intersection(wanted):
        step = map.steps[wanted[0]]
        hint = f"let a step lead there with `next: {step.id}`"
        yield Finding(map.journey, f"no way leads to `{step.name}`", hint, field="target_action")
    elif outcomes and not map.reached.intersection(outcomes):
        step = map.steps[outcomes[0]]
        hint = f"let a step lead here with `next: {step.id}`"
        yield Finding(step, f"nobody comes to the outcome at `{step.name}`", hint)
