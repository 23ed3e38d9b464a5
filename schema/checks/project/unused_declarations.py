"""What the project declares and no map mentions."""

from collections.abc import Iterator

from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import names_in, same
from journeymap.schema.checks.research import may_be_of_figures, named_in, own_evidence
from journeymap.schema.checks.rule import Finding, rule


@rule("JM707", "info", "strict")
def unused_declarations(maps: Maps) -> Iterator[tuple[None, Finding]]:
    """Finds touchpoints, channels, systems and evidence of the project file that no map uses.

    A channel of a declared touchpoint counts as used. So does all evidence but interviews, workshops and contacts
    with support where a map gives completion, drop-off or shares, which cannot name their source.

    Why it matters: a declared touchpoint that is on no map is one at which nobody has looked at the customer, or one
    that is gone. Research that is on no map was done for nothing.

    Instead of:

    ```yaml
    # file: journeymap.yaml
    channels:
      test-ride: Test ride
      workshop: Workshop  # expect: JM707
    touchpoints:
      counter: Workshop counter
      website: {name: Shop website, channel: web}  # expect: JM707
    systems:
      till: Till  # expect: JM707
    evidence:
      talks: {type: interview, n: 16, date: 2026-04}
      job-book: {type: crm, n: 870, date: 2026-09}  # expect: JM707
    # file: buy.journey.yaml
    evidence:
      job-book: {type: crm, n: 12, date: 2026-10}
    steps:
      - {name: Rides, channels: Test ride, evidence: [talks, job-book]}
      - {name: Comes back, touchpoints: Workshop counter}
    ```

    Write:

    ```yaml
    # file: journeymap.yaml
    channels: {test-ride: Test ride}
    touchpoints: {bicycle: {name: Bicycle, channel: test-ride}}
    systems: {till: Till}
    evidence:
      talks: {type: interview, n: 16, date: 2026-04}
      receipts: {type: sales, n: 412, date: 2026-09}
    # file: buy.journey.yaml
    persona: {name: Ieva, evidence: talks}
    steps:
      - {name: Rides, touchpoints: bicycle, systems: till, completion: 41%}
    ```
    """
    if not maps.file:
        return
    project = maps.file.project
    names = {(name.kind, same(name.text)) for map in maps.maps for name in names_in(map)}
    names |= {("channel", same(item.channel)) for item in project.touchpoints.values() if item.channel}
    evidence = {id for map in maps.maps for id in named_in(map) - own_evidence(map).keys()}
    of_figures = {id for id, item in project.evidence.items() if may_be_of_figures(item, maps.maps)}
    unused = [
        *(("channel", id) for id in project.channels if ("channel", same(id)) not in names),
        *(
            ("touchpoint", id)
            for id, item in project.touchpoints.items()
            if ("touchpoint", same(item.name)) not in names
        ),
        *(("system", id) for id, item in project.systems.items() if ("system", same(item.name)) not in names),
        *(("evidence", id) for id, item in project.evidence.items() if id not in evidence | of_figures),
    ]
    for what, id in unused:
        at = maps.file.place.at(("evidence" if what == "evidence" else f"{what}s", id))
        hint = f"mention `{id}` where it belongs, or take it out"
        yield None, Finding(None, f"no map uses the {what} `{id}`", hint, item=id, on_key=True, at=at)
