"""What goes for several columns: rows of cells that fill the table."""

from journeymap.renderers.board.cells import TextCell
from journeymap.renderers.board.model import Span
from journeymap.renderers.html.stretches import stretches


def spans(*places: tuple[int, int]) -> list[Span]:
    return [Span(first, last, f"steps {first}–{last}", (TextCell("x"),)) for first, last in places]


def rows(columns: int, *places: tuple[int, int]) -> list[list[tuple[int, int]]]:
    """Where the cells of each row stand that hold something."""
    return [
        [(cell.first, cell.last) for cell in row if cell.cells] for row in stretches(spans(*places), columns)
    ]  # fmt: skip


def test_spans_that_do_not_overlap_share_a_row() -> None:
    """As few rows as will do, in whatever order the spans come."""
    assert rows(9, (5, 8), (0, 2), (3, 4)) == [[(0, 2), (3, 4), (5, 8)]]
    assert rows(9, (0, 3), (2, 5), (4, 6), (6, 7)) == [[(0, 3), (4, 6)], [(2, 5), (6, 7)]]
    assert rows(9) == []


def test_every_row_fills_the_table() -> None:
    """Between, before and behind the spans stand empty cells, so that each column is covered once."""
    for row in stretches(spans((0, 3), (2, 5), (7, 8), (3, 3)), 10):
        covered = [column for cell in row for column in range(cell.first, cell.last + 1)]

        assert covered == list(range(10))
        assert sum(cell.columns for cell in row) == 10
