"""Drawing + height of a sheet → the same drawing, opened so that it can be cut."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
from tall_boards import tall_boards

from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.arrange import ladder_of
from journeymap.renderers.svg.breaks import opened
from journeymap.renderers.svg.drawing import Drawing, draw
from journeymap.renderers.svg.shapes import Group, Line, Plate, Shape, Words
from journeymap.renderers.theme import INK, PAPER

BOARDS = tall_boards()
ROOM, WIDTH = 760, 1100
LEADING = 14


def drawn(name: str, engine: Engine) -> Drawing:
    return draw(BOARDS[name], ladder_of(engine), width=WIDTH, margin=4)


def placed(shapes: Iterable[Shape], y: float = 0) -> Iterator[tuple[Shape, float]]:
    """All shapes but groups, with the height of their group."""
    for shape in shapes:
        if isinstance(shape, Group):
            yield from placed(shape.items, y + shape.y)
        else:
            yield shape, y


def texts(drawing: Drawing) -> Counter[str]:
    return Counter(
        text
        for shape, _ in placed(drawing.items)
        if isinstance(shape, Words)
        for text in (*shape.lines, *filter(None, [shape.lead]))
    )


def cards(drawing: Drawing) -> list[tuple[float, float, Group]]:
    """From which height to which each card goes."""
    found = []
    for _, flow, _ in [drawing.items]:
        assert isinstance(flow, Group)
        for card in flow.items:
            if isinstance(card, Group) and card.role == "card":
                frame = card.items[0]
                assert isinstance(frame, Plate)
                found.append((flow.y + card.y + frame.y, flow.y + card.y + frame.y + frame.height, card))
    return found


def columns(*tops: float, lines: int = 100) -> Drawing:
    """Columns of text on a plate, the first line of each at its height."""
    height = max(tops) + lines * LEADING
    words = [
        Words(100 * n, top + 11, ("one more line",) * lines, 11, INK, leading=LEADING) for n, top in enumerate(tops)
    ]
    body = Group(0, 0, 400, (Plate(0, 0, 400, height + 10, PAPER), *words))
    return Drawing(400, height + 20, (body,), None, ())


def lines_of(drawing: Drawing) -> list[tuple[float, float]]:
    """From where to where all lines go."""
    return [
        (y + shape.y + at * LEADING - 11, y + shape.y + at * LEADING + 3)
        for shape, y in placed(drawing.items)
        if isinstance(shape, Words)
        for at in range(len(shape.lines))
    ]


@pytest.mark.parametrize("name", BOARDS)
def test_every_part_has_room_on_a_sheet(name: str, engine: Engine) -> None:
    """Nothing that is said is lost or said twice on the way."""
    before = drawn(name, engine)
    after = opened(before, ROOM)

    assert max(below - above for above, below in pairwise((0, *before.cuts, before.height))) > ROOM
    assert max(below - above for above, below in pairwise((0, *after.cuts, after.height))) <= ROOM + 0.01
    assert len(texts(before)) > 5
    assert texts(after) == texts(before)


@pytest.mark.parametrize("name", BOARDS)
def test_cards_hold_their_words_and_are_apart(name: str, engine: Engine) -> None:
    """They become longer by as much as what is in them moves."""
    drawing = opened(drawn(name, engine), ROOM)
    found = cards(drawing)

    assert len(found) == len(BOARDS[name].columns)
    for top, bottom, card in found:
        flow = drawing.items[1]
        for shape, y in placed([card], flow.y):
            if isinstance(shape, Words):
                assert top < y + shape.y - shape.size * 0.75
                assert y + shape.y + (len(shape.lines) - 1) * shape.leading + shape.size / 4 < bottom
    boxes = [(card.x, top, card.x + card.width, bottom) for top, bottom, card in found]
    for n, (left, top, right, bottom) in enumerate(boxes):
        for x, y, end, low in boxes[n + 1 :]:
            assert right <= x or end <= left or bottom <= y or low <= top


def test_a_map_is_cut_between_the_rows_of_actors(engine: Engine) -> None:
    """Where each of them has room on a sheet, no card is cut, and nothing moves."""
    before = drawn("talkative actors", engine)
    after = opened(before, ROOM)

    assert set(after.cuts) > set(before.cuts)
    assert not [1 for top, bottom, _ in cards(after) for cut in after.cuts if top < cut < bottom]
    assert after.items == before.items


def test_a_row_higher_than_a_sheet_is_cut_inside(engine: Engine) -> None:
    """Like any other card."""
    after = opened(drawn("talkative acted", engine), ROOM / 2)

    assert [1 for top, bottom, _ in cards(after) for cut in after.cuts if top < cut < bottom]


def test_a_claim_of_few_words_is_not_cut(engine: Engine) -> None:
    """The forty pain points of a step stand whole on their sheets."""
    drawing = opened(drawn("pained", engine), ROOM)
    claims = [
        (y + shape.y, y + shape.y + shape.height)
        for shape, y in placed(drawing.items)
        if isinstance(shape, Plate) and shape.dashes
    ]

    assert len(claims) >= 40
    assert not [1 for top, bottom in claims for cut in drawing.cuts if top < cut < bottom]


def test_lines_that_a_cut_would_go_through_begin_below_it() -> None:
    """However the columns stand, with a little room on either side; all below moves by as much."""
    before = columns(0, 5, 9)
    after = opened(before, ROOM)

    assert len(after.cuts) == 1
    assert not [1 for top, bottom in lines_of(after) for cut in after.cuts if top < cut + 3.9 and cut - 3.9 < bottom]
    (cut,) = after.cuts
    assert {round(new[0] - old[0], 2) for old, new in zip(lines_of(before), lines_of(after), strict=True)} == {
        0, round(after.height - before.height, 2),
    }  # fmt: skip
    assert ROOM * 0.9 < cut <= ROOM
    assert 0 < after.height - before.height < 2 * LEADING


def test_a_last_sheet_is_worth_its_paper() -> None:
    """No line stands there alone."""
    (cut,) = opened(columns(0, lines=54), ROOM).cuts

    assert 54 * LEADING - cut > 2 * LEADING


def test_a_cut_is_rather_between_two_plates() -> None:
    """Where that is a little higher."""
    high = [Plate(0, top, 100, 245, PAPER) for top in (0, 250, 500, 750)]
    said = [Words(5, plate.y + 240, ("the end",), 11, INK) for plate in high]
    items = tuple(shape for pair in zip(high, said, strict=True) for shape in pair)
    (cut,) = opened(Drawing(400, 1100, (Group(0, 0, 400, items),), None, ()), ROOM).cuts

    assert 745 < cut < 750


def test_a_label_stays_on_its_line() -> None:
    """A line that ends above the cut does not lose its label to the next sheet."""
    before = columns(0)
    line = Line(((200, 725), (400, 725)), INK, arrow=True)
    card = Plate(400, 0, 90, 90, PAPER)
    label = Group(250, 690, 90, (Plate(0, 0, 90, 80, PAPER), Words(5, 15, ("if so",) * 5, 11, INK)), role="label")
    after = opened(before._replace(items=(*before.items, Group(0, 0, 400, (line, card, label)))), ROOM)
    moved = after.items[-1]
    lines = [shape.points[0][1] + y for shape, y in placed([moved]) if isinstance(shape, Line)]
    plates = [shape.y + y for shape, y in placed([moved]) if isinstance(shape, Plate) and shape.height == 80]

    assert [plate - line for plate, line in zip(plates, lines, strict=True)] == [690 - 725]


def test_a_seam_that_something_high_stands_over_is_none() -> None:
    """It would have to move down too far."""
    before = columns(0, lines=80)._replace(seams=(500,))
    over = Plate(0, 420, 90, 90, PAPER)

    assert opened(before, ROOM).cuts == (500,)
    assert opened(before._replace(items=(*before.items, Group(0, 0, 400, (over,)))), ROOM).cuts[0] > 510
