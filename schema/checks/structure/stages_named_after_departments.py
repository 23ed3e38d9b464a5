"""Stages of the organisation rather than of the customer."""

from collections.abc import Iterator

from journeymap.schema.checks.departments import is_of_department
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM210", "info", "default")
def stages_named_after_departments(map: Map) -> Iterator[Finding]:
    """Finds stages that are called like a department, in English or one of the languages of the built-in labels.

    Why it matters: a journey is seen from the customer's side. She does not go through Marketing and Sales, she looks
    around and compares; and what falls between two departments is what such stages hide. The departments belong into
    `owner`.

    Instead of:

    ```yaml
    stages:
      - {name: Marketing, steps: [Sees a poster, Reads reviews]}  # expect: JM210
      - {name: Sales & Customer service, steps: [Calls, Orders]}  # expect: JM210
      - {name: Logistics department, steps: Waits}  # expect: JM210
      - {name: IT-osasto, steps: Ei pääse sisään}  # expect: JM210
      - {name: دپارتمان فروش, steps: سفارش می‌دهد}  # expect: JM210
      - {name: 客服, steps: 打電話}  # expect: JM210
    ```

    Write:

    ```yaml
    stages:
      - {name: Look around, owner: Marketing, steps: [Sees a poster, Reads reviews]}
      - {name: Order, owner: Sales, steps: [Calls, Orders]}
      - {name: Wait for it, owner: Logistics, steps: Waits}
    ```

    or:

    ```yaml
    stages: [Support, Sign it, Wait for the sales, Ask marketing, 付款]
    ```
    """
    for stage in map.journey.stages:
        if is_of_department(stage.name):
            hint = "call it what the customer does, the department `owner`"
            yield Finding(stage, f"`{stage.name}` is a department, not a part of the way", hint, field="name")
