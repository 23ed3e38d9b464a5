"""Band → Row without Graphviz: cards in columns, the edges between them simple curves."""

from collections.abc import Mapping, Sequence

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.branches import with_branch_labels
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.row import Crossing, Row, Run, Spot, settled

_BETWEEN_STACKED = 24
_FAN = 48  # more space where lines part, so that their labels stand where they have parted


def grid(
    band: Band, steps: Mapping[int, Step], crossings: Sequence[Crossing], *, gap: float, rooms: Sequence[float]
) -> Row:
    """Cards in columns, centred, straight edges: what is drawn without Graphviz."""
    spots: dict[int, Spot] = {}
    x = 0.0
    for number, place in enumerate(band.places):
        y = -(sum(steps[c].shoulder for c in place) + _BETWEEN_STACKED * (len(place) - 1)) / 2
        for column in place:
            step = steps[column]
            spots[column] = Spot(x, y, step.width, step.height, y + step.shoulder / 2)
            y += step.shoulder + _BETWEEN_STACKED
        leaving = [c.room for c in crossings if c.path.source in place]
        fan = _FAN if len(leaving) > 1 else 0
        space = gap + fan + max([*leaving, *rooms[number : number + 1]], default=0)
        x += max(steps[column].width for column in place) + space
    runs = {}
    for crossing in crossings:
        source, target = spots[crossing.path.source], spots[crossing.path.target]
        start, end = (source.right, source.level), (target.x, target.level)
        middle = (start[0] + end[0]) / 2
        label = crossing.label
        place_of_label = (middle, (start[1] + end[1]) / 2 - label.height / 2) if label else None
        runs[crossing.number] = Run((start, (middle, start[1]), (middle, end[1]), end), place_of_label)
    placed = with_branch_labels(runs, crossings, spots)
    return settled(band, spots, placed, {c.number: c.label for c in crossings})._replace(simplified=True)
