"""Interviews and observations with few people."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import own_evidence
from journeymap.schema.checks.rule import Finding, rule

_FEW = 5


@rule("JM414", "info", "strict")
def small_samples(map: Map) -> Iterator[Finding]:
    """Finds interviews and observations that a map declares with fewer than five people (`n`).

    Why it matters: with so few, what one of them happened to do looks like what customers do. Five is a rule of thumb:
    in usability tests, five users found about 85 % of the problems (Nielsen, "Why You Only Need to Test with 5 Users",
    2000, after Nielsen and Landauer 1993). That is about finding problems in one group of similar users; how common
    they are takes many more, and very different users five of each kind.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 3, date: 2026-09}  # expect: JM414
      diaries: {type: observation, n: 4, date: 2026-09}  # expect: JM414
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 5, date: 2026-09}
      visits: {type: observation, date: 2026-09}
      workshop: {type: workshop, n: 2, date: 2026-09}
    ```
    """
    for id, item in own_evidence(map).items():
        if item.type in ("interview", "observation") and item.n is not None and item.n < _FEW:
            yield Finding(
                item, f"`{id}` has a sample of {item.n} only", "from five on, most of what goes wrong shows", field="n"
            )
