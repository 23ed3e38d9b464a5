"""Claims that are called validated, and do not say by what."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import claims_of
from journeymap.schema.checks.rule import Finding, rule


@rule("JM411", "warning", "default")
def validated_without_evidence(map: Map) -> Iterator[Finding]:
    """Finds claims with `status: validated` that name no evidence, nor does the step or stage they stand at.

    Why it matters: validated means that something was found out. Without it the word is only a stronger belief.

    Instead of:

    ```yaml
    - name: Lies on the bed
      pain_points:
        text: The bed on display is worn
        status: validated  # expect: JM411
    ```

    or:

    ```yaml
    pain_points:
      - {text: Nobody answers, status: validated, step: [searches, compares]}  # expect: JM411
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - name: Lies on the bed
        needs: {text: Peace, status: partial}
        pain_points: {text: The bed on display is worn, evidence: interviews, status: validated}
      - {name: Asks for advice, evidence: interviews, needs: {text: Plain words, status: validated}}
    ```
    """
    for claim in claims_of(map):
        if claim.claim.status == "validated" and not claim.supported:
            hint = "add `evidence: …`, or write `status: hypothesis`"
            yield Finding(claim.claim, "this is called validated, and names no evidence", hint, field="status")
