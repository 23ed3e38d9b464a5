"""Research of the project that cannot have been done yet."""

from collections.abc import Iterator

from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.review import is_to_come


@rule("JM711", "error", "default")
def shared_evidence_from_the_future(maps: Maps) -> Iterator[tuple[None, Finding]]:
    """Finds evidence of the project file with a date that is still to come: later than tomorrow, next month, next year.

    Why it matters: either the date is a slip, and the research will be taken for current when it has long grown old, or
    it was never done. Research that is planned belongs under `evidence` once it is done.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    evidence:
      talks: {type: interview, n: 16, date: 2027-04}  # expect: JM711
    # file: buy.journey.yaml
    goal: Own a bicycle
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    evidence:
      talks: {type: interview, n: 16, date: 2026-04}
      survey: {type: survey, n: 310}
    # file: buy.journey.yaml
    goal: Own a bicycle
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    goal: Own a bicycle
    ```
    """
    if not maps.file:
        return
    today = maps.maps[0].limits.today
    for id, item in maps.file.project.evidence.items():
        if item.date and is_to_come(item.date, today):
            at = maps.file.place.at(("evidence", id, "date"))
            yield (
                None,
                Finding(None, f"`{id}` has a date that is still to come", "write when it was done", item=id, at=at),
            )
