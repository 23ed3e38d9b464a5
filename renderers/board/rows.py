"""Journey in columns → the lanes that have something to show, in their order."""

from collections.abc import Iterator, Sequence

from journeymap.renderers.board.cells import Cell, ClaimCell
from journeymap.renderers.board.context import Context
from journeymap.renderers.board.lane_order import ordered
from journeymap.renderers.board.lanes import LaneKind
from journeymap.renderers.board.model import Lane, Span
from journeymap.schema.models import journey as models
from journeymap.schema.spread import Spread, Wide


def rows(journey: models.Journey, whole: Spread, context: Context) -> tuple[Lane, ...]:
    """Give the lanes, with the blueprint's lines where the depth in the organisation changes."""
    words = context.locale.words
    lanes: list[Lane] = []
    depths: list[int] = []
    for kind in ordered(journey):
        cells = tuple(kind.cells(step, context) for step in whole.steps)
        spans = tuple(_spans(kind, whole.wide, context))
        if any(cells) or spans:
            title, hint = kind.title or words[f"lane_{kind.key}"], kind.hint or words.get(f"hint_{kind.key}", "")
            curves = tuple(context.curves.values()) if kind.key == "emotion" and len(context.curves) > 1 else ()
            lanes.append(Lane(kind.key, title, hint, cells, "", spans, curves))
            depths.append(kind.depth)
    lines = (words[line] if line else "" for line in _lines(depths))
    return tuple(lane._replace(line=line) for lane, line in zip(lanes, lines, strict=True))


def _spans(kind: LaneKind, wide: Sequence[Wide], context: Context) -> Iterator[Span]:
    locale = context.locale
    for first, last, content, again in wide:
        cells: tuple[Cell, ...] = kind.cells(content, context)
        if cells:
            label = locale.word("spans", first=locale.number(first + 1), last=locale.number(last + 1))
            yield Span(first, last, label, tuple(map(_unaddressed, cells)) if again else cells, again)


def _unaddressed(cell: Cell) -> Cell:
    """The cell of a claim that stood before: what points to it points there."""
    return cell._replace(id="") if isinstance(cell, ClaimCell) else cell


def _lines(depths: Sequence[int]) -> Iterator[str]:
    """Which line of the blueprint runs above each lane; none where only support and systems are told."""
    reached = 0 if {1, 2} & set(depths) else 3
    for depth in depths:
        yield _line(reached, depth)
        reached = max(reached, depth)


def _line(above: int, below: int) -> str:
    """Which line runs between two depths."""
    if above < 1 <= below:
        return "line_interaction" if below == 1 else "line_visibility"
    if above == 1 and below > 1:
        return "line_visibility"
    return "line_internal" if above == 2 and below == 3 else ""
