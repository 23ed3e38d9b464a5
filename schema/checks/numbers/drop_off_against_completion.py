"""Drop-offs that the figures of the next step speak against."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, percent, slack_of_share
from journeymap.schema.checks.flow import has_passed, loops, passed_before
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import Way


@rule("JM604", "error", "draft")
def drop_off_against_completion(map: Map) -> Iterator[Finding]:
    """Finds `drop_off` rates that do not fit the `completion` of the step and of the one that it leads to.

    Of 40 % who come to a step and a quarter of whom leave, 30 % come to the next: fewer where ways part there, more
    where ways meet or a loop leads back. What rounding explains is allowed.

    Why it matters: one of the two is wrong. Often the rate is written in points of those who started, where it is the
    share of those who came to the step.

    Instead of:

    ```yaml
    - {name: Searches online, completion: 100%}
    - {name: Visits the shop, completion: 40%, drop_off: 10%}  # expect: JM604
    - {name: Lies on the bed, completion: 30%}
    - {name: Pays, completion: 20%}
    ```

    or:

    ```yaml
    - {name: Visits the shop, completion: 40%, drop_off: 50%, next: [pays, {to: asks, when: unsure}]}  # expect: JM604
    - {name: Asks, next: []}
    - {name: Pays, completion: 35%}
    ```

    or:

    ```yaml
    - {name: Visits the shop, completion: 40%, drop_off: 10%}  # expect: JM604
    - {name: Asks, completion: 20%}
    - {name: Sleeps, next: {to: asks, kind: loop}}
    ```

    Write:

    ```yaml
    - {name: Searches online, completion: 100%}
    - {name: Visits the shop, completion: 40%, drop_off: 25%}
    - {name: Lies on the bed, completion: 30%, drop_off: 34%}
    - {name: Pays, completion: 20%}
    ```

    or:

    ```yaml
    - {name: Visits the shop, completion: 40%, drop_off: 10%, next: [pays, {to: asks, when: unsure}]}
    - {name: Asks, completion: 9%, drop_off: 50%}
    - {name: Pays, completion: 31%, drop_off: 60%}
    - {name: Waits, completion: 30%, next: [sleeps, {to: pays, kind: loop}]}
    - {name: Sleeps, completion: 12%, drop_off: 100%}
    - {name: Writes about it, completion: 0%, drop_off: 3%}
    - {name: Is read, completion: 0%}
    ```
    """
    ways = [way for way in map.ways if _is_counted(map, way)]
    on_loop, passed = (loops(map), passed_before(map)) if ways else ([], {})
    for way in ways:
        step, then = map.steps[way.source], map.steps[way.target]
        completion, come, rate = step.completion or 1, then.completion or 0, (step.drop_off and step.drop_off.rate) or 0
        least, most = _staying(completion, rate)
        off = slack_of_share(come) + TINY
        once = on_loop[way.source] != on_loop[way.target] and has_passed(way.target, way.source, passed)
        too_few = come + off < least and sum(other.source == way.source for other in map.ways) == 1
        if too_few or (come - off > most and once):
            gone = percent(round(1 - come / completion, 2))
            message = f"{'at least' if too_few else 'at most'} {gone} leave here, not {percent(rate)}"
            hint = f"of {percent(completion)}, {percent(come)} come to `{then.name}`"
            yield Finding(step.drop_off, message, hint, field="rate")


def _is_counted(map: Map, way: Way) -> bool:
    """Whether all three figures are there; more who come than were there before is another rule's finding."""
    before, after = map.steps[way.source], map.steps[way.target]
    rate = before.drop_off.rate if before.drop_off else None
    if rate is None or after.completion is None or not before.completion:
        return False
    return after.completion <= before.completion


def _staying(completion: float, rate: float) -> tuple[float, float]:
    """The least and the most of those who started that go on."""
    off, off_rate = slack_of_share(completion), slack_of_share(rate)
    return (completion - off) * (1 - rate - off_rate), (completion + off) * (1 - rate + off_rate)
