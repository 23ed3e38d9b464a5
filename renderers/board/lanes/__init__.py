"""The built-in lanes, from the customer to the organisation; each file gives the cells of its lane for one step."""

from collections.abc import Callable
from typing import NamedTuple

from journeymap.renderers.board.cells import Cell
from journeymap.renderers.board.context import Context
from journeymap.renderers.board.lanes import (
    blueprint,
    completion,
    emotion,
    gains,
    metrics,
    needs,
    opportunities,
    owner,
    pain_points,
    storyboard,
    thoughts,
    touchpoints,
)
from journeymap.schema.models.step import Step


class LaneKind(NamedTuple):
    """A lane's key, its cells, and its depth in the organisation. Its labels are `lane_<key>` and `hint_<key>`, unless
    it has a title and a hint of the author's.

    Depth 0 is what the customer lives, 1 what she sees of the organisation, 2 what happens behind the line of
    visibility, 3 behind the line of internal interaction (Shostack 1984; Bitner, Ostrom and Morgan 2008).
    """

    key: str
    cells: Callable[[Step, Context], tuple[Cell, ...]]
    depth: int = 0
    title: str = ""
    hint: str = ""


LANES = (
    LaneKind("storyboard", storyboard.cells),
    LaneKind("touchpoints", touchpoints.cells),
    LaneKind("thoughts", thoughts.cells),
    LaneKind("emotion", emotion.cells),
    LaneKind("needs", needs.cells),
    LaneKind("pain_points", pain_points.cells),
    LaneKind("gains", gains.cells),
    LaneKind("completion", completion.cells),
    LaneKind("metrics", metrics.cells),
    LaneKind("opportunities", opportunities.cells),
    LaneKind("physical_evidence", blueprint.physical_evidence),
    LaneKind("frontstage", blueprint.frontstage, depth=1),
    LaneKind("backstage", blueprint.backstage, depth=2),
    LaneKind("support", blueprint.support, depth=3),
    LaneKind("systems", blueprint.systems, depth=3),
    LaneKind("owner", owner.cells),
)
