"""Journeys of a type that is known by its end, without that end."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import ENDS, arrivals, leavings, targets, type_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM212", "info", "default")
def type_without_its_end(map: Map) -> Iterator[Finding]:
    """Finds maps of the types `purchase`, `onboarding`, `upgrade`, `support` and `refund` that do not show their end.

    That is a step with a `milestone` or an `outcome`, or one that `target_action` names; or, where the journey fails,
    an `exit` or a `drop_off`.

    Why it matters: a purchase goes from the first visit to the purchase, a call for help to the solved problem. Where
    no step is marked as that, nobody can tell whether the persona gets there.

    Instead of:

    ```yaml
    type: purchase  # expect: JM212
    steps: [Enters the shop, Looks around, Lies on a bed, Goes to the till]
    ```

    or:

    ```yaml
    type: support  # expect: JM212
    steps: [The printer is silent, Calls, Is put on hold, Reads numbers to somebody]
    ```

    Write:

    ```yaml
    type: purchase
    steps: [Enters the shop, Looks around, Lies on a bed, {name: Goes to the till, milestone: Order placed}]
    ```

    or:

    ```yaml
    type: purchase
    target_action: goes-to-the-till
    steps: [Enters the shop, Looks around, Lies on a bed, Goes to the till]
    ```

    or:

    ```yaml
    type: purchase
    steps: [Enters the shop, Looks around, Lies on a bed, {name: Goes home, exit: Too soft}]
    ```

    or:

    ```yaml
    type: service
    steps: [Enters the shop, Looks around, Lies on a bed, Goes to the till]
    ```
    """
    end = ENDS.get(type_of(map))
    if end and not (arrivals(map) or leavings(map) or targets(map)):
        what, example = end
        yield Finding(map.journey, f"no step shows {what}", f"mark one, as with `{example}`", field="type")
