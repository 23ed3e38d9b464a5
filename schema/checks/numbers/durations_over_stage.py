"""Steps that last longer than their stage."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.times import hours_of
from journeymap.schema.models.step import Step
from journeymap.schema.spread import Banner


@rule("JM609", "warning", "default")
def durations_over_stage(map: Map) -> Iterator[Finding]:
    """Finds stages whose steps on the main path, each with its `duration` or `wait`, last longer than the stage.

    Durations are read in ISO 8601 or as a number with a unit, in the languages of the built-in labels; others are left
    out, and so is what rounding explains: `2 weeks` may be two and a half.

    Why it matters: whoever plans by the map reads one of the two figures. Where the time goes is often the best thing
    to find out.

    Instead of:

    ```yaml
    stages:
      - name: Buy
        duration: 2 weeks  # expect: JM609
        steps: [{name: Orders, duration: PT20M}, {name: Waits for the bed, wait: 3 weeks}, Unpacks]
    ```

    or:

    ```yaml
    stages:
      - name: Osto
        duration: 3 päivää  # expect: JM609
        steps: [{name: Tilaa, duration: 2 päivää}, {name: Odottaa, duration: 2-3 päivää}, {name: Avaa, wait: 2 päivää}]
    ```

    Write:

    ```yaml
    stages:
      - name: Buy
        duration: 2 weeks
        steps: [{name: Orders, duration: PT20M}, {name: Waits for the bed, duration: 17 days, wait: 16 days}, Unpacks]
      - name: Live with it
        duration: about a year
        steps: [{name: Sleeps, duration: 2 years}, Sells it]
      - name: Complain
        duration: 1 day
        steps:
          - {name: Calls, id: calls, next: [is-helped, {to: waits, kind: failure}]}
          - {name: Waits, id: waits, wait: 3 weeks}
          - {name: Is helped, id: is-helped}
    ```
    """
    for banner in map.spread.banners:
        hours = hours_of(banner.stage.duration) if banner.stage.steps and banner.stage.duration else None
        if hours and sum(_least_hours(step) for step in _main_steps(map, banner)) > hours[1]:
            message = f"the steps of `{banner.stage.name}` last longer than {banner.stage.duration}"
            yield Finding(banner.stage, message, "correct one of the figures", field="duration")


def _main_steps(map: Map, banner: Banner) -> Iterator[Step]:
    """The steps of a stage that the main path goes through from its first, each once."""
    onward = {way.source: way.target for way in map.ways if way.main}
    here: int | None = banner.first
    while here is not None and banner.first <= here < banner.first + banner.span:
        yield map.steps[here]
        here = onward.pop(here, None)


def _least_hours(step: Step) -> float:
    """The hours that a step takes at least; the wait is part of its duration."""
    times = (hours_of(written) for written in (step.duration, step.wait) if written)
    return max((hours[0] for hours in times if hours), default=0)
