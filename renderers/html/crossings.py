"""Lanes → the cells before which a narrow screen, where lanes are no rows, names the blueprint line just crossed."""

from collections.abc import Mapping, Sequence

from journeymap.renderers.board.model import Lane
from journeymap.renderers.html.stretches import Stretch


def crossings(lanes: Sequence[Lane], wide: Mapping[str, Sequence[Sequence[Stretch]]]) -> dict[tuple[str, object], str]:
    """Give for each step the first cell behind a line, with the line's name.

    A cell is known by its lane's key and its column, one over several columns by its name in that place.
    """
    found: dict[tuple[str, object], str] = {}
    crossed: dict[int, str] = {}
    for lane in lanes:
        if lane.line:
            crossed = dict.fromkeys(range(len(lane.cells)), lane.line)
        single = [(column, column) for column, cells in enumerate(lane.cells) if cells]
        over = [(each.first, each.name) for row in wide[lane.key] for each in row if each.cells]
        for column, name in (*single, *over):
            if column in crossed:
                found[lane.key, name] = crossed.pop(column)
    return found
