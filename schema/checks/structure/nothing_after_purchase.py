"""Purchases after which nothing comes."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import targets, type_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import main_end


@rule("JM214", "info", "strict")
def nothing_after_purchase(map: Map) -> Iterator[Finding]:
    """Finds purchase maps that end with the purchase, and belong to no larger map.

    The purchase is the step that `target_action` names, or else the first with a `milestone`.

    Why it matters: the path goes from the first contact to the end of use. Delivery, the first days and what goes wrong
    in them decide whether the customer comes back.

    Instead of:

    ```yaml
    type: purchase
    steps:
      - Searches online
      - Visits the shop
      - Lies on the bed
      - {name: Pays, milestone: Order placed}  # expect: JM214
    ```

    Write:

    ```yaml
    type: purchase
    steps:
      - Searches online
      - Visits the shop
      - Lies on the bed
      - {name: Pays, milestone: Order placed}
      - Waits for the delivery
      - {name: Sleeps on it, outcome: No pain in the morning}
    ```

    or:

    ```yaml
    type: purchase
    steps: [Searches online, Visits the shop, Lies on the bed, {name: Goes home, outcome: Does not buy}]
    ```

    or:

    ```yaml
    # file: buying.journey.yaml
    type: purchase
    parent: sleeping.journey.yaml
    steps: [Searches online, Visits the shop, Lies on the bed, {name: Pays, milestone: Order placed}]
    # file: sleeping.journey.yaml
    children: buying.journey.yaml
    ```
    """
    journey = map.journey
    if type_of(map) != "purchase" or journey.parent or journey.children:
        return
    milestones = (index for index, step in enumerate(map.steps) if step.milestone)
    purchase = next(iter(targets(map) or milestones), None)
    if purchase is not None and purchase == main_end(map.ways):
        step = map.steps[purchase]
        yield Finding(step, f"nothing comes after `{step.name}`", "add what follows: delivery, first use, help")
