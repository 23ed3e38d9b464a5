"""A step → who in the organisation answers for it."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import TextCell
from journeymap.schema.models.step import Step


def cells(step: Step, _: Evidence) -> tuple[TextCell, ...]:
    """Give the owner."""
    return (TextCell(step.owner),) if step.owner else ()
