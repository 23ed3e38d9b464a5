"""Needs that do not say why."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule

_QUESTION_MARKS = ("?", "？", "؟")


@rule("JM314", "info", "strict")
def needs_without_why(map: Map) -> Iterator[Finding]:
    """Finds needs of steps and stages without a `why`.

    A need that is a question says itself what it is about; of one that is a `hypothesis` nobody knows the reason yet.

    Why it matters: what customers ask for is a solution; the reason is the need, and leaves room for better ones. A
    need without a reason cannot be weighed against another.

    Instead of:

    ```yaml
    - {name: Lies on the bed, needs: To try it undisturbed}  # expect: JM314
    ```

    Write:

    ```yaml
    - {name: Lies on the bed, needs: {text: To try it undisturbed, why: Five minutes in public prove nothing}}
    - {name: Leaves, needs: {text: A reason to come back, status: hypothesis}}
    - {name: Asks, questions: [Is it washable?, 可以退貨嗎？, آیا قابل شستشو است؟]}
    ```

    or:

    ```yaml
    persona: {name: Ieva, needs: [Support for the lower back]}
    ```
    """
    for content in map.contents:
        for need in content.needs:
            asked = need.text.rstrip().endswith(_QUESTION_MARKS)
            if not need.why and not asked and need.status != "hypothesis":
                yield Finding(need, "this need has no reason", "add `why: …`", field="text")
