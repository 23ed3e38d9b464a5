"""Paths → where the columns pass from one branch to another, so that nobody goes from a column to the next."""

from collections.abc import Sequence

from journeymap.renderers.board.model import Path


def branch_borders(paths: Sequence[Path]) -> frozenset[int]:
    """Give the columns that lead forward, but never to the column after them."""
    onward: dict[int, set[int]] = {}
    for path in paths:
        if path.target > path.source:
            onward.setdefault(path.source, set()).add(path.target)
    return frozenset(column for column in onward if column + 1 not in onward[column])
