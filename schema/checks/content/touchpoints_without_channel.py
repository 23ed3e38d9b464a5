"""Touchpoints that do not say by which channel."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.placed import placed
from journeymap.schema.checks.rule import Finding, rule


@rule("JM323", "info", "strict")
def touchpoints_without_channel(map: Map) -> Iterator[Finding]:
    """Finds touchpoints without a `channel`, at steps that name no channel either.

    Why it matters: gaps open where the customer changes from one channel to another, and which channels keep customers
    can only be asked of channels that are named. They also give touchpoints their signs on the map.

    Instead of:

    ```yaml
    - {name: Reads reviews, touchpoints: [{name: Reviews, type: earned}]}  # expect: JM323
    - {name: Visits the shop, touchpoints: Showroom}  # expect: JM323
    ```

    Write:

    ```yaml
    - {name: Reads reviews, touchpoints: {name: Reviews, channel: review-site}}
    - {name: Visits the shop, touchpoints: Showroom, channels: store}
    ```

    or:

    ```yaml
    stages:
      - {name: Try, channels: store, steps: [{name: Visits the shop, touchpoints: Showroom}]}
    ```
    """
    for touchpoint, at in placed(map, lambda step: step.touchpoints):
        if not touchpoint.channel and not any(content.channels for index in at for content in map.all_at(index)):
            message = f"`{touchpoint.name}` has no channel"
            yield Finding(touchpoint, message, "add `channel: …`, as in `channel: web`", field="name")
