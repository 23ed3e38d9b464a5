"""Research of the project of which nobody knows whether it is still true."""

from collections.abc import Iterator

from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.research import is_old, named_in, own_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM710", "info", "default")
def old_shared_evidence(maps: Maps) -> Iterator[tuple[None, Finding]]:
    """Finds evidence of the project file that maps name, and that is older than 24 months, or than `evidence_age`.

    Evidence that a map declares itself is looked at by old-evidence.

    Why it matters: customers, offers and prices change, and all maps that rest on it go on telling what was true when
    somebody asked.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_age: 1 year}
    evidence:
      talks: {type: interview, n: 16, date: 2025-10}  # expect: JM710
    # file: buy.journey.yaml
    steps: [{name: Rides, evidence: talks}]
    # file: mend.journey.yaml
    steps: [{name: Waits, evidence: talks}]
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_age: 1 year}
    evidence:
      talks: {type: interview, n: 16, date: 2026-04}
      first-talks: {type: interview, n: 6, date: 2019}
    # file: buy.journey.yaml
    evidence:
      first-talks: {type: interview, n: 8, date: 2026-05}
    steps: [{name: Rides, evidence: [talks, first-talks]}]
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    goal: Own a bicycle
    ```
    """
    if not maps.file:
        return
    named = {id for map in maps.maps for id in named_in(map) - own_evidence(map).keys()}
    limits = maps.maps[0].limits
    for id, item in maps.file.project.evidence.items():
        if id in named and is_old(item, limits):
            at = maps.file.place.at(("evidence", id, "date"))
            message = f"`{id}` is older than {limits.evidence_age}"
            yield None, Finding(None, message, "ask again, and write when under `date`", item=id, at=at)
