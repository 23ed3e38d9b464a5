"""Steps that do not say where customer and organisation meet."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM301", "info", "strict")
def steps_without_touchpoint(map: Map) -> Iterator[Finding]:
    """Finds steps that name neither a touchpoint nor a channel, on a map where others do.

    Why it matters: touchpoints are where an organisation can change anything. A step without one is a blind spot: the
    customer does something somewhere, and the map does not say where.

    Instead of:

    ```yaml
    - {name: Reads reviews, touchpoints: {name: Review site, channel: web}}
    - Asks a friend  # expect: JM301
    ```

    Write:

    ```yaml
    - {name: Reads reviews, touchpoints: {name: Review site, channel: web}}
    - {name: Asks a friend, channels: word-of-mouth}
    ```
    """
    without = [index for index in range(len(map.steps)) if not _meets(map, index)]
    if len(without) == len(map.steps):
        return  # another rule says so of the whole map
    for index in without:
        step = map.steps[index]
        yield Finding(step, f"`{step.name}` has no touchpoint", "add `touchpoints: …`, or `channels: …`")


def _meets(map: Map, index: int) -> bool:
    return any(content.touchpoints or content.channels for content in map.all_at(index))
