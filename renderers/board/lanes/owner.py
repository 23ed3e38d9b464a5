"""A step → who in the organisation answers for it."""

from journeymap.renderers.board.cells import TextCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def cells(step: Step, _: Context) -> tuple[TextCell, ...]:
    """Give the owner."""
    return (TextCell(step.owner),) if step.owner else ()
