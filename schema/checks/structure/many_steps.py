"""Maps of too many steps."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.checks.whole_map import on_the_whole


@rule("JM202", "info", "default")
def many_steps(map: Map) -> Iterator[Finding]:
    """Finds maps of more than forty steps, or than the project's `most_steps`. Stages without steps count as steps.

    Why it matters: a map is there to be taken in as a whole. One that loses itself in small details is better split:
    an overview of the stages, and a map of its own for each that needs the detail.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    checks: {most_steps: 6}
    # file: bed.journey.yaml
    steps: [Opens the page, Types a word, Scrolls, Clicks, Reads, Clicks again, Pays]  # expect: JM202
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    checks: {most_steps: 6}
    # file: bed.journey.yaml
    steps: [Searches online, Compares, Pays]
    children: [searching.journey.yaml]
    # file: searching.journey.yaml
    steps: [Opens the page, Types a word, Scrolls, Clicks, Reads, Clicks again]
    parent: bed.journey.yaml
    ```
    """
    count, most = len(map.steps), map.limits.steps[1]
    if count > most:
        hint = "split it: give its parts maps of their own under `children`"
        yield on_the_whole(map, f"the map has {count} steps, more than {most}", hint)
