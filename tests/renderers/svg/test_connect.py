"""Loops, skips and ways to another row, planned and drawn round the cards."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from boards import bed_board
from flow_boards import crossed_board, flow_boards
from flow_plans import planned as plan
from hard_boards import hard_boards
from rungs import on_every_rung

from journeymap.renderers.board.model import Board, Path, Stage
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render
from journeymap.renderers.svg.connectors import Connector, End, Lane, Side
from journeymap.renderers.svg.labels import Label
from journeymap.renderers.svg.stages import stage_boxes
from journeymap.renderers.svg.untangle import untangle
from journeymap.renderers.svg.ways import Grid

BOARDS = hard_boards() | flow_boards()


def planned(board: Board, engine: Engine) -> tuple[Grid, list[Connector]]:
    _, rows, connectors, _ = plan(board, engine)
    return Grid(rows, stage_boxes(board, rows), connectors), connectors


@on_every_rung
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


def test_what_nobody_could_follow_is_cut(engine: Engine):
    """The longest ways end at a tag with the number of the step where they go on, which leads there."""
    board = crossed_board(120, 60)
    connectors = planned(board, engine)[1]
    cut = [connector for connector in connectors if connector.cut]

    root = ElementTree.fromstring(render(board, engine).data)

    tags = [element for element in root.iter() if element.get("class") == "tag"]
    ids = {element.get("id") for element in root.iter()}
    rows = {column: number for number, row in enumerate(planned(board, engine)[0].rows) for column in row.spots}
    spans = {
        kind: [abs(rows[c.path.source] - rows[c.path.target]) for c in connectors if c.cut is kind]
        for kind in (True, False)
    }
    numbers = sorted(str(end + 1) for connector in cut for end in connector.path[:2])
    assert len(cut) > 10
    assert sorted("".join(tag[-1].itertext()) for tag in tags) == numbers
    assert {(tag.get("href") or "").removeprefix("#") for tag in tags} <= ids
    assert sum(spans[True]) / len(spans[True]) > sum(spans[False]) / len(spans[False])


def test_the_ways_of_a_usual_map_are_whole(engine: Engine):
    """However many bands they pass."""
    assert not [c for name in ("long", "branching", "acted") for c in planned(BOARDS[name], engine)[1] if c.cut]


def test_a_card_under_another_is_left_downwards(engine: Engine):
    """Where one way is free it is taken, rather than one along the side of the card above."""
    connectors = planned(BOARDS["branching"], engine)[1]

    loop = next(c for c in connectors if c.path.label == "unsure")

    assert {loop.source.zone[1], loop.target.zone[1]} == {Side.UNDER}


def skipping() -> Board:
    """Two stages in two rows: one step before the end of the first, a way leads to the second."""
    bed = bed_board()
    columns = tuple(column._replace(stage=place // 4) for place, column in enumerate(bed.columns[:8]))
    paths = (Path(2, 4, "default", main=True), *bed.paths[:7])
    lanes = tuple(row._replace(cells=row.cells[:8], spans=()) for row in bed.lanes)
    stages = tuple(Stage(name, "", "", first, 4, 0) for name, first in (("Choose", 0), ("Use", 4)))
    return bed._replace(columns=columns, paths=paths, stages=stages, lanes=lanes, starts=(0,), ends=(7,))


def test_a_way_to_the_beginning_of_the_next_row_goes_between_the_rows(engine: Engine):
    """It neither crosses the stages on its way nor bends back over its card."""
    grid, connectors = planned(skipping(), engine)
    way = next(grid.way(c).points for c in connectors if c.path[:2] == (2, 4))
    upper, lower = grid.frames

    assert [upper.bottom < y < lower.top for _, y in way] == [False, True, True, False, False]
    assert way[-1] == (grid.rows[1].spots[4].x, lower.cards + grid.rows[1].spots[4].level)


def test_ways_to_one_card_in_the_next_row_do_not_cross(engine: Engine):
    """That which comes from further up runs further out."""
    grid, connectors = planned(skipping(), engine)
    ways = {c.path.source: grid.way(c).points for c in connectors if c.path.target == 4}

    outer, inner = ways[2], ways[3]
    assert outer[1][1] < inner[2][1]
    assert min(x for x, _ in outer) < min(x for x, _ in inner)


def test_a_label_stands_beside_the_edge_of_a_stage_rather_than_over_it():
    """So that its paper is seen on both sides of it or on neither."""
    lane = Lane((0, Side.OVER), 100, 500)
    lane.label = Label(80, 14, ())
    ends = (End(0, (0, Side.OVER), 0), End(1, (0, Side.OVER), 0))
    connector = Connector(0, Path(1, 0, "loop", main=False), *ends, margin="")
    connector.lanes = [lane]

    untangle([connector], [[310, 330]])

    assert abs(lane.label_x - 310) > 40
    assert abs(lane.label_x - 330) > 40
