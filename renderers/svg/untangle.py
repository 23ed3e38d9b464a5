"""Connectors that would run over each other → each with a level, a track and a free place for its label."""

from collections.abc import Iterable, Sequence

from journeymap.renderers.svg.connectors import Connector, Lane, Side, Zone

MOST_TRACKS = 8  # in each margin; nobody follows more lines with the eye
_MOST_TO_NEXT = 30  # for ways that cannot be cut, as they lead to the next row: more would be wider than a page


def untangle(connectors: Sequence[Connector], edges: Sequence[Sequence[float]]) -> None:
    """Settle labels and levels of all connectors; `edges` are where stages begin and end in each row."""
    _place_labels(connectors, edges)
    _assign_levels(lane for connector in connectors for lane in connector.lanes)


def _place_labels(connectors: Sequence[Connector], edges: Sequence[Sequence[float]]) -> None:
    """Put each label on its lane where no other connector comes through, and rather not over the edge of a stage."""
    stems: dict[Zone, list[tuple[float, int]]] = {}
    for connector in connectors:
        for end in (connector.source, connector.target):
            stems.setdefault(end.zone, []).append((end.x, connector.number))
    for connector in connectors:
        lane = connector.lanes[0]
        if lane.label and not lane.tag:
            others = [x for x, number in stems.get(lane.zone, ()) if number != connector.number]
            row, side = lane.zone
            beside = edges[row] if side is not Side.GUTTER else ()
            lane.label_x = _label_place(lane, lane.label.width, others, beside, near_start=bool(connector.margin))


def _label_place(
    lane: Lane, width: float, stems: Sequence[float], edges: Sequence[float], *, near_start: bool
) -> float:
    half = width / 2 + 4
    middle = (lane.start + lane.end) / 2
    if abs(lane.end - lane.start) <= 2 * half:
        return middle
    ahead = 1 if lane.end > lane.start else -1
    first, last = lane.start + ahead * (half + 8), lane.end - ahead * half
    places = [first + (last - first) * part / 8 for part in range(9)]
    if not near_start:
        places.sort(key=lambda x: abs(x - middle))
    free = [x for x in places if not any(abs(stem - x) < half for stem in stems)] or places
    return next((x for x in free if not any(abs(edge - x) < half for edge in edges)), free[0])


def _assign_levels(lanes: Iterable[Lane]) -> None:
    """Lanes that overlap get levels of their own, the shortest nearest the cards."""
    taken: dict[tuple[Zone, int], list[tuple[float, float]]] = {}
    for lane in sorted(lanes, key=lambda lane: (lane.reach[1] - lane.reach[0], lane.reach)):
        low, high = lane.reach
        while any(low < after and before < high for before, after in taken.get((lane.zone, lane.level), ())):
            lane.level += 1
        taken.setdefault((lane.zone, lane.level), []).append((low, high))


def assign_tracks(connectors: Iterable[Connector]) -> None:
    """Connectors that pass each other in a margin get tracks of their own, the shortest nearest the cards.

    The longest, for which there is no room, are cut, or, on their way to the next row, share the last track.
    """
    taken: dict[tuple[str, int], list[tuple[Zone, Zone]]] = {}
    outside = [connector for connector in connectors if connector.margin]
    for connector in sorted(outside, key=_nearness):
        stretches = _stretches(connector)
        while connector.track + 1 < _MOST_TO_NEXT and any(
            high <= after and before <= low
            for margin, high, low in stretches
            for before, after in taken.get((margin, connector.track), ())
        ):
            connector.track += 1
        connector.cut = connector.track >= MOST_TRACKS and Side.BESIDE not in (
            connector.source.zone[1],
            connector.target.zone[1],
        )
        for margin, high, low in () if connector.cut else stretches:
            taken.setdefault((margin, connector.track), []).append((high, low))


def _nearness(connector: Connector) -> tuple[int, bool, int]:
    """What puts a connector nearer the cards: few rows to pass, and not to come from a gutter above that of others."""
    source, target = connector.source.zone, connector.target.zone
    return abs(target[0] - source[0]), connector.margin == "left" and target[1] is Side.BESIDE, connector.number


def _stretches(connector: Connector) -> list[tuple[str, Zone, Zone]]:
    """In which margin, and from which zone down to which, a connector runs."""
    high, low = sorted((connector.source.zone, connector.target.zone))
    if connector.margin != "both":
        return [(connector.margin, high, low)]
    gutter = (high[0], Side.GUTTER)
    return [("right", high, gutter), ("left", gutter, low)]
