"""Maps with several actors: each has a row, and the ways run between the rows."""

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from boards import bed_board
from flow_boards import ACTORS, acted, acted_board, random_board
from flow_plans import planned

from journeymap.renderers.board.model import Actor, Board, Path
from journeymap.renderers.engine.child import EngineFailed
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render
from journeymap.renderers.svg.actors import TAB, tabs_of
from journeymap.renderers.svg.connectors import Side
from journeymap.renderers.svg.places import places_of
from journeymap.renderers.svg.row import Row, Run
from journeymap.renderers.svg.shapes import Words
from journeymap.renderers.svg.stages import stage_boxes
from journeymap.renderers.svg.ways import Grid

BOARDS = {"acted": acted_board(), **{f"random {seed}": random_board(seed) for seed in range(40)}}
every_board = pytest.mark.parametrize("board", BOARDS.values(), ids=BOARDS)
Area = tuple[float, float, float, float]  # left, top, right, bottom


class Unasked(Engine):
    """An engine that must not be asked."""

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        raise EngineFailed("was asked")


def rows_of(board: Board) -> list[Row]:
    return planned(board, Unasked()).rows


def cards_of(row: Row) -> dict[int, Area]:
    return {column: (spot.x, spot.y, spot.right, spot.bottom) for column, spot in row.spots.items()}


def overlap(one: Area, other: Area) -> bool:
    return one[0] + 0.5 < other[2] and other[0] + 0.5 < one[2] and one[1] + 0.5 < other[3] and other[1] + 0.5 < one[3]


def points_of(run: Run) -> list[tuple[float, float]]:
    """Points on its curve, close to each other."""
    found = []
    for start in range(0, len(run.points) - 1, 3):
        a, b, c, d = run.points[start : start + 4]
        for t in (n / 40 for n in range(41)):
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(tuple(sum(s * p[i] for s, p in zip(shares, (a, b, c, d), strict=True)) for i in (0, 1)))
    return found


@every_board
def test_every_card_stands_in_its_actors_row(board: Board):
    """The rows of a band are those of who acts in it, from the first actor down."""
    rows = rows_of(board)

    assert sorted(column for row in rows for column in row.spots) == list(range(len(board.columns)))
    for row in rows:
        strips = {strip.actor: strip for strip in row.strips}
        assert list(strips) == sorted({board.columns[column].actor or 0 for column in row.spots})
        assert all(above.bottom == below.top for above, below in pairwise(row.strips))
        for column, spot in row.spots.items():
            strip = strips[board.columns[column].actor or 0]
            assert strip.top < spot.y < spot.bottom < strip.bottom <= row.height


@every_board
def test_cards_do_not_overlap(board: Board):
    """Those of one actor in one place stand one above the other."""
    for row in rows_of(board):
        assert [pair for pair in combinations(cards_of(row).values(), 2) if overlap(*pair)] == []


@every_board
def test_places_go_from_left_to_right(board: Board):
    """Cards of one place begin at one line, and those of the next place after them all."""
    places = places_of(board)
    for row in rows_of(board):
        for (one, spot), (other, beside) in combinations(row.spots.items(), 2):
            if places[one] == places[other]:
                assert spot.x == beside.x
            else:
                assert (spot.right < beside.x) == (places[one] < places[other])


@every_board
def test_ways_between_cards_touch_only_these(board: Board):
    """They go from the end of one to the start of the other, whatever stands between."""
    for row in rows_of(board):
        for number, run in row.runs.items():
            path, points = board.paths[number], points_of(run)
            source, target = row.spots[path.source], row.spots[path.target]
            if source.x == target.x:  # handed over within one place
                assert points[0][0] == pytest.approx(points[-1][0]) == pytest.approx(source.centre)
                assert {points[0][1], points[-1][1]} in ({source.bottom, target.y}, {source.y, target.bottom})
            else:
                assert points[0] == pytest.approx((source.right, source.level))
                assert points[-1] == pytest.approx((target.x, target.level))
            for left, top, right, bottom in cards_of(row).values():
                assert not [p for p in points if left + 0.5 < p[0] < right - 0.5 and top + 0.5 < p[1] < bottom - 0.5]


@every_board
def test_every_way_is_drawn_and_none_runs_over_a_card(board: Board):
    """Those that do not run between the rows go round all cards."""
    _, rows, connectors, _ = planned(board, Unasked())
    between = {number for row in rows for number in row.runs}
    grid = Grid(rows, stage_boxes(board, rows), connectors)
    cards = [
        (left, frame.cards + top, right, frame.cards + bottom)
        for row, frame in zip(rows, grid.frames, strict=True)
        for left, top, right, bottom in cards_of(row).values()
    ]

    assert sorted([*between, *(connector.number for connector in connectors)]) == list(range(len(board.paths)))
    for connector in connectors:
        for (x1, y1), (x2, y2) in pairwise(grid.way(connector).points):
            line = (min(x1, x2) - 1, min(y1, y2) - 1, max(x1, x2) + 1, max(y1, y2) + 1)
            inner = [(left + 1, top + 1, right - 1, bottom - 1) for left, top, right, bottom in cards]
            assert not [card for card in inner if overlap(line, card)]


@every_board
def test_labels_cover_no_card_and_no_other_label(board: Board):
    """They stand between the cards."""
    for row in rows_of(board):
        plates = []
        for number, run in row.runs.items():
            label = row.labels[number]
            if label and run.label:
                x, y = run.label
                plates.append((x - label.width / 2, y - label.height / 2, x + label.width / 2, y + label.height / 2))
        assert [pair for pair in combinations(plates, 2) if overlap(*pair)] == []
        assert not [1 for plate in plates for card in cards_of(row).values() if overlap(plate, card)]


@every_board
def test_a_way_that_turns_is_seen_on_both_sides_of_the_turn(board: Board):
    """Its arrowhead too."""
    for row in rows_of(board):
        for number, run in row.runs.items():
            if len(run.points) > 6:
                path, track = board.paths[number], run.points[6][0]
                assert row.spots[path.source].right + 8 < track < row.spots[path.target].x - 16


def forked() -> Board:
    """One band: from the first row to each of three others, with labels, and from each of them back to it."""
    bed = acted(bed_board(), (0, 0, 1, 2, 3, 0))
    ways = [(0, 1), (0, 2), (0, 3), (0, 4), (1, 5), (2, 5), (3, 5), (4, 5)]
    columns = tuple(column._replace(stage=None) for column in bed.columns[:6])
    lanes = tuple(lane._replace(cells=lane.cells[:6]) for lane in bed.lanes)
    paths = tuple(
        Path(*ends, "choice", main=ends[0] == ends[1] - 1, label="" if ends[1] == 5 else "if they have it in stock")
        for ends in ways
    )
    return bed._replace(stages=(), columns=columns, lanes=lanes, paths=paths, ends=(5,))


@pytest.mark.parametrize("board", [forked(), acted_board()], ids=["forked", "acted"])
def test_labels_cover_no_line(board: Board):
    """Not even their own."""
    seen = 0
    for row in rows_of(board):
        points = [point for run in row.runs.values() for point in points_of(run)]
        for number, run in row.runs.items():
            label, centre = row.labels[number], run.label
            if label and centre:
                wide, high = label.width / 2, label.height / 2
                assert not [(x, y) for x, y in points if abs(x - centre[0]) < wide and abs(y - centre[1]) < high]
                seen += 1

    assert seen > 1


def test_ways_that_part_do_not_cross_each_other():
    """Nor do those that meet."""
    board = forked()
    (row,) = rows_of(board)

    turns = {board.paths[number][:2]: run.points[6][0] for number, run in row.runs.items() if len(run.points) > 6}

    assert turns[0, 4] < turns[0, 3] < turns[0, 2]
    assert turns[2, 5] < turns[3, 5] < turns[4, 5]


def test_a_way_over_places_of_others_runs_in_its_targets_row():
    """Where that actor has nothing to do between."""
    bed = acted(bed_board(), (0, 1, 1, 0, 0))
    paths = (*bed.paths[:4], Path(0, 3, "optional", main=False), Path(1, 4, "optional", main=False))
    board = bed._replace(stages=(), columns=tuple(c._replace(stage=None) for c in bed.columns), paths=paths)
    (row, *_) = rows_of(board)

    assert {level for _, level in row.runs[4].points} == {row.spots[0].level}
    assert 5 not in row.runs


@pytest.mark.parametrize(("acting", "side"), [((0, 1, 1, 1), Side.UNDER), ((0, 0, 0, 0, 1), Side.OVER)])
def test_a_loop_goes_round_on_the_nearer_side(acting: tuple[int, ...], side: Side):
    """Not through the rows of all others."""
    bed = acted(bed_board(), acting)
    columns = tuple(column._replace(stage=None) for column in bed.columns)
    board = bed._replace(stages=(), columns=columns, paths=(Path(3, 1, "loop", main=False),))

    (connector,) = planned(board, Unasked()).connectors

    assert (connector.source.zone, connector.target.zone) == ((0, side), (0, side))


def test_what_is_written_on_a_way_down_stands_on_paper():
    """As the dotted line between the two rows runs there."""
    bed = acted(bed_board(), (0, 1))
    columns = tuple(column._replace(stage=0) for column in bed.columns)
    board = bed._replace(columns=columns, paths=(Path(0, 1, "default", main=True, label="at once"),))

    root = ElementTree.fromstring(render(board, Unasked()).data)

    (label,) = (group for group in root.iter() if group.get("class") == "label")
    assert places_of(board)[:2] == (0, 0)
    assert label[0].tag == "{http://www.w3.org/2000/svg}rect"


def test_rows_have_tabs(drawn_rows: ElementTree.Element):
    """A name and, where it says something else, the kind of actor, once for each band in which she acts."""
    rows = [
        f"{ACTORS[strip.actor].name} {ACTORS[strip.actor].word}"
        for row in rows_of(acted_board())
        for strip in row.strips
    ]
    names = ["".join(tab.itertext()).replace("\u2002", " ") for tab in drawn_rows.iter() if tab.get("class") == "actor"]

    assert len(rows) > 4
    assert names == rows


@pytest.fixture(scope="module")
def drawn_rows() -> ElementTree.Element:
    return ElementTree.fromstring(render(acted_board(), Unasked()).data)


@pytest.mark.parametrize("name", ["Stonemason", "Customer relations", "Kundenbetreuung", "Lagerverwaltungssystem"])
def test_usual_names_of_actors_take_one_line(name: str):
    """With the kind after them."""
    (tab,) = tabs_of(acted_board()._replace(actors=(Actor(name, "staff", "Staff"),)))

    (words,) = [item for item in tab.words if isinstance(item, Words)]
    assert (words.lead, words.lines) == (name, ("Staff",))
    assert tab.height <= TAB + 1


def test_a_kind_that_is_the_name_stands_once():
    """An actor nobody named is called after her kind."""
    (tab,) = tabs_of(acted_board()._replace(actors=(Actor("Staff", "staff", "Staff"),)))

    (words,) = [item for item in tab.words if isinstance(item, Words)]
    assert (words.lead, words.lines) == ("", ("Staff",))


def test_an_endless_name_takes_more_lines():
    """Its letters are as large as all others."""
    (tab,) = tabs_of(acted_board()._replace(actors=(Actor("Lagerverwaltung" * 5, "system", "System"),)))

    words = [item for item in tab.words if isinstance(item, Words)]
    assert sum(len(item.lines) for item in words) > 2
    assert {item.size for item in words} == {11}
    assert tab.width < 400


def test_rows_need_no_engine_and_no_excuse():
    """They are not a simpler layout."""
    assert render(acted_board(), Unasked()).note == ""


def test_a_single_actor_has_no_row(engine: Engine):
    """Whoever else is declared."""
    bed = bed_board()
    alone = render(acted(bed, (1,)), engine).data

    assert b'class="actor"' not in alone
    assert render(acted(bed, (1, 0)), engine).data.count(b'class="actor"') == 2 + 1


def test_actors_are_those_of_the_board():
    """The tests above have several in most bands."""
    assert len(ACTORS) == 4
    assert sum(len(row.strips) for board in BOARDS.values() for row in rows_of(board)) > 2 * len(BOARDS)
