"""A step → the rows of a service blueprint: what the organisation does for it, in sight and out of sight."""

from journeymap.renderers.board.cells import ChipCell, TextCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def physical_evidence(step: Step, _: Context) -> tuple[TextCell, ...]:
    """Give what the customer sees and touches."""
    return _texts(step.physical_evidence)


def frontstage(step: Step, _: Context) -> tuple[TextCell, ...]:
    """Give what the customer sees of the organisation."""
    return _texts(step.frontstage)


def backstage(step: Step, _: Context) -> tuple[TextCell, ...]:
    """Give what happens behind the line of visibility."""
    return _texts(step.backstage)


def support(step: Step, _: Context) -> tuple[TextCell, ...]:
    """Give the processes behind the line of internal interaction."""
    return _texts(step.support)


def systems(step: Step, _: Context) -> tuple[ChipCell, ...]:
    """Give the tools in use, with who answers for them."""
    return tuple(
        ChipCell(
            system.name, notes=(system.owner,) if system.owner else (), link=system.link or "", owner=system.owner or ""
        )
        for system in step.systems
    )


def _texts(texts: tuple[str, ...]) -> tuple[TextCell, ...]:
    return tuple(TextCell(text) for text in texts)
