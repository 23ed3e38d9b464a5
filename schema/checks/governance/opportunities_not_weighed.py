"""Opportunities that cannot be put in an order."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import OVER, ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM508", "info", "strict")
def opportunities_not_weighed(map: Map) -> Iterator[Finding]:
    """Finds opportunities without `impact` or without `effort`, unless they are done or rejected.

    Why it matters: there are always more ideas than hands. What helps much and costs little comes first; that cannot
    be told where one of the two is missing.

    Instead of:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - 100 nights on trial  # expect: JM508
        - {text: A curtain, effort: low}  # expect: JM508
        - {text: More beds, impact: high}  # expect: JM508
    ```

    Write:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - {text: 100 nights on trial, impact: high, effort: high}
        - {text: A curtain, impact: 2, effort: 1}
        - {text: A song, status: rejected}
        - {text: A pillow, status: done}
    ```
    """
    for idea in ideas_of(map):
        if idea.opportunity.status in OVER:
            continue
        missing = [name for name in ("impact", "effort") if not getattr(idea.opportunity, name)]
        if missing:
            message = f"this opportunity does not say its {' and '.join(missing)}"
            hint = " and ".join(f"`{name}: …`" for name in missing)
            yield Finding(idea.opportunity, message, f"add {hint}: low, medium or high")
