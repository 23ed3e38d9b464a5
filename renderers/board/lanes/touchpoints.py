"""A step → where customer and organisation meet."""

from journeymap.renderers.board.evidence import Evidence
from journeymap.renderers.board.model import ChipCell
from journeymap.schema.models.step import Step
from journeymap.schema.vocabulary import CHANNELS


def cells(step: Step, evidence: Evidence) -> tuple[ChipCell, ...]:
    """Give a chip for each touchpoint, then one for each channel that stands alone."""
    locale = evidence.locale

    def chip(name: str, channel: str | None, *, strong: bool = False) -> ChipCell:
        words = locale.known("channel", channel) if channel else ""
        detail = "" if words.casefold() == name.casefold() else words
        return ChipCell(name, channel if channel in CHANNELS else "", detail, strong)

    met = [
        chip(point.name, point.channel or _channel_named(point.name), strong=point.key) for point in step.touchpoints
    ]
    alone = [chip(locale.known("channel", channel), channel) for channel in step.channels]
    return (*met, *alone)


def _channel_named(name: str) -> str | None:
    """`Store` alone is the channel as well as the touchpoint."""
    known = name.casefold().replace(" ", "-")
    return known if known in CHANNELS else None
