"""A step → what it looks like."""

from journeymap.renderers.board.cells import ImageCell
from journeymap.renderers.board.context import Context
from journeymap.renderers.board.pictures import picture_of
from journeymap.schema.models.step import Step


def cells(step: Step, _: Context) -> tuple[ImageCell, ...]:
    """Give the step's picture."""
    picture = picture_of(step.image, step.name)
    return (ImageCell(picture),) if picture else ()
