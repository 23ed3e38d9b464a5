"""The built-in lanes, from the customer to the organisation; each file gives the cells of its lane for one step."""

from collections.abc import Callable
from typing import NamedTuple

from journeymap.renderers.board.evidence import Evidence
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
    thoughts,
    touchpoints,
)
from journeymap.renderers.board.model import Cell
from journeymap.schema.models.step import Step


class LaneKind(NamedTuple):
    """A lane's key (its labels are `lane_<key>` and `hint_<key>`), its cells, and its depth in the organisation.

    Depth 0 is what the customer lives, 1 what she sees of the organisation, 2 what happens behind the line of
    visibility, 3 behind the line of internal interaction (Shostack 1984; Bitner, Ostrom and Morgan 2008).
    """

    key: str
    cells: Callable[[Step, Evidence], tuple[Cell, ...]]
    depth: int = 0


LANES = (
    LaneKind("touchpoints", touchpoints.cells),
    LaneKind("thoughts", thoughts.cells),
    LaneKind("emotion", emotion.cells),
    LaneKind("needs", needs.cells),
    LaneKind("pain_points", pain_points.cells),
    LaneKind("gains", gains.cells),
    LaneKind("completion", completion.cells),
    LaneKind("metrics", metrics.cells),
    LaneKind("opportunities", opportunities.cells),
    LaneKind("physical_evidence", blueprint.physical_evidence, depth=1),
    LaneKind("frontstage", blueprint.frontstage, depth=1),
    LaneKind("backstage", blueprint.backstage, depth=2),
    LaneKind("support", blueprint.support, depth=3),
    LaneKind("systems", blueprint.systems, depth=3),
    LaneKind("owner", owner.cells),
)
