"""Maps on which nobody thinks or says anything."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM328", "info", "strict")
def no_thoughts(map: Map) -> Iterator[Finding]:
    """Finds maps on which no step or stage has `thoughts` or `quotes`.

    Why it matters: figures alone cannot convey frustration. Mindsets stand between actions and emotions in the anatomy
    of a journey map (Gibbons, "Journey Mapping 101", Nielsen Norman Group 2018): they say why one leads to the other.

    Instead of:

    ```yaml
    steps:  # expect: JM328
      - {name: Lies on the bed, emotion: -2}
      - Leaves
    ```

    Write:

    ```yaml
    steps:
      - {name: Lies on the bed, emotion: -2, thoughts: Is it supposed to be so soft?}
      - Leaves
    ```

    or:

    ```yaml
    stages:
      - {name: Try, quotes: It looked perfect. It isn't., steps: [Lies on the bed]}
    ```
    """
    if not any(content.thoughts or content.quotes for content in map.contents):
        yield on_the_whole(map, "no step has a thought or a quote", "add `thoughts: …` or `quotes: …` to steps")
