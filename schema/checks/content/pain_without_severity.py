"""Pain points that do not say how much they hurt."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.placed import placed
from journeymap.schema.checks.rule import Finding, rule


@rule("JM309", "info", "strict")
def pain_without_severity(map: Map) -> Iterator[Finding]:
    """Finds pain points without a `severity`.

    Why it matters: not everything can be mended at once. Severity (low, medium, high or critical, after the severity
    ratings for usability problems of Nielsen 1994) is what hotspots are ranked by and what decides what comes first.

    Instead of:

    ```yaml
    - {name: Tries, pain_points: Nobody is free to help}  # expect: JM309
    ```

    Write:

    ```yaml
    - {name: Tries, pain_points: {text: Nobody is free to help, severity: high}}
    ```
    """
    for pain, _ in placed(map, lambda step: step.pain_points):
        if pain.severity is None:
            hint = "add `severity: low`, `medium`, `high` or `critical`"
            yield Finding(pain, "this pain point has no severity", hint, field="text")
