"""Rows + paths → Connectors: how loops, skips and the ways to another row are to run round the cards."""

from collections.abc import Iterable, Mapping, Sequence

from journeymap.renderers.board.model import Path
from journeymap.renderers.svg.connectors import Connector, End, Lane, Side
from journeymap.renderers.svg.labels import WIDEST_LABEL, label_of
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.tags import AFTER_TAG, TAG, TO_TAG
from journeymap.renderers.svg.untangle import assign_tracks, untangle

STEM = 16  # how far connectors of one card stand apart
_ROUND = 60  # and the two ends of one that comes back to its card
BESIDE = 14  # how far from its card one runs where another card is in the way
_NARROW, _APART = 6, 9  # and how far where it would come so near to a way that turns there
NARROWEST_LABEL = 96
_SHORTER = 40  # so much less to go makes the other side of a row the better one


def connect(
    rows: Sequence[Row], paths: Mapping[int, Path], width: float, edges: Sequence[Sequence[float]]
) -> list[Connector]:
    """Plan all connectors. `paths` are those that do not run between neighbouring places of one row.

    `edges` are where stages begin and end in each row.
    """
    row_of = {column: number for number, row in enumerate(rows) for column in row.spots}
    connectors = [_planned(number, path, rows, row_of, width) for number, path in paths.items()]
    assign_tracks(connectors)
    _spread_ends(connectors, rows)
    for connector in connectors:
        connector.lanes = _cut_lanes(connector, rows, width) if connector.cut else _lanes(connector, rows, width)
    untangle(connectors, edges)
    return connectors


def _planned(number: int, path: Path, rows: Sequence[Row], row_of: Mapping[int, int], width: float) -> Connector:
    here, there = row_of[path.source], row_of[path.target]
    source, target = rows[here], rows[there]
    source_x, target_x = source.spots[path.source].centre, target.spots[path.target].centre
    margin = "left" if source_x + target_x < width else "right"
    if there == here + 1 and path.source in source.band.places[-1] and path.target in target.band.places[0]:
        margin, sides = "both", (Side.BESIDE, Side.BESIDE)
    elif there == here + 1 and path.target in target.band.places[0] and not _covered(source, path.source, Side.UNDER):
        margin, sides = "left", (Side.UNDER, Side.BESIDE)
    elif here == there:
        side = _nearer(Side.UNDER if path.source < path.target else Side.OVER, source, path.source, path.target)
        margin, sides = "", (_free(side, source, path.source, path.target),) * 2
    elif here < there:
        sides = (_free(Side.UNDER, source, path.source), _free(Side.OVER, target, path.target))
    else:
        sides = (_free(Side.OVER, source, path.source), _free(Side.UNDER, target, path.target))
    outside = {"left": -1.0, "right": width + 1, "both": 0.0}
    return Connector(
        number, path, margin=margin,
        source=End(path.source, (here, sides[0]), outside.get(margin, target_x)),
        target=End(path.target, (there, sides[1]), outside.get(margin, source_x)),
    )  # fmt: skip


def _nearer(side: Side, row: Row, *columns: int) -> Side:
    """`side`, or, where a row holds those of several actors, the other one if it is clearly nearer to these."""
    if not row.strips:
        return side
    over = sum(row.spots[column].y for column in columns)
    under = sum(row.height - row.spots[column].bottom for column in columns)
    if side is Side.OVER:
        return Side.UNDER if under + _SHORTER < over else side
    return Side.OVER if over + _SHORTER < under else side


def _free(side: Side, row: Row, *columns: int) -> Side:
    """`side`, or the other one where cards stand between it and these."""
    other = Side.UNDER if side is Side.OVER else Side.OVER
    covered = any(_covered(row, column, side) for column in columns)
    return other if covered and not any(_covered(row, column, other) for column in columns) else side


def _covered(row: Row, column: int, side: Side) -> bool:
    """Whether another card stands over, or under, that of `column`."""
    place = next(place for place in row.band.places if column in place)
    levels = [row.spots[other].level for other in place]
    return row.spots[column].level != (min(levels) if side is Side.OVER else max(levels))


def _spread_ends(connectors: Iterable[Connector], rows: Sequence[Row]) -> None:
    """Give the ends on one side of a card places of their own, so ordered that they cross least."""
    sides: dict[tuple[int, Side], list[tuple[End, Connector]]] = {}
    for connector in connectors:
        for end in (connector.source, connector.target):
            sides.setdefault((end.column, end.zone[1]), []).append((end, connector))
    for (column, side), ends in sides.items():
        row = rows[ends[0][0].zone[0]]
        spot = row.spots[column]
        beside = side is Side.BESIDE or _covered(row, column, side)
        ends.sort(key=lambda pair: (pair[0].toward > spot.centre, -pair[0].toward, pair[1].number))
        alone = len({connector.number for _, connector in ends}) == 1 and len(ends) > 1
        apart = min(_ROUND if alone else STEM, (spot.width - 30) / max(1, len(ends) - 1))
        for place, (end, connector) in enumerate(ends):
            end.x = spot.centre + (place - (len(ends) - 1) / 2) * apart
            if beside:
                leaving = end is connector.source
                end.x = spot.right + _off(row, spot.right, 1) if leaving else spot.x - _off(row, spot.x, -1)


def _off(row: Row, edge: float, ahead: int) -> int:
    """How far from the `edge` of a card a way along its side runs, where others turn in the same gap."""
    turns = (ahead * (run.points[6][0] - edge) for run in row.runs.values() if len(run.points) > 6)
    nearest = min((off for off in turns if off > 0), default=BESIDE + _APART)
    return BESIDE if nearest >= BESIDE + _APART else _NARROW


def _cut_lanes(connector: Connector, rows: Sequence[Row], width: float) -> list[Lane]:
    """A short lane at each end, for a tag with the number of the step at the other, and for the label at the first.

    It runs away from what else leaves the card there.
    """
    label = label_of(connector.path, NARROWEST_LABEL)
    lanes = []
    for end, room in ((connector.source, label.width + AFTER_TAG if label else 0), (connector.target, 0)):
        reach = TO_TAG + TAG + room
        left = end.x < rows[end.zone[0]].spots[end.column].centre
        away = -reach if (left and end.x > reach) or end.x + reach > width else reach
        lanes.append(Lane(end.zone, end.x, end.x + away, tag=True))
    lanes[0].label = label
    return lanes


def _lanes(connector: Connector, rows: Sequence[Row], width: float) -> list[Lane]:
    source, target = connector.source, connector.target
    row = source.zone[0]
    margin = 0 if connector.margin == "left" else width
    if connector.margin == "both":
        lanes = [Lane((row, Side.GUTTER), rows[row].width, 0)]
    elif target.zone[1] is Side.BESIDE:
        lanes = [Lane((row, Side.GUTTER), source.x, 0)]
    elif connector.margin:
        lanes = [Lane(source.zone, source.x, margin), Lane(target.zone, margin, target.x)]
    else:
        lanes = [Lane(source.zone, source.x, target.x)]
    room = max(NARROWEST_LABEL, min(WIDEST_LABEL, abs(lanes[0].end - lanes[0].start) - 24))
    lanes[0].label = label_of(connector.path, room)
    return lanes
