"""Board → a `journey` diagram for places that draw Mermaid in place: stages, steps, who feels how, and no more.

Mermaid scores a task from 1 to 5: −2 is 1, 0 is 3, +2 is 5, and decimals are kept. It needs a score for each task, so a
step that says nothing of feelings gets 3, as a neutral one does. Personas who feel differently at a step each have a
task of their own for it.
"""

from collections.abc import Iterator

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Board
from journeymap.renderers.mermaid.plain import people, plain

_NEUTRAL = 3  # and a feeling of 0


def render(board: Board) -> bytes:
    """Write a board as UTF-8 Mermaid; the same board gives the same bytes."""
    return ("\n".join(("journey", *(f"    {line}" for line in _lines(board)))) + "\n").encode()


def _lines(board: Board) -> Iterator[str]:
    yield f"title {plain(board.title)}"
    yield f"accTitle: {plain(board.title)}"
    yield f"accDescr: {plain(board.goal)}"
    felt = _felt(board)
    stage: int | None = None
    for place, column in enumerate(board.columns):
        if column.stage != stage:
            stage = column.stage
            yield f"section {plain(board.words['lane_steps'] if stage is None else board.stages[stage].name)}"
        for score, who in _tasks(board, felt[place]):
            # A number before it, so that no name is taken for a keyword.
            yield f"  {plain(column.number)}. {plain(column.name)}: {score:g}: {people(who)}"


def _felt(board: Board) -> list[list[FeelingCell]]:
    """What is felt at each step: there, or else over several steps of which it is one."""
    felt: list[list[FeelingCell]] = [[] for _ in board.columns]
    for lane in board.lanes:
        for place, cells in enumerate(lane.cells):
            felt[place] += (cell for cell in cells if isinstance(cell, FeelingCell))
        for span in lane.spans:
            over = [cell for cell in span.cells if isinstance(cell, FeelingCell)]
            for place in range(span.first, span.last + 1):
                known = {cell.persona for cell in felt[place]}
                felt[place] += (cell for cell in over if cell.persona not in known)
    return felt


def _tasks(board: Board, felt: list[FeelingCell]) -> list[tuple[float, list[str]]]:
    """Each score at a step with the personas who give it; what is nobody's in particular is everybody's."""
    everybody = [persona.name for persona in board.personas]
    scores: dict[float, list[str]] = {}
    for cell in felt:
        scores.setdefault(cell.score + _NEUTRAL, []).extend([cell.persona] if cell.persona else everybody)
    return list(scores.items()) or [(_NEUTRAL, everybody)]
