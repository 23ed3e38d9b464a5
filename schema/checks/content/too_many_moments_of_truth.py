"""Maps with so many moments of truth that none stands out."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule

_FEWEST = 4


@rule("JM311", "info", "default")
def too_many_moments_of_truth(map: Map) -> Iterator[Finding]:
    """Finds maps with four or more moments of truth that are at more than a third of the steps.

    Why it matters: a moment of truth says "look here first". Where every other step has one, it says nothing; two or
    three, and the evidence for them, are worth more.

    Instead of:

    ```yaml
    - {name: Reads reviews, moment_of_truth: Finds out who is honest}  # expect: JM311
    - {name: Visits the shop, moment_of_truth: Sees the bed}
    - {name: Lies on the bed, moment_of_truth: Feels the bed}
    - {name: Orders, moment_of_truth: yes}
    - Pays
    - Waits
    - Takes a day off
    - Gets the bed
    - Sets it up
    - Sleeps
    - Tells others
    ```

    Write:

    ```yaml
    - {name: Reads reviews, moment_of_truth: Finds out who is honest}
    - {name: Visits the shop, moment_of_truth: no}
    - {name: Lies on the bed, moment_of_truth: Decides whether the shop can be trusted}
    - Orders
    - {name: Gets the bed, moment_of_truth: Sees whether the promise is kept}
    - Sleeps
    ```

    or:

    ```yaml
    stages:
      - {name: Compare, moment_of_truth: yes, steps: [Searches, Reads reviews, Looks at prices, Asks a friend]}
      - {name: Try, moment_of_truth: yes, steps: [Visits the shop, Lies on the bed, Lies on another, Goes home]}
      - {name: Buy, moment_of_truth: yes, steps: [Orders, Pays, {name: Sleeps, moment_of_truth: yes}, Tells others]}
    ```

    or:

    ```yaml
    - {name: Searches, moment_of_truth: Finds out who is honest}
    - {name: Lies on the bed, moment_of_truth: Decides whether the shop can be trusted}
    - {name: Gets the bed, moment_of_truth: Sees whether the promise is kept}
    ```
    """
    moments = [content.moment_of_truth for content in map.contents if content.moment_of_truth]
    marked = [moment for moment in moments if moment.why]
    if len(marked) >= max(_FEWEST, len(map.steps) // 3 + 1):
        message = f"{len(marked)} moments of truth on {len(map.steps)} steps"
        yield Finding(marked[0], message, "keep those at which customers stay or go")
