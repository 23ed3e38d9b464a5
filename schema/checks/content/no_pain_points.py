"""Maps without any pain point."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM305", "warning", "default")
def no_pain_points(map: Map) -> Iterator[Finding]:
    """Finds maps without a single pain point, unless they show a future state.

    Why it matters: what goes wrong is why maps are made, and no guide to them leaves it out. A journey on which nothing
    hurts has not been looked at with those who take it.

    Instead of:

    ```yaml
    steps:  # expect: JM305
      - {name: Tries, emotion: -2}
      - Buys
    ```

    Write:

    ```yaml
    steps:
      - {name: Tries, emotion: -2, pain_points: The bed on display is worn}
      - Buys
    ```

    or:

    ```yaml
    steps: [{name: Tries, id: tries}, {name: Buys, id: buys}]
    pain_points: [{text: Nobody is free to help, step: [tries, buys]}]
    ```

    or:

    ```yaml
    state: future
    steps: [Tries, Buys]
    ```
    """
    if map.journey.state != "future" and not any(content.pain_points for content in map.contents):
        yield on_the_whole(map, "no step has a pain point", "say what goes wrong where: `pain_points: …`")
