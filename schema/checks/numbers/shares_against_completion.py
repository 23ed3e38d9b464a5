"""Shares that the figures of the steps speak against."""

from collections.abc import Iterator

from journeymap.schema.checks.figures import TINY, percent, slack_of_share
from journeymap.schema.checks.flow import has_passed, loops, passed_before
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step
from journeymap.schema.ways import Way


@rule("JM611", "error", "draft")
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
      next: [{to: pays, share: 20%}, {to: asks, when: unsure, share: 33%}, {to: searches, when: no bed}]
    - {name: Asks, completion: 19%}
    - {name: Pays, completion: 20%}
    - Waits
    ```
    """
    shared = [way for way in map.ways if way.said and way.said.share is not None and _is_counted(map, way)]
    on_loop, passed = (loops(map), passed_before(map)) if shared else ([], {})
    for way in shared:
        step, then = map.steps[way.source], map.steps[way.target]
        share, come = (way.said.share if way.said else None) or 0, then.completion or 0
        if on_loop[way.source] == on_loop[way.target]:
            continue
        least, most = _taking(step, share)
        off = slack_of_share(come) + TINY
        alone = not _comes_again(map, way.source, on_loop) and _is_only_way_in(map, way, passed)
        if come + off < least or (come - off > most and alone):
            message = f"{percent(share)} of {percent(step.completion or 0)} is not {percent(come)}"
            hint = f"check the share, and the `completion` of `{then.name}`"
            yield Finding(way.said, message, hint, field="share")


def _is_counted(map: Map, way: Way) -> bool:
    return map.steps[way.source].completion is not None and map.steps[way.target].completion is not None


def _taking(step: Step, share: float) -> tuple[float, float]:
    """The least and the most of those who started that take the way."""
    completion = step.completion or 0
    off, off_share = slack_of_share(completion), slack_of_share(share)
    return (completion - off) * (share - off_share), (completion + off) * (share + off_share)


def _comes_again(map: Map, step: int, on_loop: list[int]) -> bool:
    """Whether who was at a step may be there once more, and then take another way."""
    return any(way.source == step and on_loop[way.target] == on_loop[step] for way in map.ways)


def _is_only_way_in(map: Map, way: Way, passed: dict[int, int]) -> bool:
    """Whether all who come to its end come by this way: others begin after that."""
    others = (other for other in map.ways if other.target == way.target and other != way)
    return way.target not in map.starts and all(has_passed(other.source, way.target, passed) for other in others)
