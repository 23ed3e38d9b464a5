"""Band → Row with the edges as simple curves: cards in columns, at heights that Graphviz gives or that need none."""

from collections.abc import Mapping, Sequence

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.row import Crossing, Row, Run, Spot, settled

_BETWEEN_STACKED = 24
_FAN = 48  # more space where lines part, so that their labels stand where they have parted


def grid(
    band: Band,
    steps: Mapping[int, Step],
    crossings: Sequence[Crossing],
    *,
    gap: float,
    rooms: Sequence[float],
    levels: Mapping[int, float] | None = None,
) -> Row:
    """Cards in columns, each at its level or, when there are none, in reading order about one middle."""
    levels = levels or _centred(band, steps)
    spots: dict[int, Spot] = {}
    x = 0.0
    for number, place in enumerate(band.places):
        for column in place:
            step, level = steps[column], levels[column]
            spots[column] = Spot(x, level - step.shoulder / 2, step.width, step.height, level)
        leaving = [c.room for c in crossings if c.path.source in place]
        fan = _FAN if len(leaving) > 1 else 0
        space = gap + fan + max([*leaving, *rooms[number : number + 1]], default=0)
        x += max(steps[column].width for column in place) + space
    runs = {crossing.number: _run(crossing, spots) for crossing in crossings}
    return settled(band, spots, with_branch_labels(runs, crossings, spots), {c.number: c.label for c in crossings})


def _centred(band: Band, steps: Mapping[int, Step]) -> dict[int, float]:
    """The heights of cards that stand one above the other."""
    levels = {}
    for place in band.places:
        y = -(sum(steps[c].shoulder for c in place) + _BETWEEN_STACKED * (len(place) - 1)) / 2
        for column in place:
            levels[column] = y + steps[column].shoulder / 2
            y += steps[column].shoulder + _BETWEEN_STACKED
    return levels


def _run(crossing: Crossing, spots: Mapping[int, Spot]) -> Run:
    """A curve from card to card; its label in its middle until it has a better place."""
    source, target = spots[crossing.path.source], spots[crossing.path.target]
    start, end = (source.right, source.level), (target.x, target.level)
    middle = (start[0] + end[0]) / 2
    label = crossing.label
    place_of_label = (middle, (start[1] + end[1]) / 2 - label.height / 2) if label else None
    return Run((start, (middle, start[1]), (middle, end[1]), end), place_of_label)
