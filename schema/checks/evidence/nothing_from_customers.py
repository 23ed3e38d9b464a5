"""Maps that rest on the organisation's own figures alone."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import QUANTITATIVE, kinds_of_research, on_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM404", "info", "default")
def nothing_from_customers(map: Map) -> Iterator[Finding]:
    """Finds maps without quotes whose evidence is all web analytics, CRM or sales: nobody has asked a customer.

    Why it matters: such figures tell what customers did and never why, nor what those felt who turned away before they
    were counted. Data alone cannot convey frustration; that takes people's own words beside the figures.

    Instead of:

    ```yaml
    evidence:  # expect: JM404
      funnel: {type: web-analytics, date: 2026-10}
      orders: {type: sales, n: 4120, date: 2026-10}
    ```

    or:

    ```yaml
    evidence:  # expect: JM404
      funnel: {type: web-analytics, date: 2026-10}
      orders: {type: sales, n: 4120, date: 2026-10}
      customers: {type: crm, date: 2026-10}
    ```

    Write:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
      calls: {type: support-contacts, n: 212, date: 2026-10}
    ```

    or:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
    steps:
      - {name: Pays, quotes: Where did this fee come from?}
    ```

    or:

    ```yaml
    evidence:
      funnel: {type: web-analytics, date: 2026-10}
      report: {title: What shoppers told us, date: 2026-10}
    ```

    or:

    ```yaml
    goal: Own a bed that fits
    ```
    """
    if map.journey.evidence and kinds_of_research(map) <= QUANTITATIVE - {"survey"}:
        yield on_evidence(map, "nothing on this map comes from customers", "add interviews, a survey, quotes …")
