"""How far ways keep from cards, from signs and from each other on the maps of the examples."""

from itertools import combinations, pairwise

import pytest
from example_pages import EXAMPLES

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.arrange import ladder_of
from journeymap.renderers.svg.drawing import draw
from journeymap.renderers.svg.outline import HEAD
from journeymap.renderers.svg.shapes import Group, Line, Point

BOARDS = {
    spec.name.partition(".")[0]: to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board
    for spec in EXAMPLES
}
WIDTHS = (1200, 760)
every_map = pytest.mark.parametrize(("name", "width"), [(name, width) for name in BOARDS for width in WIDTHS])
Area = tuple[float, float, float, float]  # left, top, right, bottom


def map_of(board: Board, engine: Engine, width: float) -> Group:
    (flow,) = [group for group in draw(board, ladder_of(engine), width=width).items if group.role == "map"]
    return flow if board.direction == "ltr" else flow.mirrored(flow.width)


def areas(flow: Group, *roles: str) -> list[Area]:
    groups = [item for item in flow.items if isinstance(item, Group) and item.role in roles]
    return [(group.x, group.y, group.x + group.width, group.y + group.height) for group in groups]


def ways(flow: Group) -> list[tuple[Point, ...]]:
    """The corners of those with a name, which signs have not."""
    found = [line.points for line in flow.items if isinstance(line, Line) and line.name]
    assert found
    return found


def pieces(way: tuple[Point, ...]) -> list[Area]:
    return [(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(way)]


def distance(one: Area, other: Area) -> float:
    """Along the larger of the two gaps between them; negative where they overlap."""
    across = max(one[0] - other[2], other[0] - one[2])
    down = max(one[1] - other[3], other[1] - one[3])
    return max(across, down)


def touches(way: tuple[Point, ...], card: Area) -> bool:
    return any(distance((*end, *end), card) <= 1 for end in (way[0], way[-1]))


@every_map
def test_ways_keep_off_the_cards_of_others(name: str, width: float, engine: Engine):
    """At least twelve pixels: they are not taken for the edge of a card, nor as leading to it."""
    flow = map_of(BOARDS[name], engine, width)
    cards = areas(flow, "card")

    near = [
        (piece, card)
        for way in ways(flow)
        for card in cards
        if not touches(way, card)
        for piece in pieces(way)
        if distance(piece, card) < 11.9
    ]

    assert near == []


@every_map
def test_heads_have_a_straight_piece_before_them(name: str, width: float, engine: Engine):
    """Half of it is for the corner, and what is left is to be as long as the head."""
    flow = map_of(BOARDS[name], engine, width)

    last = [distance((*way[-2], *way[-2]), (*way[-1], *way[-1])) for way in ways(flow) if way[-2] != way[-1]]

    assert [length for length in last if length < 1.45 * HEAD] == []


@every_map
def test_ways_run_apart(name: str, width: float, engine: Engine):
    """Nine pixels where one goes down beside another."""
    flow = map_of(BOARDS[name], engine, width)
    upright = [
        piece for way in ways(flow) for piece in pieces(way) if piece[0] == piece[2] and piece[3] - piece[1] > 24
    ]

    together = [
        (one, other)
        for one, other in combinations(upright, 2)
        if min(one[3], other[3]) - max(one[1], other[1]) > 24 and 0.5 < abs(one[0] - other[0]) < 8.9
    ]

    assert together == []


@every_map
def test_ways_keep_off_start_and_end(name: str, width: float, engine: Engine):
    """A sign is neither on a way nor looks as if it were."""
    flow = map_of(BOARDS[name], engine, width)
    signs = areas(flow, "start", "end")

    near = [(sign, piece) for sign in signs for way in ways(flow) for piece in pieces(way) if distance(piece, sign) < 5]

    assert signs
    assert near == []
