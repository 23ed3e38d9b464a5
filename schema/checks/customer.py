"""A map → those of its steps that the customer takes."""

from journeymap.schema.checks.map import Map
from journeymap.schema.spread import OPEN
from journeymap.schema.vocabulary import ACTORS


def customer_steps(map: Map) -> list[int]:
    """Give the places of the steps in which a customer acts, or nobody is named; steps still to come are none."""
    others = {kind for kind in ACTORS if kind != "customer"} - {persona.id for persona in map.journey.personas}
    for actor in map.journey.actors:
        if (actor.kind or "customer") == "customer":
            others.discard(actor.id or "")
        else:
            others.add(actor.id or "")
    return [index for index, step in enumerate(map.steps) if step.actor not in others and step.name != OPEN]
