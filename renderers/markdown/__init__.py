"""Board → the whole map as a text in Markdown, for wikis, reviews and those who are read to."""

from collections.abc import Iterator

from journeymap.renderers.board.model import Board, Source
from journeymap.renderers.locale import Locale, locale_of
from journeymap.renderers.markdown.blocks import Item, heading, numbered
from journeymap.renderers.markdown.cells import with_details
from journeymap.renderers.markdown.escape import in_a_line, linked, shown
from journeymap.renderers.markdown.head import head
from journeymap.renderers.markdown.steps import steps
from journeymap.renderers.markdown.takeaways import takeaways


def render(board: Board, *, suffix: str = ".md") -> bytes:
    """Write a board as UTF-8 Markdown; `suffix` ends the names of related maps' files. Same board, same bytes."""
    return ("\n\n".join(filter(None, _blocks(board, suffix))) + "\n").encode()


def _blocks(board: Board, suffix: str) -> Iterator[str]:
    # A board holds the words that every format needs; how numbers are written is the language's.
    locale = Locale(board.language, {**locale_of(board.language).words, **board.words})
    yield from head(board, locale, suffix)
    yield from steps(board, locale)
    yield from takeaways(board, locale)
    if board.sources:
        yield heading(2, in_a_line(locale.words["sources"]))
        yield numbered(map(_source, board.sources))
    yield in_a_line(locale.word("made_from", file=board.origin))


def _source(source: Source) -> Item:
    return Item(with_details(linked(source.title, source.link), [shown(source.detail)]))
