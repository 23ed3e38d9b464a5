"""Touchpoints of several maps that the project does not know."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import first_of_each, same
from journeymap.schema.checks.rule import Finding, rule


@rule("JM704", "info", "strict")
def undeclared_touchpoints(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds touchpoints that stand on several maps and are not declared, where the project file declares some.

    Each is found once, where it is mentioned first. A touchpoint of one map alone needs no declaration.

    Why it matters: what is said once in the project file is the same on all maps, its channel and whose it is, and one
    can ask on which journeys customers come by it.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    touchpoints: {counter: {name: Workshop counter, channel: store}}
    # file: buy.journey.yaml
    steps:
      - {name: Reads on, touchpoints: Shop website}  # expect: JM704
    # file: mend.journey.yaml
    steps:
      - {name: Books, touchpoints: {name: Shop website, channel: web}}
      - {name: Brings it, touchpoints: counter}
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    touchpoints:
      counter: {name: Workshop counter, channel: store}
      website: {name: Shop website, channel: web}
    # file: buy.journey.yaml
    steps:
      - {name: Reads on, touchpoints: website}
      - {name: Comes in, touchpoints: [counter, Bell on the door, Bell on the door]}
    # file: mend.journey.yaml
    steps:
      - {name: Books, touchpoints: Shop website}
      - {name: Brings it, touchpoints: counter}
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    steps:
      - {name: Reads on, touchpoints: Shop website}
    # file: mend.journey.yaml
    steps:
      - {name: Books, touchpoints: Shop website}
    ```
    """
    declared = maps.file.project.touchpoints if maps.file else {}
    if not maps.file or not declared:
        return
    known = {same(text) for id, touchpoint in declared.items() for text in (id, touchpoint.name)}
    for text, mentions in first_of_each(maps.maps, "touchpoint").items():
        if len(mentions) > 1 and text not in known:
            map, name = mentions[0]
            message = f"`{name.text}` is on {len(mentions)} maps, and not declared"
            hint = f"declare it under `touchpoints` in `{maps.file.place.source.name}`"
            yield map, name.finding(message, hint)
