"""Pain points that do not say what follows from them."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.placed import placed
from journeymap.schema.checks.rule import Finding, rule


@rule("JM308", "info", "strict")
def pain_without_impact(map: Map) -> Iterator[Finding]:
    """Finds pain points without an `impact`.

    Why it matters: a problem is only a problem if it has negative consequences. What the customer does because of it
    (waits, calls, pays twice, leaves) is what makes it worth solving, and what tells problems of one severity apart.

    Instead of:

    ```yaml
    - name: Tries
      pain_points:
        - {text: Nobody is free to help, severity: high}  # expect: JM308
        - The bed is worn  # expect: JM308
    ```

    Write:

    ```yaml
    - name: Tries
      pain_points: {text: Nobody is free to help, severity: high, impact: Leaves after ten minutes}
    ```
    """
    for pain, _ in placed(map, lambda step: step.pain_points):
        if not pain.impact:
            yield Finding(pain, "this pain point says not what follows", "add `impact: …`", field="text")
