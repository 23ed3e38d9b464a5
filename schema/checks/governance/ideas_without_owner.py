"""Ideas that nobody takes further."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import OVER, UNDER_WAY, ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM512", "info", "strict")
def ideas_without_owner(map: Map) -> Iterator[Finding]:
    """Finds opportunities without an owner of theirs or of the step or stage, while they are ideas or say no status.

    Plans without an owner are found by plans-without-owner, quick wins by quick-wins-nobody-owns.

    Why it matters: somebody has to find out what an idea is worth and ask for what it takes. One that everybody likes
    and nobody owns stands on the map for years.

    Instead of:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - {text: 100 nights on trial, status: idea}  # expect: JM512
        - More beds  # expect: JM512
    ```

    Write:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - {text: 100 nights on trial, status: idea, owner: Retail}
        - {text: A song, status: rejected}
        - {text: A curtain, impact: high, effort: low}
    - {name: Orders, owner: Sales, opportunities: One page}
    ```
    """
    for idea in ideas_of(map):
        is_idea = idea.opportunity.status not in (*OVER, *UNDER_WAY) and not idea.opportunity.is_quick_win
        if is_idea and not idea.owner:
            yield Finding(idea.opportunity, "nobody owns this idea", "add `owner: …`")
