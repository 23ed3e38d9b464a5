"""Boards of hard shapes: words and texts of great length, 200 cards in one cell, hardly anything, one step, five personas."""

from collections.abc import Callable, Iterable
from typing import Any

from boards import bed_board, lane
from specs import board_of
from whole_boards import PERSONAS, whole_board

from journeymap.renderers.board.cells import Cell, ClaimCell, FeelingCell
from journeymap.renderers.board.model import Board, Lane, Mark, Path

# The fields that hold no text to be read.
STRUCTURE = {
    "kind", "role", "level", "icon", "direction", "language", "id", "sign", "link", "key", "words", "hue", "status",
    "data", "address", "place", "origin", "channel", "initials",
}  # fmt: skip
WORDS = {
    "latin": ("Lebensversicherungsgesellschaftsvergleichsportalnutzerbefragu", "de", "ltr"),
    "chinese": ("展示的床比實際販售的還要軟試躺時覺得很尷尬" * 3, "zh-Hant", "ltr"),
    "arabic": ("فسيكفيكهماللهأفاستسقيناكموهاوليستخلفنهمأنلزمكموها" * 2, "ar", "rtl"),
}
LONG_TEXT = "She lies on it for five minutes and knows no more than she did before. " * 71  # some 5,000 characters


def with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """The same board, or part of one, with each of its texts changed; empty ones stay empty."""
    if isinstance(value, str):
        return change(value) if value else ""
    if hasattr(value, "_fields"):
        fields = {name: getattr(value, name) for name in value._fields if name not in STRUCTURE}
        return value._replace(**{name: with_texts(field, change) for name, field in fields.items()})
    if isinstance(value, tuple):
        return tuple(with_texts(item, change) for item in value)
    return value


def worded_board(script: str) -> Board:
    """Everything that is said is one word of sixty characters."""
    return word_board(*WORDS[script])


def word_board(word: str, language: str, direction: Any) -> Board:
    """The same for any word."""
    board: Board = with_texts(_small_board(), lambda text: word[:60])
    return _numbered(board)._replace(language=language, direction=direction)


def wordy_board() -> Board:
    """Whatever cells and cards hold has 5,000 characters; names and labels stay as they are."""
    board = _small_board()
    lanes = tuple(
        row._replace(cells=_told(row.cells), spans=tuple(span._replace(cells=_told(span.cells)) for span in row.spans))
        for row in board.lanes
    )
    columns = tuple(column._replace(description=LONG_TEXT) for column in board.columns)
    return board._replace(lanes=lanes, columns=columns, goal=LONG_TEXT, scenario=LONG_TEXT)


def painful_board() -> Board:
    """One step has 200 pain points, the others have none."""
    bed = bed_board()
    pains = tuple(ClaimCell("pain", f"The shop is wrong about price {n}", "high", "High") for n in range(200))
    others = (other for other in bed.lanes if other.key != "pain_points")
    return bed._replace(lanes=(lane("pain_points", "Pain points", "", {4: list(pains)}, columns=9), *others))


def hollow_board() -> Board:
    """A stage without steps, lanes declared and left empty, steps of which nothing is said."""
    return board_of(
        """
        title: Hardly begun
        persona: Ieva
        goal: Own a bed
        lanes: [{id: promotions, title: Promotions}, {id: legal, title: What the law says}]
        stages:
          - {name: Look, steps: [{name: Looks around, needs: [], thoughts: [], lanes: {promotions: []}}, Sits down]}
          - {name: Buy, goal: Nobody has thought about it yet}
          - {name: Live with it, steps: [{name: Sleeps, emotion: 2, pain_points: []}]}
        """
    )


def single_board() -> Board:
    """One step that has everything."""
    whole = _small_board()
    lanes = tuple(_cut(row, 4 if row.cells[4] else 0, 1) for row in whole_board().lanes)
    return whole._replace(columns=whole.columns[:1], stages=(whole.stages[0]._replace(span=1),), lanes=_told_of(lanes),
                          paths=(), starts=(0,), ends=(0,))  # fmt: skip


def peopled_board() -> Board:
    """Five personas with long names, whose curves meet, cross and end together, at a moment of truth too."""
    whole = whole_board()
    names = (*PERSONAS, "Professor Wilhelmina Featherstonehaugh", "Ó")
    scores = ((-2, -2, -1, 2, 0), (1, 1, 1, 1, 1), (2, -2, 2, -2, 0), (0.5, 0.2, 0, -0.2, -0.5), (-2, -2, -2, -2, -2))
    cells = tuple(
        tuple(FeelingCell(score, round(score), "relieved", "", curve, names[curve]) for curve, score in enumerate(column))
        for column in (*scores, scores[1], scores[2], scores[1], scores[1])
    )  # fmt: skip
    truth = Mark("moment-of-truth", "moment of truth", "")
    columns = tuple(
        column._replace(marks=(truth,) if place in (1, 3, 4, 8) else ()) for place, column in enumerate(whole.columns)
    )
    feelings = Lane("emotion", "Emotion", "how it feels", cells, curves=names)
    personas = tuple(whole.personas[0]._replace(name=name) for name in names)
    return whole._replace(
        columns=columns, lanes=(feelings, *(row for row in whole.lanes if row.key != "emotion")), personas=personas
    )


def hard_shapes() -> dict[str, Board]:
    """All of them by name."""
    return {
        **{f"word-{script}": worded_board(script) for script in WORDS}, "wordy": wordy_board(), "painful": painful_board(),
        "hollow": hollow_board(), "single": single_board(), "peopled": peopled_board(),
    }  # fmt: skip


def _small_board() -> Board:
    """Three steps that have everything, with a way back."""
    whole = whole_board()
    truth = Mark("moment-of-truth", "moment of truth", "Decides here", ("decides: which shop",))
    columns = tuple(
        column._replace(stage=0, marks=(truth,), actor=place) for place, column in enumerate(whole.columns[:3])
    )
    lanes = _told_of(_cut(row, 0, 3) for row in whole.lanes)
    back = Path(2, 0, "loop", main=False, label="not comfortable", share="44%", chip="back to 1: not comfortable")
    return whole._replace(columns=columns, stages=(whole.stages[1]._replace(first=0, span=3),), lanes=lanes,
                          paths=(Path(0, 1, "default", main=True, drop="−38 pts"), Path(1, 2, "default", main=True), back),
                          ends=(2,))  # fmt: skip


def _cut(row: Lane, first: int, columns: int) -> Lane:
    """The lane in some of its columns."""
    spans = tuple(span for span in row.spans if first <= span.first and span.last < first + columns)
    return row._replace(cells=row.cells[first : first + columns], spans=spans)


def _told_of(lanes: Iterable[Lane]) -> tuple[Lane, ...]:
    """The lanes that hold something: no board has others."""
    return tuple(row for row in lanes if any(row.cells) or row.spans)


def _numbered(board: Board) -> Board:
    """The steps have their numbers again."""
    columns = tuple(column._replace(number=str(place + 1)) for place, column in enumerate(board.columns))
    return board._replace(columns=columns)


def _told(value: Any) -> Any:
    """Cells with a long text where they have one."""
    if isinstance(value, tuple) and not hasattr(value, "_fields"):
        return tuple(_told(item) for item in value)
    cell: Cell = value
    return cell._replace(text=LONG_TEXT) if "text" in cell._fields and cell.kind != "bar" else cell
