"""Maps with less evidence than the project asks for."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import on_evidence
from journeymap.schema.checks.rule import Finding, rule

_NEGLIGIBLE = 1e-9  # what arithmetic with shares is off by


@rule("JM409", "error", "default")
def thin_evidence(map: Map) -> Iterator[Finding]:
    """Finds maps of whose claims fewer name evidence than the project file asks for with `evidence_coverage`.

    Claims are quotes, needs, pain points and gains; each counts that names evidence itself. Nothing is found where the
    project asks for nothing, or where a map claims nothing.

    Why it matters: a team that has agreed how well-founded its maps have to be wants to hear of it before a map is
    shown to anybody.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_coverage: 60%}
    # file: map.journey.yaml
    evidence:  # expect: JM409
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Lies on the bed, needs: Peace, gains: {text: It fits, evidence: interviews}}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_coverage: 1%}
    # file: map.journey.yaml
    goal: Own a bed that fits  # expect: JM409
    steps:
      - {name: Lies on the bed, needs: Peace}
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_coverage: 60%}
    # file: map.journey.yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - name: Lies on the bed
        needs: [Peace, {text: Time, evidence: interviews}]
        gains: [{text: It fits, evidence: interviews}, Free coffee]
        quotes: {text: It looked perfect., evidence: interviews}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    checks: {evidence_coverage: 60%}
    # file: map.journey.yaml
    steps: [Searches, Buys]
    ```

    or:

    ```yaml
    steps:
      - {name: Lies on the bed, needs: Peace}
    ```
    """
    wanted = map.limits.evidence_coverage
    supported, claims = map.coverage
    if wanted is not None and supported < wanted * claims - _NEGLIGIBLE:
        share = f"{supported} of {claims} claims ({100 * supported // claims} %)"
        asked = f"{100 * wanted:.4g} % are asked for"
        yield on_evidence(map, f"evidence for {share} where {asked}", "add `evidence: …` to claims that are known")
