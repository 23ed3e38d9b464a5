"""A step → what goes through the customer's mind and what she says."""

from journeymap.renderers.board.cells import QuoteCell
from journeymap.renderers.board.context import Context
from journeymap.schema.models.step import Step


def cells(step: Step, context: Context) -> tuple[QuoteCell, ...]:
    """Give the thoughts, then the quotes with their sources."""
    thought = [QuoteCell(text, spoken=False) for text in step.thoughts]
    said = [
        QuoteCell(
            quote.text,
            spoken=True,
            language=quote.language or "",
            sources=context.mentions(quote.evidence),
            status=quote.status or "",
        )
        for quote in step.quotes
    ]
    return (*thought, *said)
