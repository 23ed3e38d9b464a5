"""Loops, skips and ways to another row, planned and drawn round the cards."""

from itertools import pairwise

import pytest
from flow_boards import flow_boards
from hard_boards import hard_boards

from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.connect import connect
from journeymap.renderers.svg.connectors import Connector, Lane, Side
from journeymap.renderers.svg.drawing import arranged_rows
from journeymap.renderers.svg.stages import stage_boxes
from journeymap.renderers.svg.ways import Grid

BOARDS = hard_boards() | flow_boards()


def planned(board: Board, engine: Engine) -> tuple[Grid, list[Connector]]:
    rows = arranged_rows(board, engine)[1]
    done = {number for row in rows for number in row.runs}
    others = {number: path for number, path in enumerate(board.paths) if number not in done}
    width = max(row.width for row in rows)
    connectors = connect(rows, others, width)
    boxes = [stage_boxes(board, rows, number) for number in range(len(rows))]
    return Grid(rows, boxes, connectors), connectors


@pytest.mark.parametrize("name", [name for name in BOARDS if name != "empty"])
def test_no_connector_runs_over_a_card(name: str, engine: Engine):
    """They touch cards at their two ends only."""
    grid, connectors = planned(BOARDS[name], engine)
    cards = [
        (spot.x, frame.cards + spot.y, spot.right, frame.cards + spot.bottom)
        for row, frame in zip(grid.rows, grid.frames, strict=True)
        for spot in row.spots.values()
    ]

    assert connectors
    for connector in connectors:
        points = grid.way(connector).points
        for (x1, y1), (x2, y2) in pairwise(points):
            left, right, top, bottom = min(x1, x2), max(x1, x2), min(y1, y2), max(y1, y2)
            assert left == pytest.approx(right) or top == pytest.approx(bottom)
            assert not [
                c for c in cards if left < c[2] - 1 and right > c[0] + 1 and top < c[3] - 1 and bottom > c[1] + 1
            ]


@pytest.mark.parametrize("name", ["branching", "long"])
def test_lanes_of_one_level_do_not_overlap(name: str, engine: Engine):
    """Neither their lines nor their labels."""
    lanes: list[Lane] = [lane for connector in planned(BOARDS[name], engine)[1] for lane in connector.lanes]
    pairs = [(a, b) for n, a in enumerate(lanes) for b in lanes[n + 1 :] if (a.zone, a.level) == (b.zone, b.level)]

    assert len(lanes) > 5
    assert all(a.reach[1] <= b.reach[0] or b.reach[1] <= a.reach[0] for a, b in pairs)


def test_connectors_in_one_margin_have_tracks_of_their_own(engine: Engine):
    """Where they pass the same height."""
    grid, connectors = planned(BOARDS["long"], engine)
    verticals = [
        (x1, *sorted((y1, y2)))
        for connector in connectors
        for (x1, y1), (x2, y2) in pairwise(grid.way(connector).points)
        if x1 == x2 and abs(y1 - y2) > 1
    ]

    assert len(verticals) > 10
    for n, (x, top, bottom) in enumerate(verticals):
        assert not [v for v in verticals[n + 1 :] if abs(v[0] - x) < 2 and v[1] < bottom - 1 and top < v[2] - 1]


def test_a_card_under_another_is_left_downwards(engine: Engine):
    """Where one way is free it is taken, rather than one along the side of the card above."""
    connectors = planned(BOARDS["branching"], engine)[1]

    loop = next(c for c in connectors if c.path.label == "unsure")

    assert {loop.source.zone[1], loop.target.zone[1]} == {Side.UNDER}
