"""Lanes and paths → what follows from the map: where it hurts most, what to do first, how the figures stand."""

from collections.abc import Iterable, Iterator, Sequence

from journeymap.renderers.board.cells import Cell, ClaimCell, FeelingCell, MetricCell
from journeymap.renderers.board.model import Hotspot, Idea, Lane, Measure, Path
from journeymap.renderers.locale import Locale

MOST_HOTSPOTS = 5
MOST_PAINS = 3  # so many are told of a step; the map has them all
_GRAVITY = {"critical": 4, "high": 3, "medium": 2, "low": 1, "": 0}
_PROMISE = {"high": 3, "medium": 2, "low": 1, "": 0}
_TOIL = {"low": 1, "medium": 2, "high": 3, "": 4}


def hotspots(
    lanes: Iterable[Lane], paths: Sequence[Path], losses: Sequence[float], locale: Locale
) -> tuple[Hotspot, ...]:
    """Give the steps where it hurts most, the worst first; `losses` are the shares (0…1) that the paths lose.

    A step is one that has a grave pain point (high or critical), a feeling of −1 or worse, or the largest loss on the
    way on. The gravest pain point counts most, then how many there are, the lowest feeling, and the loss.
    """
    known = {lane.key: lane for lane in lanes}
    pains, feelings = _gather(known.get("pain_points")), _gather(known.get("emotion"))
    drops = {path.source: path.drop for path in paths if path.main and path.drop}
    # Rounded, as equal losses may differ in their last binary digit.
    lost = {path.source: round(loss, 6) for path, loss in zip(paths, losses, strict=True) if path.main}
    found = []
    for column in sorted({*pains, *feelings, *drops}):
        hurting = [cell for _, cell in pains.get(column, ()) if isinstance(cell, ClaimCell)]
        felt = tuple(cell for _, cell in feelings.get(column, ()) if isinstance(cell, FeelingCell))
        worst = max((_GRAVITY[pain.level] for pain in hurting), default=0)
        lowest = min((feeling.score for feeling in felt), default=2.0)
        loss = lost.get(column, 0)
        if worst >= _GRAVITY["high"] or lowest <= -1 or (loss and loss == max(lost.values())):
            gravest = tuple(sorted(hurting, key=lambda pain: -_GRAVITY[pain.level])[:MOST_PAINS])
            further = len(hurting) - len(gravest)
            more = locale.quantity(f"+{further}") if further else ""
            spot = Hotspot(column, gravest, felt, drops.get(column, ""), more)
            found.append(((-worst, -len(hurting), lowest, -loss, column), spot))
    return tuple(spot for _, spot in sorted(found, key=lambda ranked: ranked[0])[:MOST_HOTSPOTS])


def ideas(lanes: Iterable[Lane], locale: Locale) -> tuple[Idea, ...]:
    """Give every opportunity once: quick wins first, then by impact and by effort; what is done or rejected last."""
    cells = _gather(next((lane for lane in lanes if lane.key == "opportunities"), None))
    standing = [
        (column, reach, cell)
        for column in sorted(cells)
        for reach, cell in cells[column]
        if isinstance(cell, ClaimCell)
    ]
    standing.sort(key=lambda item: _worth(item[2]))
    return tuple(
        Idea(locale.number(number), cell, column, reach) for number, (column, reach, cell) in enumerate(standing, 1)
    )


def measures(metrics: Iterable[MetricCell], lanes: Iterable[Lane]) -> tuple[Measure, ...]:
    """Give the metrics of the whole map, then those of its steps in their order."""
    cells = _gather(next((lane for lane in lanes if lane.key == "metrics"), None))
    of_steps = (
        Measure(cell, column, reach)
        for column in sorted(cells)
        for reach, cell in cells[column]
        if isinstance(cell, MetricCell)
    )
    return (*map(Measure, metrics), *of_steps)


def _worth(cell: ClaimCell) -> tuple[bool, bool, int, int]:
    return (cell.settled, not cell.quick_win, -_PROMISE[cell.impact], _TOIL[cell.effort])


def _gather(lane: Lane | None) -> dict[int, list[tuple[str, Cell]]]:
    """The cells of a lane by the column they begin in, each with the words for the columns it goes for."""
    found: dict[int, list[tuple[str, Cell]]] = {}
    for column, reach, cell in _standing(lane) if lane else ():
        found.setdefault(column, []).append((reach, cell))
    return found


def _standing(lane: Lane) -> Iterator[tuple[int, str, Cell]]:
    for column, cells in enumerate(lane.cells):
        for cell in cells:
            yield column, "", cell
    for span in lane.spans:
        for cell in () if span.again else span.cells:
            yield span.first, span.label, cell
