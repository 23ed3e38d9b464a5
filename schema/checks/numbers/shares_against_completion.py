"""Shares that the figures of the steps speak against."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, percent, slack_of_share
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.partings import leads_back
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step
from journeymap.schema.ways import Way, reached


@rule("JM611", "error", "default")
def shares_against_completion(map: Map) -> Iterator[Finding]:
    """Finds ways on whose `share` does not fit the `completion` of the steps that they lead from and to.

    When half of the 40 % who come to a step take a way, 20 % come to where it leads: more only where other ways lead
    there too, or a loop brings customers back. What rounding explains is allowed. Ways back are not looked at.

    Why it matters: one of the figures is wrong. Often the share is written of all who started, where it is of those
    who were at the step.

    Instead of:

    ```yaml
    - name: Visits the shop
      completion: 40%
      next:
        - {to: pays, share: 20%}  # expect: JM611
        - {to: asks, when: unsure, share: 50%}  # expect: JM611
    - {name: Asks, completion: 10%, next: waits}
    - {name: Pays, completion: 20%}
    - Waits
    ```

    Write:

    ```yaml
    - name: Visits the shop
      completion: 40%
      next:
        - {to: pays, share: 50%}
        - {to: asks, when: unsure, share: 33%}
    - {name: Asks, completion: 13%, next: waits}
    - {name: Pays, completion: 20%}
    - Waits
    ```

    or:

    ```yaml
    - {name: Searches, completion: 100%}
    - name: Visits the shop
      completion: 40%
      next: [{to: pays, share: 20%}, {to: asks, when: unsure, share: 33%}, {to: searches, when: no bed, share: 40%}]
    - {name: Asks, completion: 19%}
    - {name: Pays, completion: 20%}
    - Waits
    ```
    """
    for way in map.ways:
        step, then = map.steps[way.source], map.steps[way.target]
        share = way.said.share if way.said else None
        if share is None or step.completion is None or then.completion is None or leads_back(map, way):
            continue
        least, most = _taking(step, share)
        off = slack_of_share(then.completion) + TINY
        too_few = then.completion + off < least
        too_many = then.completion - off > most and _is_only_way_in(map, way)
        if too_few or too_many:
            message = f"{percent(share)} of {percent(step.completion)} is not {percent(then.completion)}"
            hint = f"check the share, and the `completion` of `{then.name}`"
            yield Finding(way.said, message, hint, field="share")


def _taking(step: Step, share: float) -> tuple[float, float]:
    """The least and the most of those who started that take the way."""
    completion = step.completion or 0
    off, off_share = slack_of_share(completion), slack_of_share(share)
    return (completion - off) * (share - off_share), (completion + off) * (share + off_share)


def _is_only_way_in(map: Map, way: Way) -> bool:
    """Whether all who come to its end come by this way, and are at its beginning but once."""
    if way.target in map.starts:
        return False
    others = [other for other in map.ways if other != way]
    after = [other.target for other in map.ways if other.source == way.source]
    comes_back = way.source in reached(len(map.steps), map.ways, after)
    return not comes_back and way.target not in reached(len(map.steps), others, map.starts)
