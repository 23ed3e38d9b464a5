"""Lows of the curve that nothing explains."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step

_LOW = -1


@rule("JM321", "info", "strict")
def low_feelings_without_reason(map: Map) -> Iterator[Finding]:
    """Finds steps with a feeling of -1 or less of which nothing says why.

    A pain point, thought, quote, need or description does, a moment of truth with a sentence, and reasons for dropping
    off; also where they go for the whole stage.

    Why it matters: the lows are what a team acts on, and a number cannot be acted on. What it is that frustrates is the
    finding; the score only says how much.

    Instead of:

    ```yaml
    - {name: Lies on the bed, emotion: -2}  # expect: JM321
    - {name: Leaves, emotion: {score: -1, label: let down}, moment_of_truth: yes}  # expect: JM321
    - {name: Is gone, emotion: -2, drop_off: 23%}  # expect: JM321
    - {name: Asks again, emotion: -2, moment_of_truth: {effect: loyalty}}  # expect: JM321
    ```

    Write:

    ```yaml
    - {name: Searches, emotion: -0.5}
    - {name: Lies on the bed, emotion: -2, pain_points: The bed on display is worn}
    - {name: Looks around, emotion: -1, thoughts: Is nobody here?}
    - {name: Leaves, emotion: -1, drop_off: {rate: 23%, reasons: Too soft}}
    - {name: Waits, emotion: -1, needs: To know the hour}
    - {name: Calls, emotion: -2, description: "The line is engaged from eight to nine."}
    - {name: Asks, emotion: -1, moment_of_truth: Nobody knows him}
    - {name: Asks again, emotion: -1, moment_of_truth: {decision: Whether to come back}}
    - Goes home
    ```

    or:

    ```yaml
    stages:
      - {name: Try, quotes: Nobody was free to help., steps: [{name: Lies on the bed, emotion: -2}]}
    ```
    """
    for index, step in enumerate(map.steps):
        lowest = min(step.emotion, key=lambda emotion: emotion.score, default=None)
        if lowest and lowest.score <= _LOW and not any(_says_why(content) for content in map.all_at(index)):
            yield Finding(lowest, "nothing says why this feels so bad", "add `pain_points: …`, or a quote or thought")


def _says_why(content: Step) -> bool:
    moment, lost = content.moment_of_truth, content.drop_off
    said = content.pain_points or content.thoughts or content.quotes or content.needs or content.description
    return bool(said or (lost and lost.reasons) or (moment and (moment.decision or isinstance(moment.why, str))))
