"""A map → its opportunities, each with who is to see to it."""

from collections.abc import Iterator
from typing import NamedTuple

from journeymap.schema.checks.map import Map
from journeymap.schema.models.claims import Opportunity

UNDER_WAY = ("planned", "in-progress")
OVER = ("done", "rejected")


class Idea(NamedTuple):
    """An opportunity; `owner` is its own, or else that of the step or stage it stands at."""

    opportunity: Opportunity
    owner: str


def ideas_of(map: Map) -> Iterator[Idea]:
    """Give every opportunity of a map once."""
    for index, step in enumerate(map.steps):
        if step.opportunities:
            owner = next((part.owner for part in map.all_at(index) if part.owner), "")
            yield from (Idea(idea, idea.owner or owner) for idea in step.opportunities)
    for wide in map.spread.wide:
        if not wide.again:
            yield from (Idea(idea, idea.owner or wide.content.owner) for idea in wide.content.opportunities)
