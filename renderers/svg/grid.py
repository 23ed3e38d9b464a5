"""Band → Row without Graphviz: cards in columns, the edges between them simple curves."""

from collections.abc import Mapping, Sequence

from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.row import STAGE_GAP, Crossing, Row, Run, Spot, settled

_BETWEEN_STACKED = 24


def grid(band: Band, steps: Mapping[int, Step], crossings: Sequence[Crossing], *, gap: float) -> Row:
    """Cards in columns, centred, straight edges: what is drawn without Graphviz."""
    spots: dict[int, Spot] = {}
    x = 0.0
    for number, place in enumerate(band.places):
        y = -(sum(steps[c].shoulder for c in place) + _BETWEEN_STACKED * (len(place) - 1)) / 2
        for column in place:
            step = steps[column]
            spots[column] = Spot(x, y, step.width, step.height, y + step.shoulder / 2)
            y += step.shoulder + _BETWEEN_STACKED
        following = band.places[number + 1 : number + 2]
        labels = [c.room for c in crossings if c.path.source in place]
        apart = following and steps[following[0][0]].stage != steps[place[0]].stage
        x += max(steps[column].width for column in place) + gap + max([*labels, STAGE_GAP if apart else 0])
    runs = {}
    for crossing in crossings:
        source, target = spots[crossing.path.source], spots[crossing.path.target]
        start, end = (source.right, source.level), (target.x, target.level)
        middle = (start[0] + end[0]) / 2
        label = crossing.label
        place_of_label = (middle, (start[1] + end[1]) / 2 - label.height / 2) if label else None
        runs[crossing.number] = Run((start, (middle, start[1]), (middle, end[1]), end), place_of_label)
    return settled(band, spots, runs, {c.number: c.label for c in crossings})._replace(simplified=True)
