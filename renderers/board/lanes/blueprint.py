"""A step → the rows of a service blueprint: what the organisation does for it, in sight and out of sight."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import ChipCell, TextCell
from journeymap.schema.models.step import Step


def physical_evidence(step: Step, _: Evidence) -> tuple[TextCell, ...]:
    """Give what the customer sees and touches."""
    return _texts(step.physical_evidence)


def frontstage(step: Step, _: Evidence) -> tuple[TextCell, ...]:
    """Give what the customer sees of the organisation."""
    return _texts(step.frontstage)


def backstage(step: Step, _: Evidence) -> tuple[TextCell, ...]:
    """Give what happens behind the line of visibility."""
    return _texts(step.backstage)


def support(step: Step, _: Evidence) -> tuple[TextCell, ...]:
    """Give the processes behind the line of internal interaction."""
    return _texts(step.support)


def systems(step: Step, _: Evidence) -> tuple[ChipCell, ...]:
    """Give the tools in use."""
    return tuple(ChipCell(name) for name in step.systems)


def _texts(texts: tuple[str, ...]) -> tuple[TextCell, ...]:
    return tuple(TextCell(text) for text in texts)
