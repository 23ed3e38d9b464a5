"""Board → what stands above the steps: what map it is, whose, what for, and what it comes to."""

from collections.abc import Iterable, Iterator

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Board, Fact, Lane, PersonaCard
from journeymap.renderers.locale import Locale
from journeymap.renderers.markdown.blocks import Item, bullets, heading
from journeymap.renderers.markdown.cells import mentions, pictured, quoted, score, strong, with_details
from journeymap.renderers.markdown.escape import in_a_line, linked, shown


def head(board: Board, locale: Locale, suffix: str) -> Iterator[str]:
    """Give the blocks; `suffix` is that of the files of related maps."""
    yield heading(1, in_a_line(board.title))
    yield " · ".join(map(in_a_line, board.badges))
    yield bullets((*_facts(board.facts), *_relatives(board, suffix)))
    for persona in board.personas:
        yield from _persona(persona, locale)
    yield from _goal(board, locale)
    yield from _glance(board, locale)


def _facts(facts: Iterable[Fact]) -> list[Item]:
    return [Item(strong(fact.label, " · ".join(map(shown, fact.values)))) for fact in facts]


def _relatives(board: Board, suffix: str) -> list[Item]:
    """The related maps by how they are related."""
    found: dict[str, list[str]] = {}
    for label, title, place in board.relatives:
        found.setdefault(label, []).append(linked(title, place + suffix))
    return [Item(strong(label, " · ".join(maps))) for label, maps in found.items()]


def _persona(persona: PersonaCard, locale: Locale) -> Iterator[str]:
    words = locale.words
    yield heading(2, f"{in_a_line(words['persona'])}: {in_a_line(persona.name)}")
    yield shown(persona.summary)
    if persona.picture and persona.picture.alt != persona.name:
        yield pictured(persona.picture)
    yield quoted(persona.quote, words) if persona.quote else ""
    links = [Item(linked(link.text, link.address)) for link in persona.links]
    sources = [Item(text) for text in (mentions(persona.sources, words),) if text]
    yield bullets((*_facts(persona.facts), *links, *sources))


def _goal(board: Board, locale: Locale) -> Iterator[str]:
    words = locale.words
    yield heading(2, in_a_line(words["goal"]))
    yield shown(board.goal)
    yield strong(words["scenario"], shown(board.scenario)) if board.scenario else ""
    if board.expectations:
        yield strong(words["expectations"])
        yield bullets(Item(shown(expectation)) for expectation in board.expectations)


def _glance(board: Board, locale: Locale) -> Iterator[str]:
    figures = [
        Item(strong(figure.label, with_details(shown(figure.value), [shown(figure.note)]))) for figure in board.figures
    ]
    feelings = [_curves(lane, board, locale) for lane in board.lanes if lane.key == "emotion"]
    lines = _lines(board, locale)
    if figures or feelings or lines:
        yield heading(2, in_a_line(locale.words["at_a_glance"]))
        yield bullets((*figures, *feelings, *lines))


def _lines(board: Board, locale: Locale) -> list[Item]:
    """The blueprint's lines, each with what lies on both sides: the steps, or the lane above, and the lane below."""
    lined = [place for place, lane in enumerate(board.lanes) if lane.line]
    titles = [lane.title for lane in board.lanes]
    above = [titles[place - 1] if number else locale.words["lane_steps"] for number, place in enumerate(lined)]
    return [
        Item(strong(board.lanes[place].line, f"{in_a_line(upper)} / {in_a_line(titles[place])}"))
        for place, upper in zip(lined, above, strict=True)
    ]


def _curves(lane: Lane, board: Board, locale: Locale) -> Item:
    """Each curve of feelings in a sentence, and the scale that they are told on."""
    scale = (f"{score(face, locale)} {in_a_line(locale.words[f'feeling_{face}'])}" for face in (-2, -1, 0, 1, 2))
    curves = (_curve(lane, number, persona, board, locale) for number, persona in enumerate(lane.curves or ("",)))
    return Item(strong(lane.title, " · ".join(scale)), tuple(Item(text) for text in curves if text))


def _curve(lane: Lane, number: int, persona: str, board: Board, locale: Locale) -> str:
    groups = (*enumerate(lane.cells), *((span.first, span.cells) for span in lane.spans))
    felt = [
        (column, cell)
        for column, cells in sorted(groups, key=lambda group: group[0])
        for cell in cells
        if isinstance(cell, FeelingCell) and cell.curve == number
    ]
    if not felt:
        return ""
    lowest, _ = min(felt, key=lambda point: point[1].score)
    first, last, step = felt[0][1].word, felt[-1][1].word, board.columns[lowest].number
    summary = locale.word("curve_summary", first=first, last=last, step=step)
    return shown(locale.word("curve_of", persona=persona, summary=summary) if persona else summary)
