"""Research that cannot have been done yet."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import own_evidence
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.review import is_to_come


@rule("JM413", "error", "default")
def evidence_from_the_future(map: Map) -> Iterator[Finding]:
    """Finds evidence that a map declares with a date that is still to come: later than tomorrow, next month, next year.

    Why it matters: either the date is a slip, and the research will be taken for current when it has long grown old, or
    it was never done. Research that is planned belongs under `evidence` once it is done.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2027-09}  # expect: JM413
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      survey: {type: survey, n: 310, date: 2026}
      tickets: {type: support-contacts, n: 212, date: 2026-11}
      exit-survey: {type: survey, n: 31, date: 2026-11-30}
      talks: {type: interview, n: 6}
    ```
    """
    for id, item in own_evidence(map).items():
        if item.date and is_to_come(item.date, map.limits.today):
            yield Finding(item, f"`{id}` has a date that is still to come", "write when it was done", field="date")
