"""Claims that do not say how they are known."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import KINDS, claims_of, is_founded, is_of_today
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.claims import Quote


@rule("JM401", "info", "strict")
def claims_without_evidence(map: Map) -> Iterator[Finding]:
    """Finds needs, pain points and gains that name no evidence, on a map where something does.

    Evidence of the step or stage counts for what stands at it. A claim with `status: hypothesis` is honest and is not
    found; nor is anything on a map of a future state, where there is nothing to observe yet.

    Why it matters: a map mixes what was learnt from customers with what the makers believe. Readers take both for
    true, unless the map tells them apart; and what is only believed is what to ask customers next.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - name: Lies on the bed
        needs: {text: Try it undisturbed, evidence: interviews}
        pain_points: The bed on display is worn  # expect: JM401
        gains:
          - text: The adviser leaves her alone  # expect: JM401
            status: partial
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - name: Lies on the bed
        needs: {text: Try it undisturbed, evidence: interviews}
        pain_points: {text: The bed on display is worn, status: hypothesis}
      - name: Asks the adviser
        evidence: interviews
        pain_points: Nobody is free on Saturdays
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    stages:
      - name: Try
        evidence: interviews
        steps:
          - {name: Lies on the bed, pain_points: The bed on display is worn}
    ```

    or:

    ```yaml
    state: future
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Tries it at home, needs: [{text: No pressure, evidence: interviews}], gains: Time to make sure}
    ```

    or:

    ```yaml
    steps:
      - {name: Lies on the bed, pain_points: The bed on display is worn}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - name: Lies on the bed
        needs: {text: Try it undisturbed, evidence: interviews}
        quotes: It looked perfect.
        pain_points: {text: The bed on display is worn, status: validated}
    ```
    """
    if not is_of_today(map) or not is_founded(map):
        return  # another rule says so of the whole map
    for claim in claims_of(map):
        if claim.is_open and claim.claim.status != "validated" and not isinstance(claim.claim, Quote):
            message = f"this {KINDS[type(claim.claim)]} names no evidence"
            yield Finding(claim.claim, message, "add `evidence: …`, or `status: hypothesis`")
