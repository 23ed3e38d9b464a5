"""Board → the masthead over the map: title, badges and figures, whose journey it is, its goal, facts and relatives."""

from collections.abc import Callable, Iterator, Sequence

from journeymap.renderers import theme
from journeymap.renderers.board.cells import Picture
from journeymap.renderers.board.model import Board, Figure
from journeymap.renderers.svg.links import linked
from journeymap.renderers.svg.personas import write_personas
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.svg.sheet import LINE, SMALL, TEXT, TITLE, Sheet
from journeymap.renderers.svg.signs import fitted
from journeymap.renderers.text import LEAD_GAP, width_of, width_of_lines, wrap

BETWEEN = 32  # its columns
LOGO = (150, 44)  # its room
_VALUE = 16  # font size of a figure
_BESIDE_VALUE = 5
_APART = 26  # figures, and the badges after the title
_PILL, _BETWEEN_PILLS = 12, 6  # room at the ends of a badge, and after it
_BETWEEN_FACTS = 18
_WIDE = 900  # from here on facts stand beside personas and goal, else under them
_SHARES = (1, 1.1, 1.6)  # of the width, for personas, goal and facts


def masthead(board: Board, x: float, y: float, width: float, logo: Picture | None = None) -> Group:
    """Title, badges and figures, then personas, goal and facts side by side; the logo at the end of the title."""
    page = Sheet(0, 0, width)
    sheet = Sheet(0, 0, width - (_write_logo(page, logo) if logo else 0))
    _write_title(sheet, board.title, board.badges)
    _write_figures(sheet, board.figures, board.words.get("figure", "{label}:"))
    page.take(sheet)
    columns: list[tuple[float, Callable[[Sheet], None]]] = []
    if board.personas:
        columns.append((_SHARES[0], lambda column: write_personas(column, board.personas)))
    if board.goal and board.goal != board.title:
        columns.append((_SHARES[1], lambda column: _write_goal(column, board.words.get("goal", ""), board.goal)))
    facts = bool(board.facts or board.relatives)
    if facts and width >= _WIDE:
        columns.append((_SHARES[2], lambda column: _write_facts(column, board, width)))
    _write_beside(page, columns)
    if facts and width < _WIDE:
        page.y += 8
        _write_facts(page, board, width)
    return Group(x, y, width, tuple(page.items), role="masthead", height=page.y)


def _write_beside(page: Sheet, columns: Sequence[tuple[float, Callable[[Sheet], None]]]) -> None:
    """Side by side, each in its share of the width."""
    room = (page.width - BETWEEN * (len(columns) - 1)) / (sum(share for share, _ in columns) or 1)
    left, top = 0.0, page.y
    for share, write in columns:
        column = Sheet(left, top, room * share)
        write(column)
        page.take(column)
        left += column.width + BETWEEN


def _write_title(sheet: Sheet, title: str, badges: Sequence[str]) -> None:
    """The title, and the badges at the end of its line if they fit, else under it."""
    pills = sum(width_of(badge, SMALL) + _PILL + _BETWEEN_PILLS for badge in badges) - _BETWEEN_PILLS
    sheet.write(title, TITLE, theme.INK, bold=True, role="title")
    if width_of(title, TITLE, bold=True) + _APART + pills <= sheet.width:
        beside = Sheet(sheet.width - pills, 4, pills + 1)  # 1 for rounding
        _write_badges(beside, badges)
        sheet.items += beside.items
        sheet.y += 4
    else:
        sheet.y += 2
        _write_badges(sheet, badges)


def _write_logo(sheet: Sheet, logo: Picture) -> float:
    """The logo in the upper end corner; gives how much of the page's width it takes."""
    image = fitted(logo, 0, 0, *LOGO)
    sheet.items.append(image._replace(x=sheet.width - image.width, y=4))
    sheet.y = image.height + 8
    return image.width + BETWEEN


def _write_badges(sheet: Sheet, badges: Sequence[str]) -> None:
    """Pills in a row; one that does not fit begins the next row."""
    left, height = 0.0, 0.0
    for badge in badges:
        lines = wrap(badge, sheet.width - _PILL, SMALL)
        width = width_of_lines(lines, SMALL) + _PILL
        if left and left + width > sheet.width:
            left, sheet.y = 0, sheet.y + height + 4
        height = 6 + SMALL * LINE * len(lines)
        x = sheet.x + left
        sheet.items.append(Plate(x, sheet.y, width, height, theme.PAGE, theme.HAIRLINE, radius=10))
        sheet.items.append(
            Words(x + width / 2, sheet.y + 14, lines, SMALL, theme.MUTED, anchor="middle", leading=SMALL * LINE)
        )
        left += width + _BETWEEN_PILLS
    if badges:
        sheet.y += height + 8


def _write_figures(sheet: Sheet, figures: Sequence[Figure], heading: str) -> None:
    """What is counted, then how many: before a plural, `1` would be wrong. What does not fit begins a row."""
    left, bottom = 0.0, sheet.y
    for value, label, note, bad in figures:
        colour = theme.PATHS["failure"] if bad else theme.INK
        parts = [(heading.replace("{label}", label), SMALL, theme.MUTED), (value, _VALUE, colour)]
        parts += [(f"({note})", SMALL, theme.MUTED)] if note else []
        widths = [min(width_of(text, size, bold=size == _VALUE), sheet.width) for text, size, _ in parts]
        room = sum(widths) + _BESIDE_VALUE * (len(parts) - 1)
        for number, ((text, size, ink), width) in enumerate(zip(parts, widths, strict=True)):
            if left and left + max(room, width) > sheet.width:
                left, sheet.y = 0, bottom + 4
            part = sheet.beside(left)
            part.y += _VALUE - size
            part.write(text, size, ink, bold=size == _VALUE)
            sheet.items += _ended(part.items, width) if left and not number else part.items
            bottom = max(bottom, part.y)
            left += width + _BESIDE_VALUE
            room = 0
        left += _APART - _BESIDE_VALUE
    sheet.y = bottom + 6 if figures else sheet.y


def _ended(items: Sequence[Shape], width: float) -> Iterator[Shape]:
    """Words that end where their room ends, so that they stand close to what follows in a narrow font too."""
    return (it._replace(x=it.x + width, anchor="end") if isinstance(it, Words) else it for it in items)


def _write_goal(sheet: Sheet, word: str, goal: str) -> None:
    if word:
        sheet.write(word, SMALL, theme.MUTED, bold=True)
    sheet.write(goal, TEXT, theme.INK)


def _write_facts(sheet: Sheet, board: Board, width: float) -> None:
    """As many in a line as it holds; one that is longer than a line wraps. Another map's leads to its flow map."""
    separator = board.words.get("list_separator", ", ")
    said = [(fact.label, separator.join(fact.values), theme.INK, "") for fact in board.facts]
    said += [(other.label, other.title, theme.PATHS["choice"], f"{other.place}.svg") for other in board.relatives]
    left, bottom = 0.0, sheet.y
    for label, text, colour, address in said:
        taken = width_of(label + LEAD_GAP, SMALL, bold=True) + width_of(text, SMALL)
        if left and left + taken > sheet.width:
            left, sheet.y = 0, bottom + 2
        part = sheet.beside(left)
        part.write(text, SMALL, colour, lead=label)
        sheet.items += linked(part.items, address, width, beside=True)
        bottom = max(bottom, part.y)
        left += taken + _BETWEEN_FACTS
    sheet.y = bottom
