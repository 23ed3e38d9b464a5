"""Pain points that hurt most and that nothing is going to be done about."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.placed import placed
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.claims import Opportunity, PainPoint


@rule("JM307", "warning", "default")
def severe_pain_without_opportunity(map: Map) -> Iterator[Finding]:
    """Finds pain points of high or critical severity that no opportunity answers.

    One does that names the pain point in its `addresses`, wherever it stands, or that goes for the same step or stage
    and names no other pain point. A rejected opportunity answers nothing; a pain point that is still a `hypothesis`
    needs research first, and is left out.

    Why it matters: a map ranks what hurts so that something is done about the worst. What is severe and has no answer
    is either a gap in the plan or a decision, and a decision should be said.

    Instead of:

    ```yaml
    - name: Tries
      pain_points:
        - {text: Nobody is free to help, severity: high}  # expect: JM307
        - {text: No prices on the beds, severity: medium}
    - name: Buys
      pain_points: {text: Only cash is taken, severity: critical}  # expect: JM307
      opportunities: {text: A card terminal, status: rejected}
    - {name: Waits, pain_points: {text: Nine hours at home, severity: high}, opportunities: Two-hour slots}
    ```

    or:

    ```yaml
    - name: Tries
      pain_points:
        - {id: worn, text: The bed on display is worn, severity: critical}
        - {text: Lying down among strangers is awkward, severity: high}  # expect: JM307
      opportunities: {text: New beds twice a year, addresses: worn}
    ```

    Write:

    ```yaml
    - name: Tries
      pain_points:
        - {text: The bed on display is worn, severity: critical}
        - {id: awkward, text: Lying down among strangers is awkward, severity: high}
        - {text: Parking is far, severity: high, status: hypothesis}
        - {text: No coffee, severity: low}
      opportunities: {text: New beds twice a year, addresses: The bed on display is worn}
    - {name: Buys, opportunities: {text: A quiet room, addresses: awkward}}
    ```

    or:

    ```yaml
    stages:
      - name: Try
        opportunities: One adviser from the door to the till
        steps:
          - {name: Tries, id: tries, pain_points: {text: Nobody is free to help, severity: high}}
          - {name: Buys, id: buys}
    pain_points: [{text: Tells it all twice, severity: critical, step: [tries, buys]}]
    ```

    or:

    ```yaml
    - name: Tries
      needs: [{id: peace, text: To lie down in peace}]
      pain_points: {text: Nobody is free to help, severity: high}
      opportunities: {text: A quiet room with an adviser, addresses: peace}
    ```
    """
    pains = placed(map, lambda step: step.pain_points)
    severe = [(pain, at) for pain, at in pains if pain.severity in ("high", "critical") and pain.status != "hypothesis"]
    if not severe:
        return
    known = {name for pain, _ in pains for name in (pain.id, pain.text)}
    opportunities = [
        (opportunity, at)
        for opportunity, at in placed(map, lambda step: step.opportunities)
        if opportunity.status != "rejected"
    ]
    for pain, at in severe:
        if not any(_answers(one, pain, known, shared=not at.isdisjoint(there)) for one, there in opportunities):
            message = f"no opportunity answers this {pain.severity} pain point"
            yield Finding(pain, message, "add one here, or let one say `addresses: …`", field="text")


def _answers(opportunity: Opportunity, pain: PainPoint, known: set[str | None], *, shared: bool) -> bool:
    """Whether it names the pain point, or shares a step with it and names no other."""
    addressed = known.intersection(opportunity.addresses)
    return bool(addressed & {pain.id, pain.text}) if addressed else shared
