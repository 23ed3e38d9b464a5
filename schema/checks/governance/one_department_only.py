"""Maps made by one department."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM504", "info", "strict")
def one_department_only(map: Map) -> Iterator[Finding]:
    """Finds maps whose owner, contributors and owners of steps and stages are all the same one.

    Why it matters: customers cross departments, and the gaps between these are where they fall. One department sees
    its own part. Maps are best made together by marketing, sales, service and others, and with customers.

    Instead of:

    ```yaml
    owner: Retail  # expect: JM504
    contributors: [retail]
    steps:
      - {name: Searches, owner: Retail}
      - {name: Buys, owner: Retail}
    ```

    or:

    ```yaml
    goal: Own a bed that fits  # expect: JM504
    steps:
      - {name: Searches, owner: Retail}
      - Buys
    ```

    Write:

    ```yaml
    owner: Retail
    contributors: [Marketing, Two customers]
    ```

    or:

    ```yaml
    owner: Retail
    stages:
      - {name: Find, owner: Marketing, steps: [Searches]}
      - {name: Buy, steps: [{name: Lies on the bed}, {name: Buys, owner: Retail}]}
    ```

    or:

    ```yaml
    goal: Own a bed that fits
    ```
    """
    journey = map.journey
    named = (journey.owner, *journey.contributors, *(content.owner for content in map.contents))
    departments = {" ".join(name.casefold().split()) for name in named if name}
    if len(departments) == 1:
        message = f"only `{next(filter(None, named))}` has a part in this map"
        field = "owner" if "owner" in map.place.children else "goal"
        yield Finding(journey, message, "make it with others; name them in `contributors`", field=field, on_key=True)
