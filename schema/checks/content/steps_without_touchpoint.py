"""Steps that do not say where customer and organisation meet."""

from collections.abc import Iterator

from journeymap.schema.checks.contact import meets
from journeymap.schema.checks.customer import customer_steps
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM301", "info", "strict")
def steps_without_touchpoint(map: Map) -> Iterator[Finding]:
    """Finds steps of the customer that name neither a touchpoint nor a channel, on a map where others do.

    Steps of staff, partners and systems need none; what goes for a whole stage, or for several steps, goes for each.

    Why it matters: touchpoints are where an organisation can change anything. A step without one is a blind spot: the
    customer does something somewhere, and the map does not say where.

    Instead of:

    ```yaml
    - {name: Reads reviews, touchpoints: {name: Review site, channel: web}}
    - Asks a friend  # expect: JM301
    ```

    or:

    ```yaml
    personas: [Ieva, {name: Staff of the clinic, id: staff}]
    actors: [{id: partner, name: Her partner, kind: customer}, {id: fitter, name: Fitter, kind: partner}]
    steps:
      - {name: Reads reviews, channels: web}
      - {name: Lies on it, actor: partner}  # expect: JM301
      - {name: Orders ten, actor: staff}  # expect: JM301
      - {name: Sets it up, actor: fitter}
    ```

    Write:

    ```yaml
    - {name: Reads reviews, touchpoints: {name: Review site, channel: web}}
    - {name: Asks a friend, channels: word-of-mouth}
    ```

    or:

    ```yaml
    actors: [{id: office, name: Office, kind: staff}]
    stages:
      - name: Compare
        touchpoints: {name: Shop website, channel: web}
        steps: [Reads reviews, Looks at prices]
      - name: Buy
        steps:
          - {name: Orders, id: orders}
          - {name: Checks the order, actor: office}
          - {name: Waits, id: waits}
      - Use
    touchpoints: [{name: Emails about the order, channel: email, step: [orders, waits]}]
    ```

    or:

    ```yaml
    steps: [Searches, Compares, Buys]  # of the whole map `no-touchpoints` says so
    ```
    """
    meeting = {index for index in range(len(map.steps)) if meets(map, index)}
    if not meeting:
        return  # another rule says so of the whole map
    for index in customer_steps(map):
        if index not in meeting:
            step = map.steps[index]
            hint = "add `touchpoints: …`; out of sight, `channels: home`"
            yield Finding(step, f"`{step.name}` has no touchpoint", hint, field="name")
