"""Branches: behind which columns nobody goes to the next."""

from journeymap.renderers.board.model import Path
from journeymap.renderers.html.branches import branch_borders


def test_a_column_that_leads_past_the_next() -> None:
    """Of two branches side by side the first does not lead to the second; ways back and ends tell nothing."""
    ways = [(0, 1), (0, 2), (1, 3), (2, 3), (3, 4), (4, 2)]
    paths = [Path(source, target, "choice", main=False) for source, target in ways]

    assert branch_borders(paths) == {1}
