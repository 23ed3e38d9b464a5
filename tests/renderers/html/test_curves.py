"""Several personas' curves: one line each, and no face or name that hides another."""

from itertools import combinations, pairwise

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Lane
from journeymap.renderers.html.curves import MOST, Met, curve_columns


def lane_of(*scores: tuple[float | None, ...]) -> Lane:
    """A lane with a persona's scores in each argument."""
    cells = tuple(
        tuple(
            FeelingCell(score, round(score), "word", curve=curve)
            for curve, score in enumerate(column)
            if score is not None
        )
        for column in zip(*scores, strict=True)
    )
    names = tuple(f"Persona {number}" for number in range(len(scores)))
    return Lane("emotion", "Emotion", "", cells, curves=names if len(names) > 1 else ())


def distance(one: Met, other: Met) -> float:
    """How far two faces are apart, in pixels of a curve 189 pixels high."""
    return max(abs(one.shift - other.shift), abs(float(one.point.top) - float(other.point.top)) * 1.89)


def test_one_persona_has_one_curve_in_the_middle() -> None:
    """Without several personas nothing is moved or named."""
    columns = curve_columns(lane_of((1, None, 2)))

    assert [[(met.shift, met.end) for met in column] for column in columns] == [[(0, "")], [], [(0, "")]]


def test_a_lane_without_points_has_no_curve() -> None:
    """A lane of texts, or of feelings that go for several steps alone, has no curve to draw."""
    assert curve_columns(Lane("needs", "Needs", "", ((), ()))) == ()


def test_each_persona_has_a_line_of_her_own() -> None:
    """A gap in one curve interrupts that one alone."""
    columns = curve_columns(lane_of((1, 0, 1), (-1, None, -1)))
    pieces = [{met.curve: [piece.d for piece in met.point.pieces] for met in column} for column in columns]
    drawn = [{curve: (d[0][:2], d[0].split()[-2]) if d else None for curve, d in column.items()} for column in pieces]

    assert drawn == [{0: ("M5", "100"), 1: None}, {0: ("M0", "100")}, {0: ("M0", "50"), 1: None}]


def test_faces_that_would_touch_stand_side_by_side() -> None:
    """Wherever two feelings are the same or nearly so, both faces are whole."""
    scores = ((1, 0, -1, 2), (1, 0.3, -1.4, 2), (1, 0.6, 2, 2), (-2, 0.9, 2, 2))
    columns = curve_columns(lane_of(*scores))
    pairs = [pair for column in columns for pair in combinations(column, 2)]

    assert len(pairs) == 24
    assert all(distance(*pair) >= 21 for pair in pairs)


def test_names_stand_where_curves_end() -> None:
    """Each curve is named once, at its last point, in front of which the faces leave room."""
    columns = curve_columns(lane_of((1, 0, 1, 2), (0, 0, 1, None), (2, 0, 1, 2)))
    named = [(place, met.curve) for place, column in enumerate(columns) for met in column if met.end]

    assert named == [(2, 1), (3, 0), (3, 2)]
    assert max(met.shift for column in columns[2:] for met in column) == 0


def test_names_do_not_touch() -> None:
    """Five curves that end near each other have their names apart, all of them beside the curves."""
    for score, other in ((2, 1), (0, 1), (-2, -1)):
        (column,) = curve_columns(lane_of((score,), (score,), (score,), (other,), (other,)))
        places = sorted(float(met.end) for met in column)

        assert all(after - before >= 13 for before, after in pairwise(places))
        assert places[0] >= 6
        assert places[-1] <= 94


def test_too_many_ends_have_no_names() -> None:
    """Four faces side by side leave no room for names: they stay within their column, and a list names them."""
    (column,) = curve_columns(lane_of(*((1,) for _ in range(4))))

    assert [(met.shift, met.end) for met in column] == [(-33, ""), (-11, ""), (11, ""), (33, "")]


def test_stars_stand_further_apart() -> None:
    """At a moment of truth every face is a star, and five of them fill the narrowest column of 120 pixels."""
    first, moment = curve_columns(lane_of(*((1, 1) for _ in range(5))), moments={1})

    assert [met.star for met in (*first, *moment)] == [False] * 5 + [True] * 5
    assert [met.shift for met in first] == [-44, -22, 0, 22, 44]
    assert [met.shift for met in moment] == [-48, -24, 0, 24, 48]


def test_more_personas_than_can_be_told_apart() -> None:
    """Beyond five there is no further curve."""
    (column,) = curve_columns(lane_of(*((score,) for score in (2, 1, 0, -1, -2, 2, 1))))

    assert [met.curve for met in column] == list(range(MOST))
