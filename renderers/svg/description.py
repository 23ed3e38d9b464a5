"""Board → what its flow map shows, in the words of the map, for those who hear it."""

from collections.abc import Iterator

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Board


def description(board: Board) -> str:
    """Whose journey it is and to what goal, then each step with how it feels, what marks it, and its other ways on."""
    return "\n".join((*_heading(board), *_steps(board)))


def _heading(board: Board) -> Iterator[str]:
    who = [_named(persona.name, persona.summary) for persona in board.personas]
    if who:
        yield _said(board.words.get("persona", ""), board.words.get("list_separator", ", ").join(who))
    if board.goal and board.goal != board.title:
        yield _said(board.words.get("goal", ""), board.goal)


def _steps(board: Board) -> Iterator[str]:
    separator = board.words.get("list_separator", ", ")
    feelings = next((lane.cells for lane in board.lanes if lane.key == "emotion"), ((),) * len(board.columns))
    ways: dict[int, list[str]] = {}
    for path in board.paths:
        if path.chip:
            ways.setdefault(path.source, []).append(path.chip)
    for number, column in enumerate(board.columns):
        words = [cell.word for cell in feelings[number] if isinstance(cell, FeelingCell)]
        words += [mark.word for mark in column.marks]
        words += ways.get(number, ())
        yield _named(f"{column.number} {column.name}", separator.join(words))


def _said(word: str, text: str) -> str:
    return f"{word}: {text}" if word else text


def _named(name: str, more: str) -> str:
    return f"{name} ({more})" if more else name
