"""Bands laid out by Graphviz, and without it."""

import json
from collections.abc import Iterator, Sequence

import pytest
from boards import long_board
from flow_plans import planned
from hard_boards import branching_board
from rungs import SIMPLER, OnRung

from journeymap.renderers.engine.engine import Engine, EngineFailed
from journeymap.renderers.svg.arrange import RUNGS, arrange, ladder_of
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.spacing import spacing_of


class Failing(Engine):
    """An engine that answers so many graphs and then fails on every one; it keeps what it was asked."""

    def __init__(self, engine: Engine | None = None, *, answered: int = 0) -> None:
        self.asked: list[Sequence[bytes]] = []
        self._engine, self._answered = engine, answered

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        self.asked.append(graphs)
        if self._engine:
            yield from self._engine._ask(graphs[: self._answered], seconds)
        self._engine = None
        raise EngineFailed("was killed (signal 11)")


class Piling(Engine):
    """An engine that puts every card into the same place."""

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        nodes = [{"name": f"n{n}", "pos": "9,9", "width": "1", "height": "1"} for n in range(99)]
        edges = [{"id": f"e{n}", "pos": "e,9,9 1,1 2,2 3,3 4,4", "lp": "5,5"} for n in range(99)]
        answer = {"bb": "0,0,9,9", "_subgraph_cnt": 0, "objects": nodes, "edges": edges}
        return (json.dumps(answer).encode() for _ in graphs)


def first_row(engine: Engine) -> Row:
    board = branching_board()
    spacing = spacing_of(board, 1060)
    stages = [column.stage for column in board.columns]
    (row,) = arrange([spacing.bands[0]._replace(gap=40)], stages, spacing.cards, ladder_of(engine))
    return row


def overlapping(row: Row) -> list[tuple[int, int]]:
    return [
        (one, other)
        for one, a in row.spots.items()
        for other, b in row.spots.items()
        if one < other and a.x < b.right and b.x < a.right and a.y < b.bottom and b.y < a.bottom
    ]


@pytest.fixture(params=[0, *SIMPLER])
def row(request: pytest.FixtureRequest, engine: Engine) -> Row:
    """One that is laid out on this rung."""
    row = first_row(OnRung(engine, request.param))
    assert (row.simplified.how if row.simplified else "") == RUNGS[request.param]
    return row


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
    """The row says why it is a simpler one, and whether the engine was of any use."""
    worst, better = first_row(Failing()).simplified, first_row(OnRung(engine, 1)).simplified

    assert not first_row(engine).simplified
    assert worst
    assert better
    assert str(worst) == (
        "the layout engine was killed (signal 11), so its flow map has a simpler layout, a plain grid"
    )
    assert (worst.unaided, better.unaided) == (True, False)


def test_each_rung_asks_for_less():
    """Edges without labels and as straight lines, then cards that need not keep together; then nothing."""
    failing = Failing()
    first_row(failing)
    (whole,), (unrouted,), (unstaged,) = failing.asked

    assert b"TABLE" in whole
    assert b"splines" not in whole
    assert b"splines=line" in unrouted
    assert b"TABLE" not in unrouted
    assert b"cluster_" in unrouted
    assert b"splines=line" in unstaged
    assert b"cluster_" not in unstaged


def test_a_layout_with_cards_one_over_another_is_none():
    """Whatever program called `dot` has made it."""
    row = first_row(Piling())

    assert row.simplified
    assert row.simplified.reason == "answered with cards one over another"
    assert overlapping(row) == []


def test_what_fails_on_one_band_is_asked_no_more() -> None:
    """A hanging engine costs a map its time limit once, not once a band."""
    failing = Failing()
    rows = planned(long_board(40), failing).rows

    assert len(rows) > 3
    assert len(failing.asked) == len(SIMPLER)
    assert all(row.simplified for row in rows)


def test_bands_before_a_failure_are_kept(engine: Engine) -> None:
    """They are as good as they can be; the others are asked for once more, and say why they are simpler."""
    failing = Failing(engine, answered=2)
    rows = planned(long_board(40), failing).rows

    assert len(rows) > 3
    assert rows[:2] == planned(long_board(40), engine).rows[:2]
    assert [len(graphs) for graphs in failing.asked] == [len(rows)] + [len(rows) - 2] * 2
    assert [row.simplified is not None for row in rows] == [False, False] + [True] * (len(rows) - 2)


def test_cards_are_written_while_the_engine_works(engine: Engine) -> None:
    """After it has been asked, and before anybody waits for what it answers."""
    order = []

    class Noting(Engine):
        def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
            order.append("asked")
            return self._answers(engine._ask(graphs, seconds))

        def _answers(self, answers: Iterator[bytes]) -> Iterator[bytes]:
            order.append("waited")
            yield from answers

    def written() -> Sequence[Card]:
        order.append("written")
        return spacing.cards()

    board = branching_board()
    spacing = spacing_of(board, 1060)
    arrange(spacing.bands, [column.stage for column in board.columns], written, ladder_of(Noting()))

    assert order == ["asked", "written", "waited"]
