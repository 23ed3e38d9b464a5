"""Research of which nobody knows whether it is still true."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import is_old, named_in, own_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM407", "info", "default")
def old_evidence(map: Map) -> Iterator[Finding]:
    """Finds evidence that a map declares and names, and that is older than 24 months.

    Another age is set in the project file: `checks: {evidence_age: 12 months}`. Of a date that names only a month or a
    year its last day counts. Evidence that the project declares is looked at by old-shared-evidence.

    Why it matters: customers, offers and prices change, and a map goes on telling what was true when somebody asked.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2024-10}  # expect: JM407
    steps:
      - {name: Lies on the bed, gains: {text: It fits, evidence: interviews}}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_age: 6 months}
    # file: map.journey.yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-05-28}  # expect: JM407
    metrics: {name: Conversion, value: 2.4, source: funnel}
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      survey: {type: survey, n: 310, date: 2024}
      talks: {type: interview, n: 6}
    steps:
      - {name: Lies on the bed, gains: {text: It fits, evidence: [interviews, survey, talks]}}
    ```

    or:

    ```yaml
    evidence:
      first-talks: {type: interview, n: 14, date: 2019-10}
    ```
    """
    named = named_in(map)
    for id, item in own_evidence(map).items():
        if id in named and is_old(item, map.limits):
            message = f"`{id}` is older than {map.limits.evidence_age}"
            yield Finding(item, message, "ask again, and write when under `date`", field="date")
