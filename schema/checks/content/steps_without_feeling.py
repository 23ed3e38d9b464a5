"""Steps at which the curve has a gap."""

from collections.abc import Iterator

from journeymap.schema.checks.customer import customer_steps
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM327", "info", "strict")
def steps_without_feeling(map: Map) -> Iterator[Finding]:
    """Finds steps of the customer without an `emotion`, on a map where most of them have one.

    Steps of staff, partners and systems need none; a feeling of the whole stage goes for each of its steps.

    Why it matters: a curve with a gap is read as if it went straight on. How it feels there is either not known, and
    then somebody has to ask, or has been forgotten.

    Instead of:

    ```yaml
    - {name: Searches, emotion: 0}
    - Compares  # expect: JM327
    - {name: Buys, emotion: 1}
    ```

    Write:

    ```yaml
    - {name: Searches, emotion: 0}
    - {name: Compares, emotion: {score: -1, status: hypothesis}}
    - {name: Packs it, actor: staff}
    - {name: Buys, emotion: 1}
    ```

    or:

    ```yaml
    - {name: Searches, emotion: 0}
    - Compares
    - Tries
    - {name: Buys, emotion: 1}
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, emotion: 0, steps: [Searches, Compares]}
      - {name: Buy, steps: [{name: Buys, emotion: 1}]}
      - Use
    ```
    """
    steps = customer_steps(map)
    without = [index for index in steps if not any(content.emotion for content in map.all_at(index))]
    if len(without) * 2 < len(steps):
        for index in without:
            step = map.steps[index]
            hint = "add `emotion: …`, from -2 (worst) to 2 (best)"
            yield Finding(step, f"`{step.name}` has no feeling", hint, field="name")
