"""Needs that do not say why."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM314", "info", "strict")
def needs_without_why(map: Map) -> Iterator[Finding]:
    """Finds needs of steps and stages without a `why`.

    Why it matters: what customers ask for is a solution; the reason is the need, and leaves room for better ones. A
    need without a reason cannot be weighed against another.

    Instead of:

    ```yaml
    - {name: Lies on the bed, needs: To try it undisturbed}  # expect: JM314
    ```

    Write:

    ```yaml
    - {name: Lies on the bed, needs: {text: To try it undisturbed, why: Five minutes in public prove nothing}}
    ```

    or:

    ```yaml
    persona: {name: Ieva, needs: [Support for the lower back]}
    ```
    """
    for content in map.contents:
        for need in content.needs:
            if not need.why:
                yield Finding(need, "why is this needed?", "add `why: …`", field="text")
