"""Ways to a lead on which nobody can see how far the customer is."""

from collections.abc import Iterator

from journeymap.schema.checks.ends import type_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM213", "info", "default")
def leads_without_milestones(map: Map) -> Iterator[Finding]:
    """Finds maps of the type `lead-generation` without milestones, and without figures of who comes how far.

    Why it matters: the way to a lead is slow, and its progress hard to follow. Milestones say by what it can be seen:
    a download, a sign-up, a first talk.

    Instead of:

    ```yaml
    type: lead-generation  # expect: JM213
    steps: [Reads an article, Downloads the guide, Gets letters, Asks for a talk]
    ```

    Write:

    ```yaml
    type: lead-generation
    steps:
      - Reads an article
      - {name: Downloads the guide, milestone: Address left}
      - Gets letters
      - {name: Asks for a talk, milestone: Talk booked}
    ```

    or:

    ```yaml
    type: lead-generation
    steps: [{name: Reads an article, completion: 100%}, Downloads the guide, Gets letters, {name: Asks, completion: 2%}]
    ```
    """
    if type_of(map) in ("lead-generation", "lead") and not any(step.milestone or step.completion for step in map.steps):
        hint = "mark steps with `milestone: …`"
        yield Finding(map.journey, "nothing shows how far the customer has come", hint, field="type")
