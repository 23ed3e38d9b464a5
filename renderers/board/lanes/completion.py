"""A step → how many of those who started reach it."""

from journeymap.renderers.board.cells import BarCell, Cell, TextCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[Cell, ...]:
    """Give the share as a bar, with who leaves here and why."""
    locale = context.locale
    lost = ""
    if step.drop_off:
        rate = locale.words["minus"] + locale.percent(step.drop_off.rate) if step.drop_off.rate is not None else ""
        reasons = locale.joined(*step.drop_off.reasons)
        lost = f"{rate}: {reasons}" if rate and reasons else rate or reasons
    if step.completion is None:
        return (TextCell(lost),) if lost else ()
    return (BarCell(step.completion, locale.percent(step.completion), lost),)
