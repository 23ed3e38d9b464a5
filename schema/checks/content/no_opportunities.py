"""Maps without any opportunity."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM306", "warning", "default")
def no_opportunities(map: Map) -> Iterator[Finding]:
    """Finds maps without a single opportunity, unless they show a future state.

    Why it matters: a map that says what hurts and not what could be done is admired once and put away. Opportunities
    are what turns it into work.

    Instead of:

    ```yaml
    steps:  # expect: JM306
      - {name: Tries, pain_points: The bed on display is worn}
      - Buys
    ```

    Write:

    ```yaml
    steps:
      - {name: Tries, pain_points: The bed on display is worn, opportunities: Try it at home for 100 nights}
      - Buys
    ```

    or:

    ```yaml
    steps: [{name: Tries, id: tries}, {name: Buys, id: buys}]
    opportunities: [{text: One adviser from the bed to the till, step: [tries, buys]}]
    ```

    or:

    ```yaml
    state: to-be
    steps: [Tries, Buys]
    ```
    """
    if map.journey.state != "future" and not any(content.opportunities for content in map.contents):
        yield on_the_whole(map, "no step has an opportunity", "say what could be done: `opportunities: …`")
