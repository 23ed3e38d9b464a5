"""Maps that do not say what the customer needs."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM313", "info", "strict")
def no_needs(map: Map) -> Iterator[Finding]:
    """Finds maps on which neither a step, a stage nor a persona has `needs`.

    Why it matters: to forget the customer's needs is one of the common mistakes. Pain points say what is wrong with
    what there is; only needs say what it is for.

    Instead of:

    ```yaml
    steps:  # expect: JM313
      - {name: Lies on the bed, pain_points: Five minutes among strangers}
    ```

    Write:

    ```yaml
    steps:
      - {name: Lies on the bed, needs: {text: To try it in peace, why: Five minutes in public prove nothing}}
    ```

    or:

    ```yaml
    persona: {name: Ieva, needs: [Support for the lower back]}
    steps: [Lies on the bed]
    ```
    """
    needs = any(content.needs for content in map.contents) or any(persona.needs for persona in map.journey.personas)
    if not needs:
        yield on_the_whole(map, "no needs are named", "add `needs: …` to steps or to the persona")
