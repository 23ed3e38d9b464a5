"""A step → what goes wrong there, the worst first."""

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step

_WORST_FIRST = ("critical", "high", "medium", "low", None)


def cells(step: Step, context: Context) -> tuple[ClaimCell, ...]:
    """Give each pain point with its severity, how often it occurs and what follows from it."""
    ordered = sorted(step.pain_points, key=lambda pain: _WORST_FIRST.index(pain.severity))
    return tuple(
        context.claim("pain", pain, notes=(pain.frequency, pain.impact))._replace(
            level=pain.severity or "",
            badge=context.locale.words[f"severity_{pain.severity}"] if pain.severity else "",
        )
        for pain in ordered
    )
