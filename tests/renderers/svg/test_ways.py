"""No way runs through a card, on any map."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from example_pages import EXAMPLES
from flow_boards import crossed_board, flow_boards, random_board
from flow_plans import planned
from hard_boards import hard_boards
from hard_shapes import hard_shapes
from whole_boards import whole_boards

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.drawing import Plan
from journeymap.renderers.svg.row import Run
from journeymap.renderers.svg.shapes import Point
from journeymap.renderers.svg.stages import stage_boxes
from journeymap.renderers.svg.ways import Grid

BOARDS = {"crossed": crossed_board(120, 60)} | hard_boards() | flow_boards() | whole_boards() | hard_shapes()
WIDTHS = (1200, 760)
RANDOM = 150  # with actors, and as many without
Area = tuple[float, float, float, float]  # left, top, right, bottom


def faults(board: Board, engine: Engine, width: float) -> list[str]:
    """Each card that a way runs through, and each two cards that overlap, in words."""
    plan = planned(board, engine, width)
    grid = Grid(plan.rows, stage_boxes(board, plan.rows), plan.connectors)
    cards = {
        column: (spot.x + 1, frame.cards + spot.y + 1, spot.right - 1, frame.cards + spot.bottom - 1)
        for row, frame in zip(grid.rows, grid.frames, strict=True)
        for column, spot in row.spots.items()
    }
    found = [f"{a + 1} and {b + 1} overlap" for a, b in combinations(cards, 2) if overlap(cards[a], cards[b])]
    ways = list(lines(plan, grid))
    assert {number for number, _ in ways} == set(range(len(board.paths)))
    for number, points in ways:
        for start, end in pairwise(points):
            piece = (min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1]))
            found += [
                f"the way {board.paths[number][:2]} runs through {column + 1}"
                for column, card in cards.items()
                if overlap(piece, card)
            ]
    return found


def lines(plan: Plan, grid: Grid) -> Iterator[tuple[int, list[Point]]]:
    """Each way by the number of its path, in short straight pieces."""
    for row, frame in zip(grid.rows, grid.frames, strict=True):
        for number, run in row.runs.items():
            yield number, [(x, frame.cards + y) for x, y in along(run)]
    for connector in plan.connectors:
        if connector.cut:
            leaving, coming = grid.stubs(connector)
            yield connector.number, list(leaving.points)
            yield connector.number, list(coming.points)
        else:
            yield connector.number, list(grid.way(connector).points)


def along(run: Run) -> Iterator[Point]:
    yield run.points[0]
    for start in range(0, len(run.points) - 1, 3):
        a, b, c, d = run.points[start : start + 4]
        for t in (n / 20 for n in range(1, 21)):
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            x, y = (sum(s * p[i] for s, p in zip(shares, (a, b, c, d), strict=True)) for i in (0, 1))
            yield x, y


def overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", BOARDS)
def test_ways_go_round_cards(name: str, width: float, engine: Engine):
    """On boards that are hard to draw."""
    assert faults(BOARDS[name], engine, width) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("spec", EXAMPLES, ids=lambda spec: spec.name.partition(".")[0])
def test_ways_of_examples_go_round_cards(spec, width: float, engine: Engine):
    """On real maps."""
    board = to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board

    assert faults(board, engine, width) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("actors", [True, False], ids=["actors", "no actors"])
def test_ways_of_random_maps_go_round_cards(actors: bool, width: float, engine: Engine):
    """Of up to thirty steps, with ways of every kind between any of them."""
    boards = [random_board(seed) for seed in range(RANDOM)]
    if not actors:
        boards = [board._replace(actors=()) for board in boards]

    found = {seed: faults(board, engine, width) for seed, board in enumerate(boards)}

    assert sum(len(board.paths) for board in boards) > 1000
    assert {seed: wrong for seed, wrong in found.items() if wrong} == {}
