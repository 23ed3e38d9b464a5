"""Claims and moments of truth → coloured plates on a card."""

from collections.abc import Mapping

from journeymap.renderers import theme
from journeymap.renderers.board.cells import ClaimCell
from journeymap.renderers.board.model import Mark
from journeymap.renderers.svg.links import linked
from journeymap.renderers.svg.shapes import Plate
from journeymap.renderers.svg.sheet import BESIDE_SIGN, SMALL, Sheet
from journeymap.renderers.svg.signs import STATUS, status_sign

_EDGE = 4  # by which a plate is wider than the words above it
_INSIDE = 5
_APART = 4  # between two texts of a moment of truth


def write_moment_of_truth(sheet: Sheet, mark: Mark) -> None:
    """The words for it, and under them, set apart, why it is one, what is decided and what follows."""
    inner = _begin(sheet)
    inner.write_signed(mark.kind, mark.word, theme.MOMENT_OF_TRUTH.text, bold=True)
    below = inner.beside(BESIDE_SIGN)
    for number, text in enumerate(filter(None, (mark.text, *mark.notes))):
        below.y += _APART if number else 0
        below.write(text, SMALL, theme.MOMENT_OF_TRUTH.text)
    inner.take(below)
    _finish(sheet, inner, theme.MOMENT_OF_TRUTH)


def write_claim(sheet: Sheet, claim: ClaimCell, words: Mapping[str, str]) -> None:
    """A pain point with its severity, or an opportunity; how sure it is, its sign says, and a hypothesis is dashed."""
    if claim.role == "pain":
        pair, lead, sign = theme.LEVELS[claim.level], claim.badge, f"pain-{claim.level or 'medium'}"
    else:
        pair, lead, sign = theme.OPPORTUNITY, claim.quick_win, "quick-win" if claim.quick_win else "opportunity"
    inner = _begin(sheet, short=STATUS if claim.status else 0)
    if claim.status:
        end = inner.x + inner.width + STATUS + 1
        inner.items.append(status_sign(claim.status, end, inner.y, pair.text, words.get(claim.status, "")))
    inner.write_signed(sign, claim.text, pair.text, lead=lead)
    below = inner.beside(BESIDE_SIGN)
    for note in claim.notes:
        below.write(note, SMALL, pair.text, bold=True)
    inner.take(below)
    _finish(sheet, inner, pair, doubtful=claim.status == "hypothesis", link=claim.link)


def _begin(sheet: Sheet, *, short: float = 0) -> Sheet:
    sheet.y += 4
    inner = sheet.beside(_INSIDE - _EDGE, short=_INSIDE - _EDGE + short)
    inner.y += 3
    return inner


def _finish(sheet: Sheet, inner: Sheet, pair: theme.Pair, *, doubtful: bool = False, link: str = "") -> None:
    width, height = sheet.width + 2 * _EDGE, inner.y + 4 - sheet.y
    plate = Plate(
        sheet.x - _EDGE, sheet.y, width, height, pair.fill,
        pair.line if doubtful else "", radius=5, dashes="4 3" if doubtful else "",
    )  # fmt: skip
    sheet.items += linked((plate, *inner.items), link, 2 * sheet.x + sheet.width)
    sheet.y += height
