"""A step → what could be done there, quick wins first."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import ClaimCell
from journeymap.schema.models.claims import Opportunity
from journeymap.schema.models.step import Step


def cells(step: Step, evidence: Evidence) -> tuple[ClaimCell, ...]:
    """Give each opportunity with its impact and effort, who has it in hand and how far it is."""
    ordered = sorted(step.opportunities, key=lambda opportunity: not opportunity.is_quick_win)
    return tuple(_cell(opportunity, evidence) for opportunity in ordered)


def _cell(opportunity: Opportunity, evidence: Evidence) -> ClaimCell:
    locale = evidence.locale
    weight = locale.joined(*(locale.words[f"{key}_{value}"] for key, value in _levels(opportunity) if value))
    progress = locale.joined(
        opportunity.owner or "", *(locale.words[f"{key}_{value}"] for key, value in _progress(opportunity) if value)
    )
    return ClaimCell(
        "opportunity",
        opportunity.text,
        notes=tuple(note for note in (weight, progress) if note),
        sources=evidence.mentions(opportunity.evidence),
        quick_win=locale.words["quick_win"] if opportunity.is_quick_win else "",
        link=opportunity.link or "",
    )


def _levels(opportunity: Opportunity) -> tuple[tuple[str, str | None], ...]:
    return ("impact", opportunity.impact), ("effort", opportunity.effort)


def _progress(opportunity: Opportunity) -> tuple[tuple[str, str | None], ...]:
    return ("status", opportunity.status), ("horizon", opportunity.horizon)
