"""A map → its opportunities, each with who is to see to it."""

from typing import NamedTuple

from journeymap.schema.checks.map import Map
from journeymap.schema.checks.once import once
from journeymap.schema.models.claims import Opportunity

UNDER_WAY = ("planned", "in-progress")
OVER = ("done", "rejected")


class Idea(NamedTuple):
    """An opportunity; `owner` is its own, or else that of the step or stage it stands at."""

    opportunity: Opportunity
    owner: str


@once
def ideas_of(map: Map) -> tuple[Idea, ...]:
    """Give every opportunity of a map once."""
    found = []
    for index, step in enumerate(map.steps):
        if step.opportunities:
            owner = next((part.owner for part in map.all_at(index) if part.owner), "")
            found += [Idea(idea, idea.owner or owner) for idea in step.opportunities]
    for wide in map.spread.wide:
        if not wide.again:
            found += [Idea(idea, idea.owner or wide.content.owner) for idea in wide.content.opportunities]
    return tuple(found)
