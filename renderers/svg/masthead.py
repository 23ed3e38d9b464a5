"""Board → the masthead over the map: title, badges and figures, whose journey it is, its goal, facts and relatives."""

from collections.abc import Callable, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.model import Board, Figure, Picture, Relative
from journeymap.renderers.svg.links import linked
from journeymap.renderers.svg.personas import write_personas
from journeymap.renderers.svg.shapes import Group, Plate, Words
from journeymap.renderers.svg.sheet import LINE, SMALL, TEXT, TITLE, Sheet
from journeymap.renderers.svg.signs import fitted
from journeymap.renderers.text import width_of, wrap

BETWEEN = 32  # its columns
LOGO = (150, 44)  # its room
_VALUE = 16  # font size of a figure
_APART = 26  # figures


def masthead(board: Board, x: float, y: float, width: float, logo: Picture | None = None) -> Group:
    """Title, badges and figures, then personas, goal and facts side by side; the logo at the end of the title."""
    page = Sheet(0, 0, width)
    sheet = Sheet(0, 0, width - (_write_logo(page, logo) if logo else 0))
    sheet.write(board.title, TITLE, theme.INK, bold=True, role="title")
    sheet.y += 2 if board.badges else 10
    _write_badges(sheet, board.badges)
    _write_figures(sheet, board.figures)
    page.take(sheet)
    sheet = page
    writers: list[Callable[[Sheet], None]] = []
    if board.personas:
        writers.append(lambda column: write_personas(column, board.personas))
    if board.goal and board.goal != board.title:
        writers.append(lambda column: _write_goal(column, board.words.get("goal", ""), board.goal))
    if board.facts or board.relatives:
        writers.append(lambda column: _write_facts(column, board, width))
    room = (width + BETWEEN) / max(1, len(writers))
    columns = [Sheet(number * room, sheet.y, room - BETWEEN) for number in range(len(writers))]
    for write, column in zip(writers, columns, strict=True):
        write(column)
        sheet.take(column)
    return Group(x, y, width, tuple(sheet.items), role="masthead", height=sheet.y)


def _write_logo(sheet: Sheet, logo: Picture) -> float:
    """The logo in the upper end corner; gives how much of the page's width it takes."""
    image = fitted(logo, 0, 0, *LOGO)
    sheet.items.append(image._replace(x=sheet.width - image.width, y=4))
    sheet.y = image.height + 8
    return image.width + BETWEEN


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


def _write_figures(sheet: Sheet, figures: Sequence[Figure]) -> None:
    """Numbers in a row, what they count beside them; one that does not fit begins the next row."""
    left, height = 0.0, _VALUE * LINE
    for figure in figures:
        colour = theme.PATHS["failure"] if figure.bad else theme.INK
        value = width_of(figure.value, _VALUE, bold=True) + 5
        said = f"{figure.label} ({figure.note})" if figure.note else figure.label
        lines = wrap(said, max(sheet.width - value, sheet.width / 2), SMALL)
        width = value + max(width_of(line.rstrip(), SMALL) for line in lines)
        if left and left + width > sheet.width:
            left, sheet.y = 0, sheet.y + height + 4
            height = _VALUE * LINE
        base = sheet.y + _VALUE
        sheet.items.append(Words(sheet.x + left, base, (figure.value,), _VALUE, colour, bold=True))
        sheet.items.append(Words(sheet.x + left + value, base, lines, SMALL, theme.MUTED, leading=SMALL * LINE))
        height = max(height, 5 + SMALL * LINE * len(lines))
        left += width + _APART
    sheet.y += height + 8 if figures else 0


def _write_goal(sheet: Sheet, word: str, goal: str) -> None:
    if word:
        sheet.write(word, SMALL, theme.MUTED, bold=True)
    sheet.write(goal, TEXT, theme.INK)


def _write_facts(sheet: Sheet, board: Board, width: float) -> None:
    separator = board.words.get("list_separator", ", ")
    for fact in board.facts:
        sheet.write(separator.join(fact.values), SMALL, theme.INK, lead=fact.label)
        sheet.y += 2
    for relative in board.relatives:
        _write_relative(sheet, relative, width)
        sheet.y += 2


def _write_relative(sheet: Sheet, relative: Relative, width: float) -> None:
    """How another map is related, and its title, which leads to its flow map."""
    inner = sheet.beside(0)
    inner.write(relative.title, SMALL, theme.PATHS["choice"], lead=relative.label)
    sheet.items += linked(inner.items, f"{relative.place}.svg", width, beside=True)
    sheet.y = inner.y
