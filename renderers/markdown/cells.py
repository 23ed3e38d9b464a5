"""A cell of the board → what it says, in one passage of Markdown."""

from collections.abc import Iterable, Mapping

from journeymap.renderers.board.cells import (
    BarCell,
    Cell,
    ChipCell,
    ClaimCell,
    FeelingCell,
    ImageCell,
    MetricCell,
    Picture,
    QuoteCell,
    SourceMention,
)
from journeymap.renderers.locale import Locale
from journeymap.renderers.markdown.escape import in_a_line, linked, shown


def said(cell: Cell, locale: Locale) -> str:
    """Give what a cell says; `locale` is the language of its board, with the board's words."""
    words = locale.words
    match cell:
        case QuoteCell():
            return with_details(
                quoted(cell.text, words), (_sureness(cell.status, words), mentions(cell.sources, words))
            )
        case ChipCell():
            details = (cell.detail, cell.strong, cell.whose, *cell.notes)
            return with_details(linked(cell.text, cell.link), map(shown, details))
        case ClaimCell():
            return _claim(cell, words)
        case FeelingCell():
            return with_details(felt(cell, locale), (_sureness(cell.status, words),))
        case BarCell():
            return with_details(shown(cell.text), (_labelled(words["exit"], cell.note),))
        case MetricCell():
            return f"{shown(cell.name)}: {with_details(shown(cell.value), _measured(cell, words))}"
        case ImageCell():
            return pictured(cell.picture)
    return shown(cell.text)


def with_details(text: str, details: Iterable[str]) -> str:
    """Give a text, if any, with what more there is to say of it."""
    said = " · ".join(filter(None, details))
    return f"{text} — {said}" if text and said else text or said


def strong(label: str, text: str = "") -> str:
    """Give a label in bold and what it labels, if anything."""
    return f"**{in_a_line(label)}**: {text}" if text else f"**{in_a_line(label)}**"


def quoted(text: str, words: Mapping[str, str]) -> str:
    """Give a text in the language's quotation marks."""
    return shown(f"{words['quote_open']}{text}{words['quote_close']}")


def pictured(picture: Picture) -> str:
    """Give a picture in words."""
    return with_details(shown(picture.alt), [shown(picture.caption)] if picture.caption != picture.alt else ())


def mentions(sources: Iterable[SourceMention], words: Mapping[str, str]) -> str:
    """Point to sources, if there are any."""
    named = numbers(sources, words)
    return f"{in_a_line(words['sources'])}: {named}" if named else ""


def numbers(sources: Iterable[SourceMention], words: Mapping[str, str]) -> str:
    """Give the numbers of sources, each with a word on what it is."""
    named = (f"{in_a_line(source.number)} ({in_a_line(source.label)})" for source in sources)
    return words["list_separator"].join(named)


def felt(cell: FeelingCell, locale: Locale) -> str:
    """Give a feeling as word and number, with whose it is."""
    feeling = f"{shown(cell.word)} ({score(cell.score, locale)})"
    return f"{shown(cell.persona)}: {feeling}" if cell.persona else feeling


def score(value: float, locale: Locale) -> str:
    """Write a score of −2…+2 with its sign, as the language does."""
    return locale.quantity(f"{value:+g}" if value else "0")


def _claim(cell: ClaimCell, words: Mapping[str, str]) -> str:
    labels = [f"**{in_a_line(label)}**" for label in (cell.badge, cell.quick_win) if label]
    solved = words["list_separator"].join(in_a_line(claim.text) for claim in cell.addresses)
    solves = f"{in_a_line(words['addresses'])}: {solved}" if solved else ""
    details = (*map(shown, cell.notes), solves, _sureness(cell.status, words), mentions(cell.sources, words))
    said = with_details(linked(cell.text, cell.link), details)
    return f"{' · '.join(labels)}: {said}" if labels else said


def _measured(cell: MetricCell, words: Mapping[str, str]) -> tuple[str, ...]:
    past = words["list_separator"].join(cell.past)
    labelled = (_labelled(words["target"], cell.target), _labelled(words["trend"], past))
    return (*labelled, shown(cell.note), mentions(cell.sources, words))


def _labelled(label: str, text: str) -> str:
    return f"{in_a_line(label)}: {shown(text)}" if text else ""


def _sureness(status: str, words: Mapping[str, str]) -> str:
    return in_a_line(words[status]) if status else ""
