"""Source → Journey, or every problem of it at once."""

from collections.abc import Collection
from typing import Any, NamedTuple

from pydantic import ValidationError

from journeymap.schema.ids import check_ids, name_parts
from journeymap.schema.lanes import check_lanes
from journeymap.schema.metrics import check_metrics
from journeymap.schema.models.journey import Journey
from journeymap.schema.models.values import number
from journeymap.schema.nodes import Source
from journeymap.schema.personas import bring_personas
from journeymap.schema.pictures import bring_pictures
from journeymap.schema.place import Place
from journeymap.schema.problems import Problem, SpecError
from journeymap.schema.problems_of_models import EXAMPLES, in_order, problems_of, with_rest
from journeymap.schema.references import check_references, evidence_of
from journeymap.schema.related import bring_maps
from journeymap.schema.shape import Shaper
from journeymap.schema.shared import use_shared
from journeymap.schema.surroundings import ALONE, Shared, Surroundings
from journeymap.schema.walk import parts_of


class Sound(NamedTuple):
    """A journey without errors, where its parts stand, and what is to be said about it all the same."""

    journey: Journey
    place: Place
    warnings: tuple[Problem, ...] = ()


def validate(source: Source, around: Surroundings = ALONE) -> Sound:
    """Check what a spec says, with what it refers to around it; raises SpecError with all its problems."""
    shaper = Shaper(source)
    values, place = shaper.part(source.root, Journey)
    if len(source.root.entries) == 1 or not place.children:
        from journeymap.schema.keys import check_keys

        check_keys(source, place)
    if not values.get("personas"):
        values.pop("personas", None)  # an empty list is missing too
    shared = around.shared
    problems = [*shaper.problems, *bring_personas(values, place, around), *_check_steps(values, place)]
    parts = list(parts_of(values, Journey))
    name_parts(parts)
    problems += [
        *use_shared(parts, place, shared),
        *bring_pictures(parts, place, around.picture),
        *bring_maps(parts, place, around.map),
        *check_ids(parts, place),
        *check_references(parts, place, evidence=shared.evidence),
        *check_metrics(parts, place),
        *check_lanes(parts, place, shared),
    ]
    journey, refused = _build(values, place)
    problems += refused
    found = in_order(problems, source.name)
    if journey is None or any(problem.severity == "error" for problem in found):
        raise SpecError(found)
    return Sound(_completed(journey, shared, mentioned=evidence_of(parts)), place, tuple(found))


def _completed(journey: Journey, shared: Shared, *, mentioned: Collection[str]) -> Journey:
    """The journey with what its project says for all maps, where it does not say otherwise itself."""
    if shared == Shared():
        return journey
    of_project = {lane.id: lane for lane in shared.lanes}
    own = [
        of_project[lane.id].model_copy(update={name: getattr(lane, name) for name in lane.model_fields_set})
        if lane.id in of_project
        else lane
        for lane in journey.lanes
    ]
    named = {lane.id for lane in own}
    return journey.model_copy(
        update={
            "owner": journey.owner or shared.owner,
            "language": journey.language or shared.language,
            "evidence": {id: item for id, item in shared.evidence.items() if id in mentioned} | journey.evidence,
            "lanes": (*own, *(lane for lane in shared.lanes if lane.id not in named)),
            "labels": {**shared.labels, **journey.labels},
            "channels": dict(shared.channels),
        }
    )


def with_more(error: SpecError, around: Surroundings) -> SpecError:
    """Add to what could not be read what is wrong with the rest of the spec.

    What stands on a line that could not be read is left out; so is what is missing or refers to nothing, which may
    stand on such a line.
    """
    return with_rest(error, lambda source: validate(source, around))


def _check_steps(values: dict[str, Any], place: Place) -> list[Problem]:
    """A journey is steps, with or without stages around them."""
    if "stages" in values and "steps" in values:
        at = place.children["steps"]
        message = "`steps` and `stages` cannot both stand at the top"
        return [at.problem("JM105", message, hint="move these steps into a stage", on_key=True)]
    if not values.get("stages") and not values.get("steps") and not place.meant & {"stages", "steps"}:
        at = place.at(("stages",) if "stages" in values else ("steps",))
        return [at.problem("JM101", "the journey has no steps", hint=f"write `{EXAMPLES['steps']}`", on_key=True)]
    return []


def _build(values: dict[str, Any], place: Place) -> tuple[Journey | None, list[Problem]]:
    scale, problems = _scale(values, place)
    try:
        return Journey.model_validate(values, context={"emotion_scale": scale}), problems
    except ValidationError as error:
        return None, problems + problems_of(error, place)


def _scale(values: dict[str, Any], place: Place) -> tuple[tuple[float, float], list[Problem]]:
    """The scale of the author's emotion scores; −2…+2 unless another is declared."""
    declared = values.get("emotion_scale") or {}
    try:
        lowest, highest = number(declared.get("min", "-2")), number(declared.get("max", "2"))
    except ValueError:
        return (-2.0, 2.0), []  # the model says what is wrong with it
    if lowest < highest:
        return (lowest, highest), []
    at = place.at(("emotion_scale",))
    return (-2.0, 2.0), [
        at.problem("JM107", "the scale's `min` is not below its `max`", hint="write `{min: 1, max: 5}`")
    ]
