"""Maps that were reviewed once."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM511", "info", "strict")
def no_next_review(map: Map) -> Iterator[Finding]:
    """Finds maps that were `reviewed` and do not say how often they are to be, with `review_every`.

    Why it matters: a review that nobody is reminded of does not happen. With a period the map says itself that it is
    due, and review-overdue finds it.

    Instead of:

    ```yaml
    reviewed: 2026-10-30  # expect: JM511
    ```

    Write:

    ```yaml
    reviewed: 2026-10-30
    review_every: 6 months
    ```

    or:

    ```yaml
    goal: Own a bed that fits
    ```
    """
    if map.journey.reviewed and not map.journey.review_every:
        message = "this map does not say when it is reviewed next"
        yield Finding(map.journey, message, "add `review_every: 6 months` or the like", field="reviewed", on_key=True)
