"""Maps that rest on figures alone, or on what people say alone."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import QUALITATIVE, QUANTITATIVE, kinds_of_research, on_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM403", "info", "strict")
def one_kind_of_evidence(map: Map) -> Iterator[Finding]:
    """Finds maps whose evidence is all qualitative, or all quantitative although it comes from customers.

    Interviews, observations and workshops are qualitative, as is whatever a quote comes from; surveys, web analytics,
    CRM and sales are quantitative. Contacts with support and market research can be either, so that maps which have
    them are not found; nor are maps with evidence that does not say its type.

    Why it matters: figures tell how many and how often, conversations tell why. A map with one of them alone either
    does not know what to do, or not how much it matters.

    Instead of:

    ```yaml
    evidence:  # expect: JM403
      interviews: {type: interview, n: 14, date: 2026-09}
      diaries: {type: observation, n: 5, date: 2026-08}
    ```

    or:

    ```yaml
    evidence:  # expect: JM403
      exit-survey: {type: survey, n: 310, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
    ```

    or:

    ```yaml
    evidence:  # expect: JM403
      interviews: {type: interview, n: 14, date: 2026-09}
      diaries: {type: observation, n: 5, date: 2026-08}
      evening: {type: workshop, n: 9, date: 2026-08}
    steps:
      - {name: Lies on the bed, quotes: {text: It looked perfect., evidence: interviews}}
    ```

    or:

    ```yaml
    evidence:  # expect: JM403
      exit-survey: {type: survey, n: 310, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
      orders: {type: sales, n: 4120, date: 2026-10}
      customers: {type: crm, date: 2026-10}
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
    ```

    or:

    ```yaml
    evidence:
      exit-survey: {type: survey, n: 310, date: 2026-09}
    steps:
      - {name: Lies on the bed, quotes: {text: It looked perfect., evidence: exit-survey}}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      figures: {title: Yearly report, date: 2026-01}
    ```

    or:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
    ```

    or:

    ```yaml
    steps:
      - {name: Lies on the bed, quotes: It looked perfect.}
    ```
    """
    kinds = kinds_of_research(map)
    if not map.journey.evidence:
        return
    if kinds <= QUALITATIVE:
        yield on_evidence(
            map, "all evidence on this map is qualitative", "add figures: a survey, web analytics, sales …"
        )
    elif kinds <= QUANTITATIVE and "survey" in kinds:
        yield on_evidence(
            map, "all evidence on this map is quantitative", "add what customers say: interviews, quotes …"
        )
