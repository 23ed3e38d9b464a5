"""A step → where customer and organisation meet."""

from journeymap.renderers.board.cells import ChipCell, Icon
from journeymap.renderers.board.context import Context
from journeymap.renderers.board.durations import duration
from journeymap.renderers.board.pictures import icon_of
from journeymap.schema.models.places import Touchpoint
from journeymap.schema.models.step import Step
from journeymap.schema.vocabulary import CHANNELS


def cells(step: Step, context: Context) -> tuple[ChipCell, ...]:
    """Give a chip for each touchpoint, then one for each channel that stands alone."""
    alone = [_alone(channel, context) for channel in step.channels]
    return (*(_cell(point, context) for point in step.touchpoints), *alone)


def _cell(point: Touchpoint, context: Context) -> ChipCell:
    words = context.locale.words
    channel = point.channel or _channel_named(point.name) or ""
    named = _name(channel, context) if channel else ""
    answers = context.locale.word("response_time", time=duration(point.response_time, context.locale))
    return ChipCell(
        point.name,
        _icon(channel, context),
        "" if named.casefold() == point.name.casefold() else named,
        words["key_touchpoint"] if point.key else "",
        words[f"touchpoint_{point.type}"] if point.type else "",
        (answers,) if point.response_time else (),
        point.link or "",
        named,
    )


def _alone(channel: str, context: Context) -> ChipCell:
    name = _name(channel, context)
    return ChipCell(name, _icon(channel, context), channel=name)


def _name(channel: str, context: Context) -> str:
    declared = context.channels.get(channel)
    return declared.name if declared else context.locale.known("channel", channel)


def _icon(channel: str, context: Context) -> Icon | None:
    declared = context.channels.get(channel)
    if declared and declared.icon:
        return icon_of(declared.icon)
    return Icon(name=channel) if channel in CHANNELS else None


def _channel_named(name: str) -> str | None:
    """`Store` alone is the channel as well as the touchpoint."""
    known = name.casefold().replace(" ", "-")
    return known if known in CHANNELS else None
