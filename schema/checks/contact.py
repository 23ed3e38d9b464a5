"""A step → whether customer and organisation meet there."""

from journeymap.schema.checks.map import Map


def meets(map: Map, step: int) -> bool:
    """Tell whether the step, or what else goes for it, names a touchpoint or a channel."""
    return any(content.touchpoints or content.channels for content in map.all_at(step))
