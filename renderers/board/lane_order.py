"""Journey → the kinds of its lanes, in their order."""

from collections.abc import Callable

from journeymap.renderers.board.context import Context
from journeymap.renderers.board.lanes import LANES, LaneKind
from journeymap.renderers.board.model import Cell, TextCell
from journeymap.schema.models import journey as models
from journeymap.schema.models.step import Step


def ordered(journey: models.Journey) -> list[LaneKind]:
    """Give the lanes as the author lists them, then the others in their own order, without those that are hidden.

    A lane that stands `after` another is as deep in the organisation as that one.
    """
    built_in = {kind.key: kind for kind in LANES}
    if journey.kind == "blueprint":  # where what the customer sees and touches stands over all
        built_in = {"physical_evidence": built_in["physical_evidence"], **built_in}
    set_by_author = [(lane, _kind(lane, number, built_in)) for number, lane in enumerate(journey.lanes)]
    order = {lane.id: kind for lane, kind in set_by_author if kind and not lane.after}
    order |= {key: kind for key, kind in built_in.items() if key not in order}
    for lane, kind in reversed(set_by_author):  # so that of two after one lane the first stands first
        if kind and lane.after in order:
            order.pop(lane.id, None)
            keys = list(order)
            place = keys.index(lane.after) + 1
            depth = order[lane.after].depth if lane.id not in built_in else kind.depth
            entries = [*order.items()]
            order = dict([*entries[:place], (lane.id, kind._replace(depth=depth)), *entries[place:]])
    hidden = {lane.id for lane in journey.lanes if not lane.show}
    return [kind for id, kind in order.items() if id not in hidden]


def _kind(lane: models.Lane, number: int, built_in: dict[str, LaneKind]) -> LaneKind | None:
    """A built-in lane, perhaps under another title, or one of the author's own."""
    if lane.id in built_in:
        return built_in[lane.id]._replace(title=lane.title, hint=lane.hint)
    return LaneKind(f"custom-{number + 1}", _own(lane.id), 0, lane.title, lane.hint) if lane.title else None


def _own(id: str) -> Callable[[Step, Context], tuple[Cell, ...]]:
    """What the steps put into a lane of the author's."""

    def cells(step: Step, _: Context) -> tuple[TextCell, ...]:
        return tuple(map(TextCell, step.lanes.get(id, ())))

    return cells
