"""Board → the masthead over the map: title, badges, whose journey it is, its goal and its facts."""

from collections.abc import Callable, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Fact, PersonaCard
from journeymap.renderers.svg.shapes import Group, Plate, Words
from journeymap.renderers.svg.sheet import LINE, SMALL, TEXT, TITLE, Sheet
from journeymap.renderers.text import width_of, wrap

BETWEEN = 32  # its columns
DISC = 34  # a persona's portrait


def masthead(board: Board, x: float, y: float, width: float) -> Group:
    """Title and badges, then personas, goal and facts side by side."""
    sheet = Sheet(0, 0, width)
    sheet.write(board.title, TITLE, theme.INK, bold=True, role="title")
    sheet.y += 2 if board.badges else 10
    _write_badges(sheet, board.badges)
    writers: list[Callable[[Sheet], None]] = []
    if board.personas:
        writers.append(lambda column: _write_personas(column, board.personas))
    if board.goal and board.goal != board.title:
        writers.append(lambda column: _write_goal(column, board.words.get("goal", ""), board.goal))
    if board.facts:
        writers.append(lambda column: _write_facts(column, board.facts, board.words.get("list_separator", ", ")))
    room = (width + BETWEEN) / max(1, len(writers))
    columns = [Sheet(number * room, sheet.y, room - BETWEEN) for number in range(len(writers))]
    for write, column in zip(writers, columns, strict=True):
        write(column)
        sheet.take(column)
    return Group(x, y, width, tuple(sheet.items), role="masthead", height=sheet.y)


def _write_badges(sheet: Sheet, badges: Sequence[str]) -> None:
    """Pills in a row; one that does not fit begins the next row."""
    x, height = 0.0, 0.0
    for badge in badges:
        lines = wrap(badge, sheet.width - 12, SMALL)
        width = max(width_of(line, SMALL) for line in lines) + 12
        if x and x + width > sheet.width:
            x, sheet.y = 0, sheet.y + height + 4
        height = 6 + SMALL * LINE * len(lines)
        sheet.items.append(Plate(x, sheet.y, width, height, theme.PAGE, theme.HAIRLINE, radius=10))
        sheet.items.append(
            Words(x + width / 2, sheet.y + 14, lines, SMALL, theme.MUTED, anchor="middle", leading=SMALL * LINE)
        )
        x += width + 6
    if badges:
        sheet.y += height + 10


def _write_personas(sheet: Sheet, personas: Sequence[PersonaCard]) -> None:
    pair = theme.STAGES[0]
    for persona in personas:
        top = sheet.y
        middle = sheet.x + DISC / 2
        sheet.items.append(Plate(sheet.x, top, DISC, DISC, pair.fill, radius=DISC / 2))
        sheet.items.append(Words(middle, top + 21.5, (persona.initials,), TEXT, pair.text, bold=True, anchor="middle"))
        beside = sheet.beside(DISC + 10)
        beside.y += 0 if persona.summary else (DISC - TEXT * LINE) / 2
        beside.write(persona.name, TEXT, theme.INK, bold=True)
        if persona.summary:
            beside.write(persona.summary, SMALL, theme.MUTED)
        sheet.y += DISC
        sheet.take(beside)
        sheet.y += 8


def _write_goal(sheet: Sheet, word: str, goal: str) -> None:
    if word:
        sheet.write(word, SMALL, theme.MUTED, bold=True)
    sheet.write(goal, TEXT, theme.INK)


def _write_facts(sheet: Sheet, facts: Sequence[Fact], separator: str) -> None:
    for fact in facts:
        sheet.write(separator.join(fact.values), SMALL, theme.INK, lead=fact.label)
        sheet.y += 2
