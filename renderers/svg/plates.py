"""Claims and moments of truth → coloured plates on a card."""

from journeymap.renderers import theme
from journeymap.renderers.board.model import ClaimCell, Mark
from journeymap.renderers.gate import is_safe_link
from journeymap.renderers.svg.shapes import Group, Plate, Shape, Words
from journeymap.renderers.svg.sheet import SMALL, Sheet

_EDGE = 4  # by which a plate is wider than the words above it
_INSIDE = 5
_DOUBT = "?"
_LINKS = ("https:", "http:", "mailto:")


def write_moment_of_truth(sheet: Sheet, mark: Mark) -> None:
    """The words for it, and under them why it is one."""
    inner = _begin(sheet)
    inner.write_signed(mark.kind, mark.word, theme.MOMENT_OF_TRUTH.text, bold=True)
    if mark.text:
        below = inner.beside(15)
        below.write(mark.text, SMALL, theme.MOMENT_OF_TRUTH.text)
        inner.take(below)
    _finish(sheet, inner, theme.MOMENT_OF_TRUTH, doubtful=False, link="")


def write_claim(sheet: Sheet, claim: ClaimCell) -> None:
    """A pain point with its severity, or an opportunity; a hypothesis is dashed and has a question mark."""
    if claim.role == "pain":
        pair, lead, sign = theme.LEVELS[claim.level], claim.badge, f"pain-{claim.level or 'medium'}"
    else:
        pair, lead, sign = theme.OPPORTUNITY, claim.quick_win, "quick-win" if claim.quick_win else "opportunity"
    inner = _begin(sheet, short=10 if claim.doubtful else 0)
    if claim.doubtful:
        end = inner.x + inner.width + 11
        inner.items.append(Words(end, inner.y + SMALL, (_DOUBT,), SMALL, pair.text, bold=True, anchor="end"))
    inner.write_signed(sign, claim.text, pair.text, lead=lead)
    link = claim.link if claim.link.startswith(_LINKS) and is_safe_link(claim.link) else ""
    _finish(sheet, inner, pair, doubtful=claim.doubtful, link=link)


def _begin(sheet: Sheet, *, short: float = 0) -> Sheet:
    sheet.y += 4
    inner = sheet.beside(_INSIDE - _EDGE, short=_INSIDE - _EDGE + short)
    inner.y += 3
    return inner


def _finish(sheet: Sheet, inner: Sheet, pair: theme.Pair, *, doubtful: bool, link: str) -> None:
    width, height = sheet.width + 2 * _EDGE, inner.y + 4 - sheet.y
    plate = Plate(
        sheet.x - _EDGE, sheet.y, width, height, pair.fill,
        pair.line if doubtful else "", radius=5, dashes="4 3" if doubtful else "",
    )  # fmt: skip
    items: tuple[Shape, ...] = (plate, *inner.items)
    # A group that is a link has no corner of its own, so that it mirrors as its card does.
    sheet.items += [Group(0, 0, 2 * sheet.x + sheet.width, items, link=link)] if link else items
    sheet.y += height
