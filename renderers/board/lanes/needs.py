"""A step → what the customer needs there."""

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[ClaimCell, ...]:
    """Give each need with its why."""
    return tuple(context.claim("need", need, notes=(need.why,)) for need in step.needs)
