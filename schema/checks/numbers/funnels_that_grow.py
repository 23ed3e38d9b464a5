"""Steps to which more customers come than were there before."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, percent, slack_of_share
from journeymap.schema.checks.flow import passed_before
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step


@rule("JM603", "error", "draft")
def funnels_that_grow(map: Map) -> Iterator[Finding]:
    """Finds steps whose `completion` is above that of a step which all who come to it have passed.

    Where ways meet, more customers may come to a step than to any one before it; that is looked at only where all of
    them have parted from one step with a figure. Entries are left out, as customers begin there.

    Why it matters: `completion` is the share of those who started. It can only fall. Where it rises, the figures count
    different customers, or one of them is a share of the step before.

    Instead of:

    ```yaml
    - {name: Searches online, completion: 100%}
    - {name: Visits the shop, completion: 34%}
    - {name: Lies on the bed, completion: 62%}  # expect: JM603
    - {name: Pays, completion: 58%}
    ```

    or:

    ```yaml
    - {name: Searches online, completion: 40%}
    - {name: Chooses, next: [visits-the-shop, {to: orders, when: no shop is near}]}
    - {name: Visits the shop, completion: 30%, next: sleeps}
    - {name: Orders, completion: 20%}
    - {name: Sleeps, completion: 45%}  # expect: JM603
    ```

    Write:

    ```yaml
    - {name: Searches online, completion: 100%}
    - {name: Visits the shop, completion: 34%}
    - {name: Lies on the bed, completion: 21%}
    - {name: Pays, completion: 20%}
    ```

    or:

    ```yaml
    - {name: Searches online, completion: 100%, next: [visits-the-shop, {to: orders, when: no shop is near}]}
    - {name: Visits the shop, completion: 30%, next: sleeps}
    - {name: Orders, completion: 20%}
    - {name: Sleeps, completion: 45%}
    ```

    or:

    ```yaml
    - {name: Sees a poster, completion: 40%}
    - {name: Asks a friend, entry: yes, completion: 90%}
    - {name: Orders, completion: 12%}
    - {name: Waits, completion: 12.4%}
    - {name: Sleeps, completion: 12%, next: {to: sees-a-poster, kind: loop}}
    ```
    """
    if sum(step.completion is not None for step in map.steps) < 2:
        return
    passed = passed_before(map)
    for index in sorted(passed):
        now, before = map.steps[index].completion, _counted(map, passed, index)
        then = before.completion if before else None
        if before is None or now is None or then is None:
            continue
        if now - then > slack_of_share(now) + slack_of_share(then) + TINY:
            message = f"{percent(now)} come here, but only {percent(then)} to `{before.name}`"
            yield Finding(map.steps[index], message, "write the share of those who started", field="completion")


def _counted(map: Map, passed: dict[int, int], step: int) -> Step | None:
    """The nearest step with a figure that all pass who come to a step."""
    here = passed.get(step)
    while here is not None and map.steps[here].completion is None:
        here = passed.get(here)
    return None if here is None else map.steps[here]
