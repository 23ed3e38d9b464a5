"""Where a journey starts and ends on the flow map, and what lies over what."""

from itertools import combinations
from xml.etree import ElementTree

import pytest
from boards import bed_board
from flow_plans import planned
from hard_boards import branching_board
from svg_parts import parts

from journeymap.renderers.board.model import Mark, Path
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg import render
from journeymap.renderers.svg.labels import label_of
from journeymap.renderers.svg.shapes import Plate

STAGES = {"one stage": (0, 0, 0, 0), "two stages": (0, 0, 1, 1), "none": (None,) * 4}


def spans(root: ElementTree.Element, role: str) -> list[tuple[float, float]]:
    """From where to where the groups of this role go."""
    groups = [group for group in root.iter() if group.get("class") == role]
    plates = [next(group.iter("{http://www.w3.org/2000/svg}rect")) for group in groups]
    lefts = [float(group.get("transform", "translate(0 0)").removeprefix("translate(").split()[0]) for group in groups]
    return [(left, left + float(plate.attrib["width"])) for left, plate in zip(lefts, plates, strict=True)]


@pytest.mark.parametrize("stages", STAGES.values(), ids=STAGES)
@pytest.mark.parametrize("starts", [(0,), (0, 2)])
def test_start_and_end_marks_have_room_between_two_cards(
    stages: tuple[int | None, ...], starts: tuple[int, ...], engine: Engine
):
    """They touch neither each other nor the next card, so nothing looks linked that is not."""
    bed = bed_board()
    columns = tuple(c._replace(stage=stage) for c, stage in zip(bed.columns[:4], stages, strict=True))
    lanes = tuple(lane._replace(cells=lane.cells[:4]) for lane in bed.lanes)
    paths = (Path(0, 1, "default", main=True), Path(2, 3, "default", main=True))
    board = bed._replace(columns=columns, lanes=lanes, paths=paths, starts=starts, ends=(1, 3))

    root = ElementTree.fromstring(render(board, engine).data)

    marks = spans(root, "start") + spans(root, "end")
    assert len(marks) == len(starts) + 2
    for (left, right), (other_left, other_right) in combinations(marks + spans(root, "card"), 2):
        assert right + 6 < other_left or other_right + 6 < left


def test_the_main_path_is_drawn_over_others(engine: Engine):
    """Where two ways come together, it is the one that is seen."""
    bed = bed_board()
    paths = tuple(Path(source, 0, "loop", main=source == 2) for source in (2, 3, 4))

    root = ElementTree.fromstring(render(bed._replace(paths=paths), engine).data)

    titles = [title.text or "" for title in root.iter("{http://www.w3.org/2000/svg}title")]
    drawn = [title for title in titles if "→" in title]
    assert drawn[-1] == "3 → 1"
    assert len(drawn) == 3


def test_the_paper_under_a_label_holds_its_words():
    """In the widest font that a viewer may have."""
    label = label_of(Path(3, 1, "loop", main=False, label="cannot get used to them", share="5%"), 230)

    assert label
    group = label.drawn(100, 0, backed=True)
    plate = next(item for item in group.items if isinstance(item, Plate))
    assert (plate.x, plate.width) == (0, group.width)
    assert group.x + group.width / 2 == pytest.approx(100)


def test_ways_part_at_a_diamond(engine: Engine):
    """On the edge of the card that decides; elsewhere a choice begins with a small one of its own."""
    board = branching_board()
    plain = board._replace(columns=tuple(column._replace(marks=()) for column in board.columns))

    decided, undecided = (ElementTree.fromstring(render(each, engine).data) for each in (board, plain))

    (diamond,) = parts(decided, "decision")
    assert "decision" in "".join(diamond.itertext())
    assert not parts(undecided, "decision")
    assert small_diamonds(undecided) == small_diamonds(decided) + 2


def small_diamonds(root: ElementTree.Element) -> int:
    paths = [
        path.get("d", "") for path in root.iter("{http://www.w3.org/2000/svg}path") if path.get("stroke-width") == "1.2"
    ]
    return sum(path.count("L") == 3 and path.endswith("z") for path in paths)


def test_an_exit_is_a_stop_sign_that_says_what_comes_of_it(engine: Engine):
    """Other ends are rings."""
    bed = bed_board()
    exit = (Mark("exit", "leaves here", "Buys elsewhere"), Mark("outcome", "outcome", "Lost"))
    columns = tuple(column._replace(marks=exit) if n == 4 else column for n, column in enumerate(bed.columns))

    left, end = parts(ElementTree.fromstring(render(bed._replace(columns=columns, ends=(4, 8)), engine).data), "end")

    tags = [{element.tag.rpartition("}")[2] for element in mark} for mark in (left, end)]
    assert left[0].text == "leaves here: Buys elsewhere\noutcome: Lost"
    assert tags == [{"title", "path"}, {"title", "rect"}]


def test_an_end_does_not_stand_in_the_way_of_others(engine: Engine):
    """A way from the card below that turns up before the next place passes it."""
    bed = bed_board()
    columns = tuple(column._replace(stage=None) for column in bed.columns[:4])
    lanes = tuple(lane._replace(cells=lane.cells[:4]) for lane in bed.lanes)
    paths = (Path(0, 1, "choice", True), Path(0, 2, "choice", False), Path(2, 3, "default", True))
    board = bed._replace(columns=columns, lanes=lanes, stages=(), paths=paths, ends=(1, 3))

    (row,) = planned(board, engine).rows

    level, right = row.spots[1].level, row.spots[1].right
    run = row.runs[2].points
    assert run[-1] == (row.spots[3].x, level)
    assert min(x for x, y in run if y < row.spots[2].level - 1) > right + 23
