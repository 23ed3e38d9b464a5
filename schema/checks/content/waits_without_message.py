"""Waits in which the customer hears nothing."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule

# Where nobody of the organisation speaks to the customer; on the web she may see how things stand.
_SILENT = frozenset(("home", "search", "advertising", "word-of-mouth", "review-site"))


@rule("JM315", "info", "strict")
def waits_without_message(map: Map) -> Iterator[Finding]:
    """Finds steps and stages with a `wait` at which no word reaches the customer.

    That is where no touchpoint or channel is named, or only `home`, `search`, `advertising`, `word-of-mouth` or
    `review-site`. A touchpoint without a channel, a channel of your own and a `frontstage` may bring a message.

    Why it matters: customers want to know where they are and what comes next. A wait of which nobody says anything
    feels longer than it is (Maister, "The Psychology of Waiting Lines", 1985), and fills the telephone lines.

    Instead of:

    ```yaml
    - {name: Orders, channels: web}
    - {name: Waits for the bed, wait: 9 days}  # expect: JM315
    - {name: Sleeps on the floor, channels: home, wait: P2D}  # expect: JM315
    - name: Looks for another
      channels: [search, advertising, word-of-mouth, review-site]
      wait: a week  # expect: JM315
    ```

    Write:

    ```yaml
    - {name: Thinks it over, channels: home, duration: 3 days}
    - {name: Waits for the bed, wait: 9 days, touchpoints: {name: Message when it leaves, channel: sms}}
    - {name: Sleeps on the floor, wait: P2D, touchpoints: Message with the hour}
    - {name: Stays at home, channels: home, wait: 3 hours, frontstage: Driver rings when he sets off}
    ```

    or:

    ```yaml
    stages:
      - name: Wait
        channels: [home, email]
        steps: [{name: Waits for the bed, wait: 9 days}, {name: Counts the days, wait: 2 days}]
    ```
    """
    for index, step in enumerate(map.steps):
        if step.wait and all(_is_silent(channel) for channel in _channels(map, index)):
            hint = "add the message: `touchpoints: …`"
            yield Finding(step, "nobody tells the customer anything in this wait", hint, field="wait")


def _channels(map: Map, index: int) -> Iterator[str | None]:
    """The channels of a step; none for what may bring a message, though nobody says by which."""
    for content in map.all_at(index):
        yield from content.channels
        yield from (touchpoint.channel for touchpoint in content.touchpoints)
        yield from (None for _ in content.frontstage)


def _is_silent(channel: str | None) -> bool:
    return channel in _SILENT
