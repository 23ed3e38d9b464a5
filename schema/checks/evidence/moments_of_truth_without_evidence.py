"""Moments of truth that nothing speaks for."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.research import is_founded, is_of_today, named_by
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step


@rule("JM402", "info", "default")
def moments_of_truth_without_evidence(map: Map) -> Iterator[Finding]:
    """Finds moments of truth where neither they nor anything else at their step names evidence, while other steps do.

    Why it matters: a moment of truth (Carlzon, "Moments of Truth", 1987) says that customers decide here, and draws
    money and attention to this step. That is the largest claim of a map, and the last that should be a guess.

    Instead of:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Reads reviews, gains: [{text: Prices are plain, evidence: interviews}]}
      - Visits the showroom
      - name: Lies on the bed
        moment_of_truth: Decides whether the shop can be trusted  # expect: JM402
        pain_points: The bed on display is worn
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    stages:
      - {name: Compare, gains: [{text: Prices are plain, evidence: interviews}]}
      - {name: Try, moment_of_truth: yes}  # expect: JM402
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    stages:
      - name: Compare
        steps:
          - {name: Reads reviews, gains: [{text: Prices are plain, evidence: interviews}]}
      - name: Try
        moment_of_truth: Decides whether to buy  # expect: JM402
        steps: [Lies on the bed, Asks for advice]
      - {name: Buy, steps: [Orders, Pays]}
    ```

    Write:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    persona: {name: Ieva, evidence: interviews}
    steps:
      - {name: Lies on the bed, moment_of_truth: Decides whether the shop can be trusted}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
      sales: {type: sales, date: 2026-09}
    steps:
      - {name: Reads reviews, gains: [{text: Prices are plain, evidence: interviews}]}
      - {name: Lies on the bed, moment_of_truth: {why: Decides whom to trust, evidence: interviews}}
      - name: Asks about the guarantee
        moment_of_truth: Decides whether to buy
        pain_points: {text: Nobody knows it, evidence: interviews}
      - {name: Sees the bill, moment_of_truth: yes, metrics: {name: Pays, value: 92%, source: sales}}
    ```

    or:

    ```yaml
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    stages:
      - name: Try
        moment_of_truth: Decides whether to buy
        steps:
          - {name: Lies on the bed, gains: [{text: It fits, evidence: interviews}]}
    ```

    or:

    ```yaml
    state: future
    evidence:
      interviews: {type: interview, n: 14, date: 2026-09}
    steps:
      - {name: Reads reviews, gains: [{text: Prices are plain, evidence: interviews}]}
      - {name: Lies on the bed, moment_of_truth: Decides whether the shop can be trusted}
    ```
    """
    if not is_of_today(map) or not is_founded(map):
        return  # another rule says so of the whole map
    for index, step in enumerate(map.steps):
        if step.moment_of_truth and not _spoken_for(map.all_at(index)):
            yield _finding(step)
    for wide in map.spread.wide:
        columns = range(wide.first, wide.last + 1)
        if wide.content.moment_of_truth and not any(_spoken_for(map.all_at(index)) for index in columns):
            yield _finding(wide.content)


def _spoken_for(parts: tuple[Step, ...]) -> bool:
    return any(id for part in parts for id in named_by(part))


def _finding(step: Step) -> Finding:
    hint = "add `evidence: …` to it, or to a claim of the step"
    return Finding(step, "no evidence speaks for this moment of truth", hint, field="moment_of_truth", on_key=True)
