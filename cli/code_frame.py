"""A line of a spec and a place in it → that line as a terminal shows it, and the carets below."""

from itertools import accumulate

from journeymap.cli.columns import piece, runs_from_right
from journeymap.cli.console import unseen_in
from journeymap.schema.nodes import Span

_FROM_LEFT = "\u200e"  # without it, terminals that know of directions put the start of such a line at its right


def frame(line: str, span: Span, room: int) -> tuple[str, str]:
    """Give the line, cut to `room` columns around `span`, and the blanks and carets to stand below `span`."""
    line = line.rstrip()
    start = min(span.column - 1, len(line))
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    # No more characters than can matter: the line may be a megabyte long.
    first = max(0, start - 2 * room)
    pieces = _pieces(line[first : start + 2 * room])
    start, end = start - first, max(end, start + 1) - first
    edges = [0, *accumulate(columns for _, columns in pieces)]

    left, right = _cut(edges, start, room, cut_before=first > 0)
    before = "…" if first or left else ""
    after = "…" if right < len(pieces) or first + len(pieces) < len(line) else ""
    shown = before + "".join(text for text, _ in pieces[left:right]) + after
    blanks = len(before) + edges[start] - edges[left]
    carets = max(1, edges[min(max(end, start), right)] - edges[min(start, right)])
    if runs_from_right(shown):
        shown = _FROM_LEFT + shown
    return shown, " " * blanks + "^" * carets


def _cut(edges: list[int], start: int, room: int, *, cut_before: bool) -> tuple[int, int]:
    """Choose from which piece up to which to show, with room left for an ellipsis at each end."""
    left, right = 0, len(edges) - 1
    if not cut_before and edges[right] <= room:
        return left, right
    room -= 2
    while edges[start] - edges[left] > room // 3 and edges[right] - edges[left] > room:
        left += 1
    while edges[right] - edges[left] > room:
        right -= 1
    return left, right


def _pieces(text: str) -> list[tuple[str, int]]:
    """Each character as it is shown, and how many columns of a terminal it takes."""
    names = unseen_in(text)
    return [
        (names[place], len(names[place])) if place in names and character != "\t" else piece(character)
        for place, character in enumerate(text)
    ]
