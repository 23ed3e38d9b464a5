"""Steps and stages that cannot be told apart."""

from collections.abc import Iterator, Sequence

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step
from journeymap.schema.spread import OPEN


@rule("JM215", "info", "default")
def steps_of_the_same_name(map: Map) -> Iterator[Finding]:
    """Finds steps that have the name of an earlier one and the same actor, and stages with the name of an earlier one.

    Why it matters: on the map nobody can tell them apart, nor can whoever writes `next`. What comes again is better
    drawn as a loop; what only looks the same needs its own name.

    Instead of:

    ```yaml
    - Sends the form
    - Waits
    - Sends the form again
    - waits  # expect: JM215
    ```

    or:

    ```yaml
    stages:
      - {name: Talk, steps: [Calls, Asks for a price]}
      - {name: Talk, steps: [Haggles, Signs]}  # expect: JM215
    ```

    Write:

    ```yaml
    - Sends the form
    - {name: Waits, next: [hears-back, {to: sends-the-form, when: something is missing, kind: loop}]}
    - Hears back
    ```

    or:

    ```yaml
    actors: [{name: Bank, id: bank, kind: partner}]
    steps:
      - Signs
      - {name: Signs, actor: bank}
      - Has the house
      - Moves in
    ```
    """
    if map.journey.stages and map.spread.banners:
        yield from _again(map.journey.stages)
    yield from _again(map.steps)


def _again(steps: Sequence[Step]) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for step in steps:
        known = step.name.casefold(), step.actor
        if known in seen and step.name != OPEN:
            yield Finding(step, f"`{step.name}` stands here again", "say what is different, or lead back with `next`")
        seen.add(known)
