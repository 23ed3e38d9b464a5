"""Runs + labels → runs whose branch labels stand at their own lines, clear of all other lines and labels."""

from collections.abc import Iterator, Mapping, Sequence

from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.row import Crossing, Run, Spot
from journeymap.renderers.svg.shapes import Point

_CLEAR, _CLEAR_BESIDE = 8, 24  # more room between a label, on or beside its line, and another line is of no use
_PLAIN = 14  # with so much room a label beside its line cannot be taken for that of another
_OFF = 2  # between a line and a label beside it
_TAIL, _HEAD = 6, 14  # how much of a line is to be seen before and after its label
_MOST = 0.5  # how much of the way between two cards a label on its line may hide where it can stand beside it
_WANTED = 0.6  # how far along its line a label stands: in the half that is farther from the other branches
_SAMPLES = 12  # of each Bézier piece

Plate = tuple[float, float, float, float]  # centre and half the size


def with_branch_labels(
    runs: Mapping[int, Run], crossings: Sequence[Crossing], spots: Mapping[int, Spot]
) -> dict[int, Run]:
    """Place the labels of all but the paths that are alone; those keep their places and are kept clear."""
    placed = dict(runs)
    if all(crossing.alone or not crossing.label for crossing in crossings):
        return placed
    lines = {number: list(_points_along(run)) for number, run in runs.items()}
    plates: list[Plate] = []
    for crossing in sorted(crossings, key=lambda crossing: not crossing.path.main):
        number, path, label, alone = crossing
        centre = runs[number].label
        if not label or not centre:
            continue
        if not alone:
            gap = (spots[path.source].right, spots[path.target].x)
            others = [point for other, points in lines.items() if other != number for point in points]
            centre = _clearest(lines[number], gap, label, others, plates)
            placed[number] = runs[number]._replace(label=centre, backed=True)
        plates.append((*centre, label.width / 2, label.height / 2))
    return placed


def _clearest(
    line: Sequence[Point], gap: tuple[float, float], label: Label, others: Sequence[Point], plates: Sequence[Plate]
) -> Point:
    """The centre for a label: beside its line where no other line is near, else on it if that leaves enough of it."""
    first, last = gap[0] + _TAIL + label.width / 2, gap[1] - _HEAD - label.width / 2
    wanted = gap[0] + (gap[1] - gap[0]) * _WANTED
    centres = [point for point in line if first <= point[0] <= last]
    centres = centres or [min(line, key=lambda point: abs(point[0] - sum(gap) / 2))]
    on_line = len(centres)
    centres += [beside for centre in centres for beside in _beside(line, centre, label)]

    hides = label.width > (gap[1] - gap[0]) * _MOST

    def merit(place: int) -> tuple[float, bool, float]:
        x, y = centres[place]
        clear = _clearance((x, y, label.width / 2, label.height / 2), others, plates)
        plain = place >= on_line and clear >= _PLAIN
        return min(clear, _CLEAR_BESIDE if plain else _CLEAR), (place < on_line) is not hides, -abs(x - wanted)

    return centres[max(range(len(centres)), key=merit)]


def _beside(line: Sequence[Point], centre: Point, label: Label) -> tuple[Point, Point]:
    """Where the label just touches its line from above and from below."""
    x = centre[0]
    heights = [y for at, y in line if abs(at - x) <= label.width / 2]
    off = label.height / 2 + _OFF
    return (x, min(heights) - off), (x, max(heights) + off)


def _clearance(plate: Plate, points: Sequence[Point], plates: Sequence[Plate]) -> float:
    """How far a plate is from the nearest of all these; negative where it covers one."""
    x, y, half_width, half_height = plate
    boxes = [(*point, 0, 0) for point in points] + list(plates)
    return min((max(abs(x - a) - half_width - w, abs(y - b) - half_height - h) for a, b, w, h in boxes), default=_CLEAR)


def _points_along(run: Run) -> Iterator[Point]:
    """Points on the curve of a run, from its start to its end."""
    points = run.points
    yield points[0]
    for start in range(0, len(points) - 1, 3):
        piece = points[start : start + 4]
        for sample in range(1, _SAMPLES + 1):
            t = sample / _SAMPLES
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
            yield (
                sum(share * x for share, (x, _) in zip(shares, piece, strict=True)),
                sum(share * y for share, (_, y) in zip(shares, piece, strict=True)),
            )
