"""What a map as a whole lacks → a finding at the key of its steps or stages, below which it would stand."""

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.rule import Finding


def on_the_whole(map: Map, message: str, hint: str) -> Finding:
    """Make a finding about all steps together."""
    field = "stages" if map.journey.stages else "steps"
    return Finding(map.journey, message, hint, field=field, on_key=True)
