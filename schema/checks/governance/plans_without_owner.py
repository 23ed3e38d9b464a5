"""Plans that nobody carries out."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import UNDER_WAY, ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM505", "warning", "default")
def plans_without_owner(map: Map) -> Iterator[Finding]:
    """Finds opportunities that are planned or in progress without an owner of theirs or of the step or stage.

    Why it matters: what is planned and belongs to nobody does not happen.

    Instead of:

    ```yaml
    - name: Lies on the bed
      opportunities:
        - {text: 100 nights on trial, status: planned}  # expect: JM505
        - {text: A curtain, status: in-progress}  # expect: JM505
    ```

    or:

    ```yaml
    owner: Retail experience
    opportunities:
      - {text: One number to call, status: planned, step: [searches, compares]}  # expect: JM505
    ```

    Write:

    ```yaml
    stages:
      - name: Try
        owner: Retail
        steps:
          - {name: Lies on the bed, opportunities: {text: A curtain, status: in-progress}}
      - name: Buy
        steps:
          - {name: Orders, owner: Sales, opportunities: {text: One page, status: planned}}
          - name: Waits
            opportunities:
              - {text: 100 nights on trial, status: planned, owner: Retail}
              - {text: A song, status: idea}
              - {text: A call, status: rejected}
    ```
    """
    for idea in ideas_of(map):
        status = idea.opportunity.status
        if status in UNDER_WAY and not idea.owner:
            message = f"this opportunity is {status.replace('-', ' ')}, and nobody owns it"
            yield Finding(idea.opportunity, message, "add `owner: …`")
