"""Research that nothing on the map rests on."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import own_evidence, unused_in
from journeymap.schema.checks.rule import Finding, rule


@rule("JM408", "warning", "default")
def unused_evidence(map: Map) -> Iterator[Finding]:
    """Finds evidence that a map declares and nothing on it names. Where none of it is named, it says so once.

    Personas, steps, stages, claims, opportunities, moments of truth and metrics can name evidence. Completion, drop-off
    and shares cannot: where a map has such figures, all evidence but interviews, workshops and contacts with support is
    taken for their source.

    Why it matters: research listed at the top makes the whole map look well-founded. Only what names it lets a reader
    tell the findings from the guesses.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}  # expect: JM408
    steps:
      - {name: Lies on the bed, gains: {text: It fits, evidence: interviews}}
    ```

    or:

    ```yaml
    evidence:  # expect: JM408
      interviews: {type: interview, n: 14, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}  # expect: JM408
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      funnel: {type: web-analytics, date: 2026-10}
      tally: {type: observation, n: 240, date: 2026-10}
    steps:
      - {name: Lies on the bed, gains: {text: It fits, evidence: interviews}, completion: 18%}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      diaries: {type: observation, n: 5, date: 2026-08}
      crm: {type: crm, date: 2026-10}
      funnel: {type: web-analytics, date: 2026-10}
      talks: {type: interview, n: 8, date: 2026-10}
      survey: {type: survey, n: 80, date: 2026-10}
      sales: {type: sales, date: 2026-10}
    persona: {name: Ieva, evidence: crm}
    metrics: {name: Conversion, value: 2.4, source: funnel}
    stages:
      - name: Try
        evidence: diaries
        steps:
          - {name: Lies on the bed, gains: {text: It fits, evidence: interviews}}
          - {name: Hesitates, opportunities: {text: Lend it, evidence: talks}}
          - {name: Decides, moment_of_truth: {why: Whom to trust, evidence: survey}}
          - {name: Pays, metrics: {name: Cards, value: 81, source: sales}}
    ```
    """
    unused = unused_in(map)
    if len(unused) == len(own_evidence(map)) > 1:
        message = "nothing on this map names any of its evidence"
        hint = "add `evidence: …` to what it says, with the id"
        yield Finding(map.journey, message, hint, field="evidence", on_key=True)
        return
    for id in unused:
        hint = f"add `evidence: {id}` to what it says, or take it out"
        yield Finding(map.journey, f"nothing on this map names `{id}`", hint, field="evidence", item=id, on_key=True)
