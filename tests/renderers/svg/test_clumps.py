"""Shapes of a drawing → what is not to be cut."""

from journeymap.renderers.svg.clumps import Clump, leaves_of
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Sign, Words
from journeymap.renderers.svg.sheet import Sheet
from journeymap.renderers.theme import INK, PAPER

LINES = ("She lies", "on it for", "five minutes", "and knows", "no more", "than", "before")


def wholes(*shapes: Shape) -> list[list[Clump]]:
    """For each shape the clumps that its parts are in."""
    return [[part.whole for part in leaf.parts] for leaf in leaves_of([Group(0, 0, 400, shapes)])]


def test_a_text_may_be_cut_between_its_lines() -> None:
    """Each is a clump of its own, from the top of its letters to the bottom, and none reaches into another."""
    (lines,) = wholes(Words(0, 11, LINES, 11, INK, leading=14.3))

    assert [(round(line.top, 1), round(line.bottom, 1)) for line in lines[:2]] == [(0, 14.3), (14.3, 28.6)]
    assert len(set(map(id, lines))) == len(LINES)


def test_a_sign_stays_with_the_line_beside_it() -> None:
    """As a sheet writes them."""
    sheet = Sheet(0, 100, 60)
    sheet.write_signed("quick-win", " ".join(LINES), INK)
    (sign,), lines = wholes(*sheet.items)

    assert len(lines) > 2
    assert sign is lines[0]
    assert sign is not lines[1]


def test_columns_of_text_are_cut_apart() -> None:
    """They are at one height by chance."""
    first, second = wholes(Words(0, 11, LINES, 11, INK), Words(200, 16, LINES, 11, INK))

    assert len({id(line) for line in (*first, *second)}) == 2 * len(LINES)


def test_a_low_plate_is_one_with_all_that_is_on_it() -> None:
    """Such as a claim of few words."""
    (plate,), (sign,), lines, after = wholes(
        Plate(0, 0, 100, 60, PAPER), Sign(2, 4, "pain-high", INK), Words(20, 15, LINES[:3], 11, INK),
        Words(5, 80, LINES[:1], 11, INK),
    )  # fmt: skip

    assert sign is plate
    assert all(line is plate for line in lines)
    assert (plate.top, plate.bottom) == (0, 60)
    assert after[0] is not plate


def test_the_edges_of_a_high_plate_stay_with_what_is_next_to_them() -> None:
    """So that no sliver of it is on a sheet of its own."""
    (above, below), lines, (end, _) = wholes(
        Plate(0, 0, 100, 110, PAPER), Words(5, 15, LINES, 11, INK), Line(((2, 5), (2, 50)), INK)
    )

    assert above is lines[0] is end
    assert below is lines[-1]
    assert above is not below


def test_a_level_line_stays_level() -> None:
    """Its ends move alike, and it is cut along its length nowhere."""
    ((one, other, third),) = wholes(Line(((0, 40), (90, 40), (90, 200)), INK, arrow=True))

    assert one is other is not third
    assert one.top < 40 < one.bottom
    assert third.top < 200 - 8


def test_what_stands_on_a_line_is_known() -> None:
    """It is rather not moved from there."""
    group = Group(0, 0, 100, (Group(0, 0, 50, (Sign(0, 0, "exit", INK),), role="tag"), Sign(0, 90, "exit", INK)))

    assert [leaf.parts[0].on_line for leaf in leaves_of([group])] == [True, False]
