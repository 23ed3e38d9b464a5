"""Loops that nobody comes out of."""

from collections.abc import Iterator

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding, rule
from journeymap.schema.ways import Way, reached


@rule("JM206", "warning", "default")
def loops_without_way_out(map: Map) -> Iterator[Finding]:
    """Finds loops that lead to no end, whatever ways are taken: neither a last step nor one with `exit` or `outcome`.

    One loop of a map is told at a time, at its first step.

    Why it matters: journeys run in circles, and a map should show it. But nobody goes round for ever: customers either
    get on, or they leave, and the map has to say where.

    Instead of:

    ```yaml
    - {name: Reports the fault, next: tries-advice}
    - {name: Tries the advice, id: tries-advice}  # expect: JM206
    - {name: Writes again, next: {to: tries-advice, kind: default}}
    - {name: It works, entry: yes}
    ```

    Write:

    ```yaml
    - {name: Reports the fault, next: tries-advice}
    - {name: Tries the advice, id: tries-advice}
    - {name: Writes again, next: [it-works, {to: tries-advice, kind: loop}]}
    - {name: It works, id: it-works}
    ```

    or:

    ```yaml
    - {name: Reports the fault, next: tries-advice}
    - {name: Tries the advice, id: tries-advice, exit: Calls a neighbour, next: writes-again}
    - {name: Writes again, next: {to: tries-advice, kind: default}}
    - {name: It works, entry: yes}
    ```

    or:

    ```yaml
    - Borrows a coat
    - Wears it
    - {name: Brings it back, next: {to: borrows-a-coat, kind: loop}}
    ```
    """
    marked = {index for index, step in enumerate(map.steps) if step.exit or step.outcome}
    backwards = [Way(way.target, way.source, way.kind, way.main) for way in map.ways]
    caught = map.reached - reached(len(map.steps), backwards, {*map.ends, *marked})
    for index in sorted(caught):
        after = (way.target for way in map.ways if way.source == index)
        if index in reached(len(map.steps), map.ways, after):  # those before the loop are caught as well
            step = map.steps[index]
            hint = "let a step of the loop lead on, or mark it with `exit`"
            yield Finding(step, f"no way leads out of the loop at `{step.name}`", hint)
            return
