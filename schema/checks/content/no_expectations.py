"""Maps that do not say what the customer expects."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule


@rule("JM326", "info", "strict")
def no_expectations(map: Map) -> Iterator[Finding]:
    """Finds maps without `expectations`.

    Why it matters: satisfaction is what is met of what was expected (Oliver 1980), so no curve can be judged without
    them. They stand beside the scenario in the anatomy of a journey map (Gibbons, "Journey Mapping 101", Nielsen Norman
    Group 2018).

    Instead of:

    ```yaml
    goal: Own a bed that fits  # expect: JM326
    ```

    Write:

    ```yaml
    goal: Own a bed that fits
    expectations: [Try before paying, Delivery within two weeks]
    ```
    """
    if not map.journey.expectations:
        hint = "add `expectations: [Try before paying, …]`"
        yield Finding(map.journey, "no expectations are named", hint, field="goal", on_key=True)
