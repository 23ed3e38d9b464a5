"""Journey → the kinds of its lanes, in their order."""

from collections.abc import Callable, Iterator, Mapping

from journeymap.renderers.board.cells import Cell, TextCell
from journeymap.renderers.board.context import Context
from journeymap.renderers.board.lanes import LANES, LaneKind
from journeymap.schema.models import journey as models
from journeymap.schema.models.step import Step


def ordered(journey: models.Journey) -> list[LaneKind]:
    """Give the lanes as the author lists them, then the others in their own order, without those that are hidden."""
    kinds = _kinds(journey)
    anchors = {lane.id: lane.after for lane in journey.lanes}
    following: dict[str, list[str]] = {}
    for id in kinds:
        following.setdefault(anchors.get(id, ""), []).append(id)
    hidden = {lane.id for lane in journey.lanes if not lane.show}
    return [kind for id, kind in _from(following, "", kinds) if id not in hidden]


def _kinds(journey: models.Journey) -> dict[str, LaneKind]:
    """Every lane there is, those that the author lists first."""
    built_in = {kind.key: kind for kind in LANES}
    if journey.kind == "blueprint":  # where what the customer sees and touches stands over all
        built_in = {"physical_evidence": built_in["physical_evidence"], **built_in}
    listed = {}
    for number, lane in enumerate(journey.lanes, 1):
        if lane.id in built_in:
            listed[lane.id] = built_in[lane.id]._replace(title=lane.title, hint=lane.hint)
        elif lane.title:
            listed[lane.id] = LaneKind(f"custom-{number}", _own(lane.id), 0, lane.title, lane.hint)
    return {**listed, **{key: kind for key, kind in built_in.items() if key not in listed}}


def _from(
    following: Mapping[str, list[str]], anchor: str, kinds: Mapping[str, LaneKind], depth: int = 0
) -> Iterator[tuple[str, LaneKind]]:
    """The lanes that stand after `anchor`, each with those after it; the author's own are as deep as that one."""
    for id in following.get(anchor, ()):
        kind = kinds[id]._replace(depth=depth) if kinds[id].key.startswith("custom-") else kinds[id]
        yield id, kind
        yield from _from(following, id, kinds, kind.depth)


def _own(id: str) -> Callable[[Step, Context], tuple[Cell, ...]]:
    """What the steps put into a lane of the author's."""

    def cells(step: Step, _: Context) -> tuple[Cell, ...]:
        return tuple(map(TextCell, step.lanes.get(id, ())))

    return cells
