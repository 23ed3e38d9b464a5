"""The labels of branches stand at their own lines."""

from collections.abc import Iterator, Sequence

import pytest
from boards import bed_board
from flow_boards import acted
from flow_plans import planned

from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.row import Row, Run

SPINE = Path(0, 1, "default", main=True, drop="−14 pts")
LOST = Path(0, 2, "failure", main=False, label="address not found", share="18%")
ASKS = Path(0, 3, "choice", main=False, label="wants to ask about it")
FORKS = {
    "failure": (SPINE, LOST),
    "choice and failure": (SPINE, LOST, ASKS),
    "two choices": (Path(0, 1, "choice", main=True, label="by post", share="60%"), ASKS),
    "fork and join": (SPINE, LOST, Path(1, 4, "default", True), Path(2, 4, "recovery", False, "found after all")),
}


class Failing(Engine):
    """An engine that fails on every graph."""

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        raise EngineFailed("was killed")


def forked(name: str) -> Board:
    """Five steps without stages, between which these paths run."""
    bed = bed_board()
    columns = tuple(column._replace(stage=None) for column in bed.columns[:5])
    lanes = tuple(lane._replace(cells=lane.cells[:5]) for lane in bed.lanes)
    return bed._replace(stages=(), columns=columns, lanes=lanes, paths=FORKS[name], starts=(0,), ends=(4,))


def points_of(run: Run) -> list[tuple[float, float]]:
    """Points on its curve, close to each other."""
    found = []
    for start in range(0, len(run.points) - 1, 3):
        a, b, c, d = run.points[start : start + 4]
        for t in (n / 60 for n in range(61)):
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(tuple(sum(s * p[i] for s, p in zip(shares, (a, b, c, d), strict=True)) for i in (0, 1)))
    return found


def distance(row: Row, number: int, points: list[tuple[float, float]]) -> float:
    """How far the label of path `number` is from the nearest of these."""
    label, centre = row.labels[number], row.runs[number].label
    assert label
    assert centre
    return min(max(abs(x - centre[0]) - label.width / 2, abs(y - centre[1]) - label.height / 2, 0) for x, y in points)


@pytest.mark.parametrize("name", FORKS)
@pytest.mark.parametrize("plain", [False, True], ids=["graphviz", "grid"])
def test_a_branch_label_is_nearest_its_own_line(name: str, plain: bool, engine: Engine):
    """It cannot be read as that of the main path, laid out by Graphviz or without it."""
    board = forked(name)
    row = planned(board, Failing() if plain else engine).rows[0]
    branches = [number for number in row.runs if row.labels[number] and not board.paths[number].main]

    assert branches
    for number in branches:
        others = [point for other, run in row.runs.items() if other != number for point in points_of(run)]
        assert distance(row, number, points_of(row.runs[number])) < 6
        assert distance(row, number, others) > 6


@pytest.mark.parametrize("name", FORKS)
def test_a_branch_label_stands_between_the_cards(name: str, engine: Engine):
    """It leaves a piece of its line and the arrowhead to be seen."""
    board = forked(name)
    row = planned(board, engine).rows[0]

    for number, run in row.runs.items():
        path, label = board.paths[number], row.labels[number]
        if label and run.label and not path.main:
            assert row.spots[path.source].right < run.label[0] - label.width / 2
            assert run.label[0] + label.width / 2 < row.spots[path.target].x - 8


def test_a_label_as_wide_as_the_gap_stands_above_its_line(engine: Engine):
    """On it, it would hide what the way looks like."""
    paths = LOST._replace(target=1), Path(0, 2, "choice", main=True)
    row = planned(acted(forked("failure")._replace(paths=paths), (0, 0, 0, 1)), engine).rows[0]
    level, label = row.spots[0].level, row.labels[0]

    centre = row.runs[0].label
    assert label
    assert centre
    assert label.width > (row.spots[1].x - row.spots[0].right) / 2
    assert centre[1] + label.height / 2 < level
