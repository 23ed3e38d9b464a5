"""Journeys that do not say how customer and organisation first meet."""

from collections.abc import Iterator

from journeymap.schema.checks.contact import meets
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM203", "info", "strict")
def late_first_contact(map: Map) -> Iterator[Finding]:
    """Finds journeys that begin with two steps or more without touchpoint, channel or `entry`, while later ones have.

    Why it matters: a journey goes from the first contact to the end of use. How the customer first came across the
    organisation (an advertisement, a friend, a search) decides what she expects of everything that follows. One step
    of her own before it, as "her back hurts", is part of the story.

    Instead of:

    ```yaml
    - Back hurts every morning  # expect: JM203
    - Looks for a better bed
    - {name: Visits the shop, touchpoints: Shop}
    - {name: Pays, touchpoints: Till}
    ```

    Write:

    ```yaml
    - Back hurts every morning
    - {name: Looks for a better bed, channels: search}
    - {name: Visits the shop, touchpoints: Shop}
    - {name: Pays, touchpoints: Till}
    ```

    or:

    ```yaml
    - {name: Back hurts every morning, entry: A colleague names the shop}
    - Looks for a better bed
    - {name: Visits the shop, touchpoints: Shop}
    - {name: Pays, touchpoints: Till}
    ```

    or:

    ```yaml
    stages:
      - name: Look around
        touchpoints: {name: Website, channel: web}
        steps: [Back hurts, Looks for a bed]
      - name: Buy
        steps: [{name: Visits the shop, touchpoints: Shop}, Pays]
    ```
    """
    if any(step.entry for step in map.steps):
        return
    follow = {way.target for way in map.ways if way.source in map.starts}
    opening = {*map.starts, *follow}
    if any(meets(map, index) for index in opening):
        return
    if any(meets(map, index) for index in range(len(map.steps))):
        hint = "add the `channels` or `touchpoints` of the first contact"
        yield Finding(map.steps[map.starts[0]], "nothing says how customer and organisation first meet", hint)
