"""Maps that should have been looked at again by now."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.review import review_due


@rule("JM502", "warning", "default")
def review_overdue(map: Map) -> Iterator[Finding]:
    """Finds maps whose `review_every` has gone by since they were `reviewed`.

    Where `reviewed` names only a month or a year, its last day counts.

    Why it matters: behaviour, processes and markets change. A map that was to be reviewed and was not goes on telling
    what was true once, and looks as current as ever.

    Instead of:

    ```yaml
    reviewed: 2026-08-28  # expect: JM502
    review_every: 3 months
    ```

    or:

    ```yaml
    reviewed: 2025  # expect: JM502
    review_every: P6M
    ```

    Write:

    ```yaml
    reviewed: 2026-08-29
    review_every: quarterly
    ```

    or:

    ```yaml
    reviewed: 2026
    review_every: 1 week
    ```

    or:

    ```yaml
    reviewed: 2019-03-01
    ```

    or:

    ```yaml
    review_every: quarterly
    ```
    """
    due = review_due(map.journey)
    if due and due < map.limits.today:
        hint = f"review it, then write `reviewed: {map.limits.today}`"
        yield Finding(map.journey, f"the next review was due on {due}", hint, field="reviewed")
