"""References by an id that nobody has written."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.models.step import Step
from journeymap.schema.place import Place
from journeymap.schema.quoting import as_yaml
from journeymap.schema.spread import PLACED
from journeymap.schema.suggest import Remedy


@rule("JM902", "info", None)
def made_up_ids(map: Map) -> Iterator[Finding]:
    """Finds steps that are referred to, by `next` or `step`, and have no id of their own but one made from the name.

    Why it matters: when the name changes, so does such an id, and what refers to it leads nowhere. `journeymap check
    --fix` writes the id beside the name.

    Instead of:

    ```yaml
    steps:
      - name: Reads reviews  # expect: JM902
      - {name: Lies on the bed, next: [{to: reads-reviews, when: unsure, kind: loop}]}
    ```

    or:

    ```yaml
    steps: [Reads reviews, {name: Lies on the bed}]  # expect: JM902
    pain_points: {text: Too public, step: lies-on-the-bed}
    ```

    Write:

    ```yaml
    steps:
      - id: reads-reviews
        name: Reads reviews
      - {name: Lies on the bed, next: [{to: reads-reviews, when: unsure, kind: loop}]}
    ```
    """
    called = set(_called(map))
    for step in map.steps:
        at = map.place_of(Finding(step, ""))
        if step.id in called and "id" not in at.children:
            remedy = _remedy(step, at)
            if remedy:
                message = f"`{step.name}` is referred to and has no id of its own"
                yield Finding(step, message, remedy, field="name", on_key=True)


def _called(map: Map) -> Iterator[str]:
    """The ids that are referred to."""
    for content in (map.journey, *map.steps, *map.journey.stages):
        for name in PLACED:
            yield from (id for item in getattr(content, name) for id in item.steps)
    yield from (way.said.to for way in map.ways if way.said)


def _remedy(step: Step, at: Place) -> Remedy | None:
    """The id before the name, on a line of its own where the mapping is not in braces."""
    name = at.children.get("name")
    if name is None:
        return None
    line = at.source.lines[at.span.line - 1]
    hint = f"add `id: {step.id}`"
    if name.key is None:
        return Remedy(hint, f"{{id: {step.id}, name: {as_yaml(step.name)}}}")
    written = at.source.lines[name.key.line - 1][name.key.column - 1 : name.key.end_column - 1]
    in_braces = line[at.span.column - 1 : at.span.column] == "{"
    between = ", " if in_braces else "\n" + " " * (name.key.column - 1)
    return Remedy(hint, f"id: {step.id}{between}{written}")
