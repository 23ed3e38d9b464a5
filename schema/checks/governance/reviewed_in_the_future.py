"""Reviews that cannot have happened yet."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.review import is_to_come


@rule("JM510", "error", "default")
def reviewed_in_the_future(map: Map) -> Iterator[Finding]:
    """Finds maps that were `reviewed` on a day that is still to come: later than tomorrow, next month, next year.

    Why it matters: the date is a slip, or that of the next review. Until it comes, the map passes for just reviewed.

    Instead of:

    ```yaml
    reviewed: 2027-01-15  # expect: JM510
    ```

    or:

    ```yaml
    reviewed: 2062-11  # expect: JM510
    ```

    Write:

    ```yaml
    reviewed: 2026-10-15
    review_every: 3 months
    ```

    or:

    ```yaml
    reviewed: 2026-11
    ```

    or:

    ```yaml
    goal: Own a bed that fits
    ```
    """
    if map.journey.reviewed and is_to_come(map.journey.reviewed, map.limits.today):
        hint = "write when it was; the next follows from `review_every`"
        yield Finding(map.journey, f"{map.journey.reviewed} is still to come", hint, field="reviewed")
