"""Pain points that do not say what follows from them."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.placed import placed
from journeymap.schema.checks.rule import Finding, rule


@rule("JM308", "info", "strict")
def pain_without_impact(map: Map) -> Iterator[Finding]:
    """Finds pain points of medium severity or more without an `impact`, unless they are a `hypothesis`.

    Why it matters: a problem is only a problem if it has negative consequences. What the customer does because of it
    (waits, calls, pays twice, leaves) is what makes it worth solving, and what tells problems of one severity apart.

    Instead of:

    ```yaml
    - name: Tries
      pain_points:
        - {text: Nobody is free to help, severity: high}  # expect: JM308
        - {text: The bed is worn, severity: medium}  # expect: JM308
        - {text: The price is not the one online, severity: critical, frequency: 3 of 9}  # expect: JM308
    ```

    Write:

    ```yaml
    - name: Tries
      pain_points: {text: Nobody is free to help, severity: high, impact: Leaves after ten minutes}
    - {name: Orders, pain_points: [The pen is dry, {text: No coffee, severity: low}]}
    - {name: Waits, pain_points: {text: Does not know whom to ask, severity: high, status: hypothesis}}
    ```
    """
    for pain, _ in placed(map, lambda step: step.pain_points):
        hurts = pain.severity in ("medium", "high", "critical") and pain.status != "hypothesis"
        if hurts and not pain.impact:
            hint = "add `impact: …`: what they do because of it"
            yield Finding(pain, "nothing says what follows from this", hint, field="text")
