"""Lanes and paths → what follows from the map: where it hurts most, what to do first, how the figures stand."""

from collections.abc import Iterable, Iterator, Sequence

from journeymap.renderers.board.model import (
    BarCell,
    Cell,
    ClaimCell,
    FeelingCell,
    Hotspot,
    Idea,
    Lane,
    Measure,
    MetricCell,
    Path,
)
from journeymap.renderers.locale import Locale

MOST_HOTSPOTS = 5
_GRAVITY = {"critical": 4, "high": 3, "medium": 2, "low": 1, "": 0}
_PROMISE = {"high": 3, "medium": 2, "low": 1, "": 0}
_TOIL = {"low": 1, "medium": 2, "high": 3, "": 4}


def hotspots(lanes: Iterable[Lane], paths: Iterable[Path]) -> tuple[Hotspot, ...]:
    """Give the steps where it hurts most, the worst first.

    A step is one that has a grave pain point (high or critical), a feeling of −1 or worse, or the largest loss on the
    way on. The gravest pain point counts most, then how many there are, then the lowest feeling.
    """
    known = {lane.key: lane for lane in lanes}
    pains, feelings = _gather(known.get("pain_points")), _gather(known.get("emotion"))
    drops = {path.source: path.drop for path in paths if path.main and path.drop}
    leaking = _leaking(known.get("completion"), paths)
    found = []
    for column in sorted({*pains, *feelings, *drops}):
        hurting = [cell for _, cell in pains.get(column, ()) if isinstance(cell, ClaimCell)]
        felt = [cell for _, cell in feelings.get(column, ()) if isinstance(cell, FeelingCell)]
        worst = max((_GRAVITY[pain.level] for pain in hurting), default=0)
        lowest = min((feeling.score for feeling in felt), default=2.0)
        if worst >= _GRAVITY["high"] or lowest <= -1 or column == leaking:
            hurting.sort(key=lambda pain: -_GRAVITY[pain.level])
            spot = Hotspot(column, tuple(hurting), tuple(felt), drops.get(column, ""))
            found.append(((-worst, -len(hurting), lowest, column), spot))
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
    seen: list[tuple[Cell, ...]] = []
    for span in lane.spans:  # of what goes for steps that do not follow each other there are several
        if span.cells not in seen:
            seen.append(span.cells)
            for cell in span.cells:
                yield span.first, span.label, cell


def _leaking(lane: Lane | None, paths: Iterable[Path]) -> int | None:
    """The column from which the main path loses the largest share of those who started."""
    shares: Sequence[float | None] = [
        next((cell.share for cell in cells if isinstance(cell, BarCell)), None)
        for cells in (lane.cells if lane else ())
    ]
    losses = [
        (before - after, -path.source)
        for path in paths
        if path.main and shares
        for before, after in [(shares[path.source], shares[path.target])]
        if before is not None and after is not None and before > after
    ]
    return -max(losses)[1] if losses else None
