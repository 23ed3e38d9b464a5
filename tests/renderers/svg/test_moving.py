"""Groups + how far each of their parts moves down → the same groups, moved."""

from journeymap.renderers.svg.moving import moved
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Sign, Words
from journeymap.renderers.theme import INK, PAPER


def alone(shape: Shape, *downs: float) -> tuple[Shape, ...]:
    """What becomes of a shape beside one that stays."""
    ((*shapes, _),) = (
        group.items for group in moved([Group(0, 0, 9, (shape, Sign(0, 0, "exit", INK)))], iter([downs, [0]]))
    )
    return tuple(shapes)


def test_a_text_is_parted_where_its_lines_do_not_move_alike() -> None:
    """What stands before it stays before its first line."""
    words = Words(5, 20, ("one", "two", "three"), 11, INK, leading=14, lead="High")

    assert alone(words, 0, 9, 9) == (
        words._replace(lines=("one",)),
        words._replace(y=20 + 14 + 9, lines=("two", "three"), lead=""),
    )
    assert alone(words, 9, 9, 9) == (words._replace(y=29),)


def test_plates_and_lines_become_longer() -> None:
    """Where one end moves further than the other."""
    plate, line = Plate(0, 10, 50, 100, PAPER), Line(((0, 0), (0, 90)), INK)

    assert alone(plate, 3, 12) == (plate._replace(y=13, height=109),)
    assert alone(plate, 5) == (plate._replace(y=15),)
    assert alone(line, 0, 9) == (line._replace(points=((0, 0), (0, 99))),)


def test_what_moves_alike_moves_as_one() -> None:
    """A card is as it was, but for its place."""
    card = Group(10, 100, 50, (Plate(0, 0, 50, 200, PAPER), Sign(5, 5, "exit", INK)), role="card")

    assert moved([Group(0, 0, 100, (Sign(0, 0, "exit", INK), card))], iter([[0], [7, 7], [7]])) == (
        Group(0, 0, 100, (Sign(0, 0, "exit", INK), card._replace(y=107))),
    )
