"""Curves of feelings that neither rise nor fall."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Emotion

_FEWEST = 4


@rule("JM304", "warning", "default")
def flat_curves(map: Map) -> Iterator[Finding]:
    """Finds personas who feel the same all along, where the map says four times or more how they feel.

    Why it matters: the highs and lows are what a curve is for. One that stays level was filled in rather than found
    out, or is a mean over people who feel differently; no journey is the same at each of its steps.

    Instead of:

    ```yaml
    - {name: Searches, emotion: neutral}  # expect: JM304
    - {name: Compares, emotion: 0}
    - {name: Tries, emotion: neutral}
    - {name: Buys, emotion: neutral}
    ```

    or:

    ```yaml
    personas: [{name: Ieva, id: ieva}, {name: Janis, id: janis}]
    stages:
      - {name: Search, emotion: {ieva: 1, janis: 1}}  # expect: JM304
      - {name: Compare, emotion: {ieva: 0, janis: 1}}
      - {name: Try, emotion: {ieva: -2, janis: 1}}
      - {name: Buy, emotion: {ieva: 1, janis: 1}}
    ```

    Write:

    ```yaml
    - {name: Searches, emotion: neutral}
    - {name: Compares, emotion: frustrated}
    - {name: Tries, emotion: neutral}
    - {name: Buys, emotion: neutral}
    ```

    or:

    ```yaml
    - {name: Searches, emotion: neutral}
    - Compares
    - {name: Tries, emotion: neutral}
    - {name: Buys, emotion: neutral}
    ```
    """
    names = {persona.id: persona.name for persona in map.journey.personas}
    curves: dict[str, list[Emotion]] = {}
    for content in map.contents:
        for emotion in content.emotion:
            curves.setdefault(emotion.persona, []).append(emotion)
    for persona, curve in curves.items():
        if len(curve) >= _FEWEST and len({emotion.score for emotion in curve}) == 1:
            who = f"`{names.get(persona, persona)}` feels" if persona and len(names) > 1 else "it feels"
            message = f"{who} the same at all {len(curve)} steps"
            yield Finding(curve[0], message, "ask what is better and what worse than the rest")
