"""Steps to which more customers come than were there before."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, percent, slack_of_share
from journeymap.schema.checks.funnel import counted_before
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


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
    for index, before in counted_before(map).items():
        now, then = map.steps[index].completion, map.steps[before].completion
        if now is None or then is None or now - then <= slack_of_share(now) + slack_of_share(then) + TINY:
            continue
        step = map.steps[index]
        message = f"{percent(now)} come to `{step.name}`, but {percent(then)} to `{map.steps[before].name}`"
        yield Finding(step, message, "write the share of those who started", field="completion")
