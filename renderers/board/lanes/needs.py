"""A step → what the customer needs there."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import ClaimCell
from journeymap.schema.models.step import Step


def cells(step: Step, evidence: Evidence) -> tuple[ClaimCell, ...]:
    """Give each need with its why."""
    return tuple(evidence.claim("need", need, notes=(need.why,)) for need in step.needs)
