"""A part of a journey → the order of its keys: who and what before why, the whole before its parts, ways on last."""

from functools import cache

from journeymap.schema.models.claims import Evidence, Gain, Need, PainPoint, Quote
from journeymap.schema.models.journey import Journey, Reference
from journeymap.schema.models.part import Part
from journeymap.schema.models.project import Project
from journeymap.schema.models.step import Stage, Step
from journeymap.schema.slots import slots_of

# What steps and stages have in common. How long a stage takes is said before where it takes place.
_LOOK = ("description", "icon", "image")
_PLACE = ("actor", "entry", "touchpoints", "channels")
_STORY = (
    "wait", "emotion", "thoughts", "quotes", "needs", "moment_of_truth", "milestone", "decision", "pain_points",
    "gains", "opportunities", "metrics", "completion", "drop_off", "exit", "outcome", "physical_evidence",
    "frontstage", "backstage", "support", "systems", "lanes", "owner", "evidence", "next",
)  # fmt: skip

# Those that are not in the order of their fields.
ORDERS: dict[type[Part], tuple[str, ...]] = {
    Journey: (
        "title", "kind", "type", "state", "segment", "language", "direction", "personas", "goal", "scenario",
        "expectations", "target_action", "owner", "contributors", "version", "reviewed", "review_every", "tags",
        "parent", "children", "emotion_scale", "evidence", "metrics", "actors", "lanes", "labels", "touchpoints",
        "pain_points", "opportunities", "stages", "steps",
    ),
    Stage: ("id", "name", "goal", *_LOOK, "duration", *_PLACE, *_STORY, "steps"),
    Step: ("id", "name", *_LOOK, *_PLACE, "duration", *_STORY),
    Reference: ("title", "link"),
    Evidence: ("type", "n", "date", "title", "link"),
    Quote: ("id", "text", "language", "evidence", "status"),
    Need: ("id", "text", "why", "evidence", "status"),
    PainPoint: ("id", "text", "severity", "frequency", "impact", "evidence", "status", "steps"),
    Gain: ("id", "text", "evidence", "status"),
    Project: (
        "name", "spec_folders", "persona_folder", "output_folder", "cache_folder", "formats", "page", "language",
        "owner", "theme", "channels", "touchpoints", "systems", "evidence", "lanes", "labels", "checks",
    ),
}  # fmt: skip


@cache
def order_of(model: type[Part]) -> tuple[str, ...]:
    """Give all keys of a part in their order; what refers to it stands first."""
    names = [name for name in slots_of(model) if name != model.rest]
    listed = ORDERS.get(model, ("id",) if "id" in names else ())
    return (*listed, *(name for name in names if name not in listed))
