"""Maps that claim much and name no research at all."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import claims_of, is_founded, is_of_today, unused_in
from journeymap.schema.checks.rule import Finding, rule

_MANY = 5  # claims, from which a map is more than a sketch


@rule("JM410", "info", "default")
def no_evidence(map: Map) -> Iterator[Finding]:
    """Finds maps with five or more quotes, needs, pain points and gains, on which nothing names any evidence.

    Research that only the personas name does not count, and evidence that nothing names is found by unused-evidence.
    Claims with `status: hypothesis` do not count, and maps of a future state are not found.

    Why it matters: a map from the gut shows what the organisation believes of itself. It looks just like one that was
    learnt from customers, and money is spent on either.

    Instead of:

    ```yaml
    goal: Own a bed that fits  # expect: JM410
    steps:
      - {name: Searches, needs: [Advice, Prices], pain_points: Fifty brands}
      - {name: Lies on the bed, needs: Peace, gains: The adviser leaves her alone}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
    persona: {name: Ieva, evidence: interviews}
    goal: Own a bed that fits  # expect: JM410
    steps:
      - {name: Searches, needs: [Advice, Prices], pain_points: Fifty brands, completion: 100%}
      - {name: Lies on the bed, needs: Peace, gains: The adviser leaves her alone, completion: 18%}
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Searches, evidence: interviews, needs: [Advice, Prices], pain_points: Fifty brands}
      - {name: Lies on the bed, evidence: interviews, needs: Peace, gains: The adviser leaves her alone}
    ```

    or:

    ```yaml
    - {name: Searches, needs: [Advice, Prices], pain_points: Fifty brands}
    - {name: Lies on the bed, needs: [Peace, {text: Time, status: hypothesis}]}
    ```

    or:

    ```yaml
    state: future
    steps:
      - {name: Searches, needs: [Advice, Prices], gains: One page with all brands}
      - {name: Lies on the bed, needs: Peace, gains: A curtain}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Searches, needs: [Advice, Prices], pain_points: Fifty brands}
      - {name: Lies on the bed, needs: Peace, gains: A curtain, quotes: {text: It fits., evidence: interviews}}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Searches, needs: [Advice, Prices], pain_points: Fifty brands}
      - {name: Lies on the bed, needs: Peace, gains: A curtain}
    ```
    """
    if not is_of_today(map) or is_founded(map) or unused_in(map):
        return
    claims = sum(claim.is_open for claim in claims_of(map))
    if claims >= _MANY:
        message = f"{claims} claims about customers, and no evidence for any"
        hint = "list your research under `evidence`, or mark guesses"
        help = "a guess is marked with `status: hypothesis`"
        yield Finding(map.journey, message, hint, help, field="goal", on_key=True)
