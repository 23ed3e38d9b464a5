"""The emotion curve: where it runs and where it must not."""

import re
from itertools import pairwise

from journeymap.renderers.board.cells import FeelingCell, Status
from journeymap.renderers.html.curve import Point, curve, height_of


def feelings(*scores: float | None, doubtful: tuple[int, ...] = ()) -> list[FeelingCell | None]:
    return [
        None if score is None else FeelingCell(score, round(score), "word", "hypothesis" if place in doubtful else "")
        for place, score in enumerate(scores)
    ]


def heights(point: Point | None) -> list[float]:
    """All the heights a point's pieces are steered by; the curve stays between them."""
    assert point
    return [float(y) for piece in point.pieces for _, y in re.findall(r"([\d.-]+) ([\d.-]+)", piece.d)]


def test_no_overshoot() -> None:
    """Between two feelings the curve never leaves their range, not even beside a steep fall."""
    scores = (2, 2, -2, -1.9, 1, 0, 0, 2)
    points = curve(feelings(*scores))
    low, high = height_of(2), height_of(-2)

    assert all(low <= height <= high for point in points for height in heights(point))


def test_pieces_meet_at_the_column_border() -> None:
    """Where one cell's piece ends the next cell's begins, at the same height."""
    points = curve(feelings(-1, 2, 0, -2))
    for left, right in pairwise(points):
        assert left
        assert right
        end, start = left.pieces[-1].d.split()[-2:], right.pieces[0].d

        assert end[0] == "100"
        assert start.startswith(f"M0 {end[1]}")


def test_a_step_without_a_feeling_is_a_gap() -> None:
    """Nothing is drawn in an empty column nor towards it."""
    points = curve(feelings(1, None, 2, 0))

    assert points[1] is None
    assert points[0] is not None
    assert points[0].pieces == ()
    assert points[2] is not None
    assert len(points[2].pieces) == 1


def test_branches_are_not_joined() -> None:
    """Behind a column that leads past the next one there is a gap, and the curve begins anew."""
    points = curve(feelings(1, 0, 2, 0), {1})

    assert [len(point.pieces) for point in points if point] == [1, 1, 1, 1]


def test_towards_a_hypothesis_it_is_dashed() -> None:
    """Both segments at a doubtful feeling are dashed, the others not."""
    points = curve(feelings(0, 1, 2, 1, doubtful=(1,)))

    assert [[bool(piece.status) for piece in point.pieces] for point in points if point] == [
        [True], [True], [True, False], [False],
    ]  # fmt: skip


def test_the_less_sure_end_decides() -> None:
    """A segment is as sure as the less sure of the feelings it joins; what is validated is drawn plain."""
    statuses: tuple[Status, ...] = ("", "validated", "partial", "hypothesis", "partial", "")
    points = curve([FeelingCell(0, 0, "word", status) for status in statuses])

    assert [point.pieces[0].status for point in points[1:] if point] == [
        "", "partial", "hypothesis", "hypothesis", "partial",
    ]  # fmt: skip


def test_words_keep_clear_of_the_curve() -> None:
    """On a peak the word stands above the face, in a valley below."""
    points = curve(feelings(0, 2, 0, -2, 0))

    assert [point.above for point in points if point][1::2] == [True, False]


def test_words_keep_off_the_neutral_line() -> None:
    """The word of a good feeling stands above its point and that of a bad one below, wherever the curve comes from."""
    for score, beside in ((1, 2), (0.5, 2), (2, 2), (-1, -2), (-0.5, -2), (-2, -2)):
        points = curve(feelings(beside, score, beside))

        assert [point.above for point in points if point] == [score > 0] * 3
