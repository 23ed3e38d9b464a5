"""Maps that are outlines so far."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole
from journeymap.schema.models.step import Step

_OF_OUTLINES = frozenset(("name", "id", "icon", "actor", "next"))
_FOLLOWS = ("JM302", "JM303", "JM305", "JM306", "JM310", "JM313", "JM328")


@rule("JM329", "warning", "default", implies=_FOLLOWS)
def outlines(map: Map) -> Iterator[Finding]:
    """Finds maps whose steps and stages have names and ways on, and nothing else.

    What such a map lacks is said once: `no-touchpoints`, `no-emotions`, `no-pain-points`, `no-opportunities`,
    `no-moment-of-truth`, `no-needs` and `no-thoughts` keep silent about it, unless a project takes them more seriously
    than this.

    Why it matters: a list of steps is a good beginning, and shows nothing that its readers did not know. What customers
    meet, feel and suffer on the way is what makes it a map.

    Instead of:

    ```yaml
    steps: [Searches, Compares, Buys]  # expect: JM329
    ```

    or:

    ```yaml
    stages:  # expect: JM329
      - {name: Compare, steps: [Searches, {name: Compares, next: [buys, {to: searches, kind: loop}]}]}
      - {name: Buy, steps: [{name: Buys, id: buys}]}
      - Use
    ```

    Write:

    ```yaml
    steps: [Searches, {name: Compares, emotion: -1, pain_points: Too many to choose from}, Buys]
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, touchpoints: Showroom, steps: [Searches, Compares]}
      - {name: Buy, steps: [Buys]}
    ```
    """
    fields = Step.model_fields.keys() - _OF_OUTLINES
    if not any(getattr(content, field) for content in map.contents for field in fields):
        hint = "add `touchpoints`, `emotion` and `pain_points` to them"
        yield on_the_whole(map, "the steps have names and nothing else", hint)
