"""Maps that could be one."""

from collections import Counter
from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from journeymap.schema.checks.links import by_file, file_of, links_of
from journeymap.schema.checks.map import Map
from journeymap.schema.checks.maps import Maps
from journeymap.schema.checks.names import personas_of, same
from journeymap.schema.checks.rule import Finding, rule

_ALIKE = 0.8  # the share of their steps that two maps have in common
_STEPS = 4  # with fewer, likeness is chance


@rule("JM702", "info", "default")
def near_duplicate_maps(maps: Maps) -> Iterator[tuple[Map, Finding]]:
    """Finds maps with the same personas and the same goal as another, or with four fifths of its steps.

    Steps are compared by their names; of all steps on either map, four fifths have to be on both. Maps with fewer than
    four steps are not compared.
    Maps that differ in state, kind, segment or language are no duplicates, nor are parents and their children, nor maps
    with the same goal and scenarios that differ.

    Why it matters: dozens of maps that could be one are waste. Each is to be kept up to date, they drift apart, and
    soon nobody knows which of them is right.

    Instead of:

    ```yaml
    # file: buy.journey.yaml
    persona: Ieva
    goal: Own a bed that fits
    steps: [Searches, Compares, Buys]
    # file: purchase.journey.yaml
    persona: Ieva
    goal: own a bed that fits  # expect: JM702
    steps: [Asks a friend, Orders]
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    persona: Ieva
    goal: Own a bed that fits
    steps: [Searches, Compares, Tries, Buys, Waits]
    # file: purchase.journey.yaml
    persona: Jānis
    goal: Sleep well
    steps: [Searches, Compares, Tries, Buys]  # expect: JM702
    ```

    or:

    ```yaml
    # file: first.journey.yaml
    goal: Own a bed that fits
    scenario: She moves into her first flat
    # file: flat.journey.yaml
    goal: Own a bed that fits  # expect: JM702
    scenario: she moves into her first flat
    steps: [Asks a friend, Orders]
    # file: third.journey.yaml
    goal: Own a bed that fits  # expect: JM702
    steps: [Rents, Returns]
    ```

    Write:

    ```yaml
    # file: buy.journey.yaml
    personas: [Ieva, Jānis]
    goal: Own a bed that fits
    steps: [Searches, Compares, Tries, Buys]
    # file: mend.journey.yaml
    personas: [Ieva, Jānis]
    goal: Have it mended
    steps: [Searches, Compares, Calls, Waits]
    # file: short.journey.yaml
    personas: [Ieva, Jānis]
    goal: Have it taken away
    steps: [Searches, Compares, Calls]
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    goal: Own a bed that fits
    state: current
    steps: [Searches, Compares, Tries, Buys]
    # file: buy-next.journey.yaml
    goal: Own a bed that fits
    state: future
    steps: [Searches, Compares, Tries, Buys]
    # file: buy-blueprint.journey.yaml
    goal: Own a bed that fits
    state: current
    kind: blueprint
    steps: [Searches, Compares, Tries, Buys]
    ```

    or:

    ```yaml
    # file: all.journey.yaml
    goal: Own a bed that fits
    children: [maps/one.journey.yaml]
    steps: [Searches, Compares, Tries, Buys]
    # file: maps/one.journey.yaml
    goal: Own a bed that fits
    steps: [Searches, Compares, Tries, Buys]
    ```

    or:

    ```yaml
    # file: moving.journey.yaml
    goal: Own a bed that fits
    scenario: She moves into her first flat
    # file: back.journey.yaml
    goal: Own a bed that fits
    scenario: Her back hurts
    steps: [Asks the doctor, Is sent to a shop, Tries, Buys]
    ```

    or:

    ```yaml
    # file: buy.journey.yaml
    goal: Own a bed that fits
    steps: [Searches, Compares, Tries, Buys, Waits]
    # file: rent.journey.yaml
    goal: Rent a bed
    steps: [Searches, Compares, Tries, Pays, Leaves]
    # file: complain.journey.yaml
    goal: Be heard
    steps: [Pays, Leaves, Complains, Calls, Writes]
    # file: deliver.journey.yaml
    goal: Have it at home
    steps: [Buys, Waits, Carries, Unpacks, Thanks]
    ```
    """
    files = by_file(maps.maps)
    alike: dict[tuple[str | None, ...], list[_Outline]] = {}
    for map in maps.maps:
        journey = map.journey
        sort = journey.state, journey.kind, same(journey.segment), journey.language
        related = {id(other) for other in links_of(map, files)}
        steps = frozenset(same(step.name) for step in map.steps)
        alike.setdefault(sort, []).append(_Outline(map, frozenset(personas_of(map)), steps, related))
    for outlines in alike.values():
        by_goal = dict(_with_goal_of_another(outlines))
        yield from by_goal.items()
        left = [outline for outline in outlines if outline.map not in by_goal]
        yield from _with_steps_of_another(left)


class _Outline(NamedTuple):
    """What maps are compared by, and which they name as their parents or children."""

    map: Map
    personas: frozenset[str]
    steps: frozenset[str]
    related: set[int]

    def may_be(self, other: "_Outline") -> bool:
        """Whether the two do not belong together anyway."""
        return id(other.map) not in self.related and id(self.map) not in other.related


def _with_goal_of_another(outlines: Iterable[_Outline]) -> Iterator[tuple[Map, Finding]]:
    first: dict[tuple[object, str], list[_Outline]] = {}
    for outline in outlines:
        earlier = first.setdefault((outline.personas, same(outline.map.journey.goal)), [])
        other = next(
            (other for other in earlier if other.may_be(outline) and not _scenarios_differ(outline, other)), None
        )
        if other:
            message = f"the same persona and goal as in `{file_of(other.map)}`"
            hint = "make them one, or say in `scenario` how they differ"
            yield outline.map, Finding(outline.map.journey, message, hint, field="goal")
        else:
            earlier.append(outline)


def _scenarios_differ(one: _Outline, other: _Outline) -> bool:
    scenarios = same(one.map.journey.scenario), same(other.map.journey.scenario)
    return all(scenarios) and scenarios[0] != scenarios[1]


def _with_steps_of_another(outlines: Iterable[_Outline]) -> Iterator[tuple[Map, Finding]]:
    """Compare each map with those only that share one of its rarest steps: any that is much like it does.

    After Bayardo, Ma and Srikant, "Scaling Up All Pairs Similarity Search" (2007).
    """
    outlines = [outline for outline in outlines if len(outline.steps) >= _STEPS]
    common = Counter(step for outline in outlines for step in outline.steps)
    having: dict[str, list[_Outline]] = {}
    for outline in outlines:
        rarest_first = sorted(outline.steps, key=lambda step: (common[step], step))
        rare = rarest_first[: len(outline.steps) - ceil(_ALIKE * len(outline.steps)) + 1]
        near = (other for step in rare for other in having.get(step, ()))
        other = next((other for other in near if _much_alike(outline, other) and outline.may_be(other)), None)
        if other:
            shared = len(outline.steps & other.steps)
            message = f"{shared} of {len(outline.steps)} steps are those of `{file_of(other.map)}`"
            field = "stages" if outline.map.journey.stages else "steps"
            hint = "one map can show several personas; or link the two"
            yield outline.map, Finding(outline.map.journey, message, hint, field=field, on_key=True)
        else:
            for step in rare:
                having.setdefault(step, []).append(outline)


def _much_alike(one: _Outline, other: _Outline) -> bool:
    return len(one.steps & other.steps) >= _ALIKE * len(one.steps | other.steps)
