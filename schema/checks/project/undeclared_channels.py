"""Channels that the project does not know."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import first_of_each, same
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.vocabulary import CHANNELS


@rule("JM703", "info", "default")
def undeclared_channels(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds channels on maps that are neither built in nor among those that the project file declares, if it does any.

    Each is found once, where it is mentioned first.

    Why it matters: channels are compared over all maps, which takes one list of them. One that is not on it has no sign
    and no name in other languages, and may be another word for one that is.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    channels: {test-ride: Test ride}
    # file: buy.journey.yaml
    steps:
      - {name: Hears of the shop, channels: [web, Local radio]}  # expect: JM703
      - {name: Rides round the block, touchpoints: {name: Bicycle, channel: test-ride}}
    # file: mend.journey.yaml
    steps:
      - {name: Rings, touchpoints: {name: Jingle, channel: Local radio}}
      - {name: Comes back, touchpoints: {name: Bench, channel: Workshop}}  # expect: JM703
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    channels: {test-ride: Test ride, local-radio: Local radio}
    # file: buy.journey.yaml
    steps:
      - {name: Hears of the shop, channels: [web, Local radio]}
      - {name: Rides round the block, touchpoints: {name: Bicycle, channel: Test ride}}
    ```

    or:

    ```yaml
    # file: journeymap.yaml
    name: Bridge Street Bicycles
    # file: buy.journey.yaml
    steps:
      - {name: Hears of the shop, channels: [web, Local radio]}
    ```
    """
    declared = maps.file.project.channels if maps.file else {}
    if not maps.file or not declared:
        return
    known = {same(id) for id in (*CHANNELS, *declared)}
    for text, mentions in first_of_each(maps.maps, "channel").items():
        if text not in known:
            map, name = mentions[0]
            message = f"`{name.text}` is not among the channels of the project"
            hint = f"declare it in `{maps.file.place.source.name}`, if it is none of those"
            yield map, name.finding(message, hint)
