"""A step → what could be done there, quick wins first."""

from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.claims import Opportunity
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[ClaimCell, ...]:
    """Give each opportunity with its impact and effort, who has it in hand and how far it is."""
    ordered = sorted(step.opportunities, key=lambda opportunity: not opportunity.is_quick_win)
    return tuple(_cell(opportunity, context) for opportunity in ordered)


def _cell(opportunity: Opportunity, context: Context) -> ClaimCell:
    locale = context.locale
    weight = locale.joined(*(locale.words[f"{key}_{value}"] for key, value in _levels(opportunity) if value))
    progress = locale.joined(
        opportunity.owner or "", *(locale.words[f"{key}_{value}"] for key, value in _progress(opportunity) if value)
    )
    moves = f"{locale.words['moves']}: {opportunity.metric}" if opportunity.metric else ""
    return ClaimCell(
        "opportunity",
        opportunity.text,
        notes=tuple(note for note in (weight, progress, moves) if note),
        sources=context.mentions(opportunity.evidence),
        quick_win=locale.words["quick_win"] if opportunity.is_quick_win else "",
        link=opportunity.link or "",
        addresses=tuple(context.addressed[name] for name in opportunity.addresses),
        owner=opportunity.owner or "",
        impact=opportunity.impact or "",
        effort=opportunity.effort or "",
        settled=opportunity.status in ("done", "rejected"),
    )


def _levels(opportunity: Opportunity) -> tuple[tuple[str, str | None], ...]:
    return ("impact", opportunity.impact), ("effort", opportunity.effort)


def _progress(opportunity: Opportunity) -> tuple[tuple[str, str | None], ...]:
    return ("status", opportunity.status), ("horizon", opportunity.horizon)
