"""Maps that do not say where it is decided."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM310", "info", "default")
def no_moment_of_truth(map: Map) -> Iterator[Finding]:
    """Finds maps on which no step or stage is marked as a moment of truth.

    Why it matters: at a moment of truth (Carlzon, "Moments of Truth", 1987) the customer finally decides what the
    product is worth. It is where customers are lost, and what must improve most; so it is always marked.

    Instead of:

    ```yaml
    steps:  # expect: JM310
      - {name: Lies on the bed, emotion: -2}
      - {name: Leaves, moment_of_truth: no}
    ```

    Write:

    ```yaml
    steps:
      - {name: Lies on the bed, emotion: -2, moment_of_truth: Decides here whether the shop can be trusted}
      - Leaves
    ```

    or:

    ```yaml
    stages:
      - {name: Try, steps: [Lies on the bed], moment_of_truth: Decides here whether the shop can be trusted}
      - {name: Leave}
    ```
    """
    if not any(content.moment_of_truth and content.moment_of_truth.why for content in map.contents):
        yield on_the_whole(map, "no moment of truth is marked", "mark where they decide: `moment_of_truth: …`")
