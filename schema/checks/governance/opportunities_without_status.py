"""Opportunities of which nobody knows how far they are."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM506", "info", "strict")
def opportunities_without_status(map: Map) -> Iterator[Finding]:
    """Finds opportunities without a `status`.

    Why it matters: a map that shows what is an idea, what is planned and what is done tells whether it has led to
    anything. Without that the same ideas come up at every review.

    Instead of:

    ```yaml
    - {name: Lies on the bed, opportunities: 100 nights on trial}  # expect: JM506
    ```

    Write:

    ```yaml
    - {name: Lies on the bed, opportunities: {text: 100 nights on trial, status: idea}}
    ```
    """
    for idea in ideas_of(map):
        if not idea.opportunity.status:
            hint = "add `status: idea`, `planned`, `in-progress`, `done` …"
            yield Finding(idea.opportunity, "this opportunity does not say how far it is", hint)
