"""Maps on which nobody ever leaves."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import leavings
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM219", "info", "strict")
def happy_path_only(map: Map) -> Iterator[Finding]:
    """Finds maps of the current state on which nobody leaves, fails or goes back, and every figure is 100 %.

    Why it matters: what if the customer does not reach the goal? Where customers fall out is where most can be won. A
    map that shows only how it is meant to go teaches nothing about how it goes.

    Instead of:

    ```yaml
    steps: [Searches online, Visits the shop, Lies on the bed, Pays]  # expect: JM219
    ```

    Write:

    ```yaml
    steps: [Searches online, {name: Visits the shop, drop_off: {reasons: Nobody came}}, Lies on the bed, Pays]
    ```

    or:

    ```yaml
    - Searches online
    - Visits the shop
    - {name: Lies on the bed, next: [pays, {to: searches-online, when: too soft}]}
    - Pays
    ```

    or:

    ```yaml
    state: future
    steps: [Searches online, Visits the shop, Lies on the bed, Pays]
    ```
    """
    if map.journey.state == "future" or leavings(map):
        return
    fails = any(way.kind in ("failure", "loop", "recovery") for way in map.ways)
    loses = any(step.completion is not None and step.completion < 1 for step in map.steps)
    loyal = any(step.moment_of_truth and step.moment_of_truth.effect == "drop-off" for step in map.contents)
    if not (fails or loses or loyal):
        message = "nobody leaves, fails or goes back on this map"
        hint = "add `drop_off` or `exit` where customers leave"
        yield on_the_whole(map, message, hint)
