"""Steps to which no way leads."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.spread import OPEN


@rule("JM204", "warning", "default")
def steps_nobody_reaches(map: Map) -> Iterator[Finding]:
    """Finds steps to which no way leads from the start or from an entry, however many steps it takes.

    Stages that are still without steps are not looked at.

    Why it matters: every step of a map should be one that somebody takes. A step that nobody comes to is either left
    over from an earlier version, or the way to it has been forgotten.

    Instead of:

    ```yaml
    steps:
      - {name: Searches online, next: buys}
      - Asks a friend  # expect: JM204
      - {name: Buys, id: buys}
    ```

    Write:

    ```yaml
    steps:
      - {name: Searches online, next: [buys, {to: asks-a-friend, when: unsure}]}
      - Asks a friend
      - {name: Buys, id: buys}
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, steps: [{name: Searches online, next: buys}, {name: Buys, id: buys, next: []}]}
      - {name: Live with it}
    ```
    """
    for index, step in enumerate(map.steps):
        if index not in map.reached and step.name != OPEN:
            hint = f"let a step lead here with `next: {step.id}`, or mark it with `entry: yes`"
            yield Finding(step, f"nothing leads to `{step.name}`", hint)
