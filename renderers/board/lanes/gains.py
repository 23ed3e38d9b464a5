"""A step → what goes well there."""

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[ClaimCell, ...]:
    """Give each gain."""
    return tuple(context.claim("gain", gain) for gain in step.gains)
