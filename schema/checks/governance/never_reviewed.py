"""Maps of which nobody knows whether they are still true."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM503", "info", "strict")
def never_reviewed(map: Map) -> Iterator[Finding]:
    """Finds maps that do not say when they were `reviewed`.

    Why it matters: a map is alive only while somebody compares it with what customers do. The date tells readers how
    far they can rely on it.

    Instead of:

    ```yaml
    goal: Own a bed that fits  # expect: JM503
    ```

    or:

    ```yaml
    goal: Own a bed that fits
    review_every: 3 months  # expect: JM503
    ```

    Write:

    ```yaml
    goal: Own a bed that fits
    reviewed: 2026-10
    ```
    """
    if not map.journey.reviewed:
        field = "review_every" if map.journey.review_every else "goal"
        message = "this map does not say when it was last reviewed"
        yield Finding(map.journey, message, "add `reviewed: …` with the date", field=field, on_key=True)
