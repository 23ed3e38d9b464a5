"""Quick wins that wait for somebody."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import UNDER_WAY, ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM509", "info", "default")
def quick_wins_nobody_owns(map: Map) -> Iterator[Finding]:
    """Finds quick wins without an owner of theirs or of the step or stage.

    A quick win has high or medium impact and low effort. Those under way without an owner are found by
    plans-without-owner.

    Why it matters: quick wins are where a map begins to pay. They are left lying only because they are nobody's.

    Instead of:

    ```yaml
    - name: Lies on the bed
      opportunities: {text: A curtain, impact: high, effort: low, status: idea}  # expect: JM509
    ```

    Write:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - {text: A curtain, impact: high, effort: low, owner: Retail}
        - {text: More beds, impact: high, effort: high}
        - {text: A song, impact: low, effort: low}
        - {text: A pillow, impact: high, effort: low, status: done}
        - {text: A lamp, impact: high, effort: low, status: rejected}
        - {text: A sign, impact: high, effort: low, status: planned}
    - name: Orders
      owner: Sales
      opportunities: {text: One page, impact: medium, effort: low}
    ```
    """
    for idea in ideas_of(map):
        if idea.opportunity.is_quick_win and not idea.owner and idea.opportunity.status not in UNDER_WAY:
            yield Finding(idea.opportunity, "nobody owns this quick win", "add `owner: …`")
