"""Maps without any feeling."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM303", "warning", "default")
def no_emotions(map: Map) -> Iterator[Finding]:
    """Finds maps on which no step or stage says how it feels.

    Why it matters: without feelings a map is a process chart. Where the curve falls is where the customer is lost, and
    it is what makes a team see the journey from her side.

    Instead of:

    ```yaml
    steps:  # expect: JM303
      - {name: Searches, thoughts: Fifty brands?}
      - Buys
    ```

    Write:

    ```yaml
    steps:
      - {name: Searches, thoughts: Fifty brands?, emotion: frustrated}
      - Buys
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, emotion: 0, steps: [Searches, Tries]}
      - {name: Buy, steps: [Orders, Pays]}
    ```
    """
    if not any(content.emotion for content in map.contents):
        yield on_the_whole(map, "no step says how it feels", "add `emotion: …`, from -2 (worst) to 2 (best)")
