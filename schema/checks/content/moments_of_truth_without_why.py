"""Moments of truth that do not say what is decided."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM320", "info", "strict")
def moments_of_truth_without_why(map: Map) -> Iterator[Finding]:
    """Finds moments of truth that are only marked, without a word on why here or what the customer decides.

    Why it matters: a star tells the team that the step matters, and lets everybody think of a reason of their own. The
    sentence is what is discussed, tested and designed for.

    Instead of:

    ```yaml
    - {name: Lies on the bed, moment_of_truth: yes}  # expect: JM320
    - {name: Leaves, moment_of_truth: {effect: drop-off}}  # expect: JM320
    ```

    Write:

    ```yaml
    - {name: Lies on the bed, moment_of_truth: Judges the shop by the bed that looked right}
    - {name: Leaves, moment_of_truth: {decision: Whether to come again, effect: drop-off}}
    - {name: Goes home, moment_of_truth: no}
    - Sleeps
    ```
    """
    for content in map.contents:
        moment = content.moment_of_truth
        if moment and moment.why is True and not moment.decision:
            yield Finding(moment, "nothing says what is decided here", "write it: `moment_of_truth: Decides whether …`")
