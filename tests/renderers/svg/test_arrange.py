"""Bands laid out by Graphviz, and without it."""

import pytest
from boards import long_board
from hard_boards import branching_board

from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.arrange import arrange
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.drawing import planned
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.spacing import spacing_of


class Failing(Engine):
    """An engine that fails on every graph, and counts how often it is asked."""

    asked = 0

    def _ask(self, graph: bytes, seconds: float) -> bytes:
        self.asked += 1
        raise EngineFailed("was killed")


def first_row(engine: Engine) -> Row:
    board = branching_board()
    spaced = spacing_of(board, 1060).bands[0]
    steps = {column: Step(board.columns[column].stage, 160, 100, 100) for column in spaced.band.columns}
    return arrange(spaced._replace(gap=40), steps, engine, seconds=30)


def overlapping(row: Row) -> list[tuple[int, int]]:
    return [
        (one, other)
        for one, a in row.spots.items()
        for other, b in row.spots.items()
        if one < other and a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom
    ]


@pytest.fixture(params=["graphviz", "grid"])
def row(request: pytest.FixtureRequest, engine: Engine) -> Row:
    return first_row(engine if request.param == "graphviz" else Failing())


def test_cards_stand_apart(row: Row):
    """With Graphviz and without."""
    assert len(row.spots) == 5
    assert overlapping(row) == []


def test_choices_stand_in_reading_order(row: Row):
    """The first above the second."""
    assert row.spots[3].x == pytest.approx(row.spots[4].x, abs=1)
    assert row.spots[3].y < row.spots[4].y


def test_edges_go_from_card_to_card(row: Row):
    """Each from the right edge of its source to the left edge of its target."""
    assert len(row.runs) == 4
    for number, run in row.runs.items():
        path = branching_board().paths[number]
        assert run.points[0][0] == pytest.approx(row.spots[path.source].right, abs=2)
        assert run.points[-1][0] == pytest.approx(row.spots[path.target].x, abs=2)


def test_nothing_lies_above_the_row(row: Row):
    """So that rows can be put one under another."""
    assert min(spot.y for spot in row.spots.values()) >= 0
    assert max(spot.bottom for spot in row.spots.values()) <= row.height


def test_a_failure_is_told(engine: Engine):
    """The row says whether it is the simpler one."""
    assert not first_row(engine).simplified
    assert first_row(Failing()).simplified


def test_what_fails_on_one_band_is_asked_no_more() -> None:
    """A hanging engine costs a map its time limit once, not once a band."""

    failing = Failing()
    rows = planned(long_board(40), failing).rows

    assert len(rows) > 3
    assert failing.asked == 1
    assert all(row.simplified for row in rows)
