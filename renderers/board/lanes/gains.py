"""A step → what goes well there."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import ClaimCell
from journeymap.schema.models.step import Step


def cells(step: Step, evidence: Evidence) -> tuple[ClaimCell, ...]:
    """Give each gain."""
    return tuple(evidence.claim("gain", gain) for gain in step.gains)
