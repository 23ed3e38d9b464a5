"""Improvements of which nobody knows whether they have helped."""

from collections.abc import Iterator

from journeymap.schema.checks.ideas import ideas_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM507", "info", "default")
def done_without_effect(map: Map) -> Iterator[Finding]:
    """Finds opportunities with `status: done` that name neither the `metric` they have moved nor any `evidence`.

    Why it matters: done is not solved. Only the effect tells whether the customer's problem is gone, or another has
    come in its place.

    Instead of:

    ```yaml
    - name: Lies on the bed
      opportunities: {text: 100 nights on trial, status: done}  # expect: JM507
    ```

    Write:

    ```yaml
    evidence:
      survey: {type: survey, n: 310, date: 2026-10}
    steps:
      - name: Lies on the bed
        opportunities:
          - {text: 100 nights on trial, status: done, metric: Orders after lying down}
          - {text: A curtain, status: done, evidence: survey}
          - {text: A song, status: rejected}
    ```
    """
    for idea in ideas_of(map):
        done = idea.opportunity.status == "done"
        if done and not idea.opportunity.metric and not idea.opportunity.evidence:
            yield Finding(
                idea.opportunity, "this is done, and does not say with what effect", "add `metric: …` or `evidence: …`"
            )
