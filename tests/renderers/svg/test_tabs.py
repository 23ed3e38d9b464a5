"""Where the tabs of actors stand: every word of them can be read, and every way past them be followed."""

from itertools import combinations, pairwise

import pytest
from boards import bed_board
from example_pages import EXAMPLES
from flow_boards import acted, acted_board, flow_boards, random_board

from journeymap.cli.compile import to_board
from journeymap.renderers.board.model import Board, Path
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.svg.arrange import ladder_of
from journeymap.renderers.svg.drawing import draw
from journeymap.renderers.svg.shapes import Group, Line

WIDTHS = (1200, 760)
RANDOM = 100
ACTED = {name: board for name, board in flow_boards().items() if board.actors}
Area = tuple[float, float, float, float]  # left, top, right, bottom


def map_of(board: Board, engine: Engine, width: float) -> tuple[Group, float]:
    """The map, and how wide the page is."""
    drawing = draw(board, ladder_of(engine), width=width)
    (flow,) = [group for group in drawing.items if group.role == "map"]
    return flow, drawing.width


def areas(flow: Group, *roles: str) -> list[Area]:
    groups = [item for item in flow.items if isinstance(item, Group) and item.role in roles]
    return [(group.x, group.y, group.x + group.width, group.y + group.height) for group in groups]


def ways(flow: Group) -> list[Area]:
    """What the straight pieces of all ways cover."""
    return [
        (min(x1, x2) - 2, min(y1, y2) - 2, max(x1, x2) + 2, max(y1, y2) + 2)
        for line in flow.items
        if isinstance(line, Line) and line.arrow
        for (x1, y1), (x2, y2) in pairwise(line.points)
    ]


def overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def covered(board: Board, engine: Engine, width: float) -> tuple[list[Area], list[Area]]:
    """All tabs, and those through which a way leads or over which anything stands."""
    flow, page = map_of(board, engine, width)
    tabs = areas(flow, "actor")
    others = ways(flow) + areas(flow, "label", "card", "start", "end", "tag")
    assert not [tab for tab in tabs if tab[0] + flow.x < 0 or page < tab[2] + flow.x]
    assert not [pair for pair in combinations(tabs, 2) if overlap(*pair)]
    return tabs, [tab for tab in tabs if any(overlap(tab, other) for other in others)]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ACTED)
def test_nothing_covers_a_tab(name: str, width: float, engine: Engine):
    """Neither a way nor what is written on one."""
    tabs, wrong = covered(ACTED[name], engine, width)

    assert len(tabs) > 1
    assert wrong == []


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_covers_a_tab_of_the_examples(width: float, engine: Engine):
    """On real maps."""
    boards = [to_board(spec.read_bytes(), name=spec.name, folder=spec.parent).board for spec in EXAMPLES]

    found = [covered(board, engine, width) for board in boards]

    assert sum(len(tabs) for tabs, _ in found) > 15
    assert [wrong for _, wrong in found if wrong] == []


@pytest.mark.parametrize(("width", "most"), [(1200, 0), (760, 0.01)])
def test_nothing_covers_a_tab_however_tangled_the_map(width: float, most: float, engine: Engine):
    """Of ways between any two steps; but on a narrow page there may be no room for a long name."""
    found = [covered(random_board(seed), engine, width) for seed in range(RANDOM)]

    tabs, wrong = (sum(map(len, each)) for each in zip(*found, strict=True))
    assert tabs > 500
    assert wrong <= most * tabs


def test_a_tab_without_room_is_passed_over_rather_than_hiding_a_way(engine: Engine):
    """So that the way is seen to go on."""
    flow, _ = map_of(acted_board(), engine, 1200)
    kinds = [item.role if isinstance(item, Group) else "way" for item in flow.items if getattr(item, "arrow", True)]

    assert "actor" in kinds
    assert kinds.index("way") > max(n for n, kind in enumerate(kinds) if kind == "actor")


def test_a_tab_stands_at_the_start_of_its_row_where_it_can(engine: Engine):
    """Where everybody looks for it: only a way through there moves it on."""
    bed = acted(bed_board(), (0, 0, 1))
    straight, taken = (bed._replace(paths=(*bed.paths, *more)) for more in ((), (Path(1, 0, "loop", main=False),)))

    free, moved = (covered(board, engine, 1200)[0] for board in (straight, taken))

    assert {tab[0] for tab in free} == {-7}
    assert moved[0][0] > 0
    assert {tab[0] for tab in moved[1:]} == {-7}
