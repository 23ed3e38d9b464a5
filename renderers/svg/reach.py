"""Board → the steps that nobody comes to."""

from journeymap.renderers.board.model import Board

UNREACHABLE = "unreachable"  # the sign of such a step, and the key of the word for it


def unreachable(board: Board) -> frozenset[int]:
    """The columns to which no path leads from any of the starts, however many steps it takes."""
    onward: dict[int, list[int]] = {}
    for path in board.paths:
        onward.setdefault(path.source, []).append(path.target)
    reached, ahead = set(board.starts), list(board.starts)
    while ahead:
        for column in onward.get(ahead.pop(), ()):
            if column not in reached:
                reached.add(column)
                ahead.append(column)
    return frozenset(range(len(board.columns))) - reached
