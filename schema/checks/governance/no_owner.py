"""Maps that nobody owns."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM501", "warning", "default")
def no_owner(map: Map) -> Iterator[Finding]:
    """Finds maps without an `owner`, of which the project file names none for all maps either.

    Owners of single steps see to these, not to the map.

    Why it matters: a map that nobody owns is not updated, and what it shows is nobody's to mend.

    Instead of:

    ```yaml
    goal: Own a bed that fits  # expect: JM501
    steps:
      - {name: Searches, owner: Marketing}
      - {name: Buys, owner: Retail}
    ```

    Write:

    ```yaml
    goal: Own a bed that fits
    owner: Retail experience
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    owner: Retail experience
    # file: map.journey.yaml
    goal: Own a bed that fits
    ```
    """
    if not map.journey.owner:
        yield Finding(map.journey, "nobody owns this map", "add `owner: …`", field="goal", on_key=True)
