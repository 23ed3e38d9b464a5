"""Cases out of more than were asked."""

from collections.abc import Iterator

from journeymap.schema.checks.frequencies import cases_in
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM608", "info", "default")
def frequency_beyond_sample(map: Map) -> Iterator[Finding]:
    """Finds a `frequency` such as `31 of 120` whose evidence, all of it with its `n`, covers fewer than 120.

    A frequency that says what it counts, as `31 of 120 nights`, is not looked at.

    Why it matters: readers look the sample up. Either the figure comes from elsewhere, which belongs under `evidence`,
    or it counts something else than the sample, which belongs into the text.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14}
      survey: {type: survey, n: 31}
    steps:
      - name: Lies on the bed
        pain_points:
          - {text: Too soft, frequency: 31 of 120, evidence: survey}  # expect: JM608
          - {text: Too hard, frequency: 31/120, evidence: [survey, interviews]}  # expect: JM608
      - Pays
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14}
      survey: {type: survey, n: 31}
      tills: {type: sales}
    steps:
      - name: Lies on the bed
        pain_points:
          - {text: Too soft, frequency: 12 of 31, evidence: survey}
          - {text: Too hard, frequency: 31 of 45, evidence: [survey, interviews]}
          - {text: Too public, frequency: 31 of 120 visits, evidence: interviews}
          - {text: Too dear, frequency: 31 of 120, evidence: [survey, tills]}
          - {text: Too far, frequency: 31 of 120}
      - Pays
    ```
    """
    registry = map.journey.evidence
    for content in map.contents:
        for pain in content.pain_points:
            sizes = [registry[id].n if id in registry else None for id in pain.evidence]
            asked = sum(size or 0 for size in sizes)
            often = cases_in(pain.frequency) if sizes and None not in sizes else None
            if often and often.bare and often.whole > asked:
                message = f"a frequency out of {often.whole}, but the evidence has {asked}"
                yield Finding(pain, message, "say what is counted, or name the other evidence", field="frequency")
