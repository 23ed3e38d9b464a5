"""Maps without any touchpoint."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM302", "warning", "default")
def no_touchpoints(map: Map) -> Iterator[Finding]:
    """Finds maps on which no step, stage or stretch of steps names a touchpoint or a channel.

    Why it matters: a map is made to change what the customer meets, and only at touchpoints does she meet it. They are
    among the parts that no guide to journey maps leaves out.

    Instead of:

    ```yaml
    steps:  # expect: JM302
      - Searches
      - Buys
    ```

    or:

    ```yaml
    type: purchase
    stages:  # expect: JM302
      - {name: Compare, thoughts: Which one?}
      - {name: Buy, steps: [Orders, Pays]}
    ```

    Write:

    ```yaml
    steps:
      - {name: Searches, touchpoints: {name: Search results, channel: search}}
      - Buys
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, channels: web}
      - {name: Buy, steps: [Orders, Pays]}
    ```

    or:

    ```yaml
    steps: [Searches, {name: Orders, id: orders}, {name: Pays, id: pays}]
    touchpoints: [{name: Till, channel: store, step: [orders, pays]}]
    ```
    """
    if not any(content.touchpoints or content.channels for content in map.contents):
        yield on_the_whole(map, "no step has a touchpoint", "say where they meet you: `touchpoints: Showroom`")
