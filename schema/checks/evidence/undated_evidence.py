"""Research of no known age."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import own_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM412", "info", "strict")
def undated_evidence(map: Map) -> Iterator[Finding]:
    """Finds evidence that a map declares without a `date`.

    Why it matters: whether customers still do, feel and need this depends on when they were asked. Without a date
    nobody notices that the research has grown old.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14}  # expect: JM412
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026}
    ```
    """
    for id, item in own_evidence(map).items():
        if not item.date:
            hint = "add `date: …`; a month or a year will do"
            yield Finding(map.journey, f"`{id}` has no date", hint, field="evidence", item=id, on_key=True)
