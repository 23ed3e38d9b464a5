"""Board → what follows from the map: where it hurts most, what to do first, how the figures stand."""

from collections.abc import Iterator

from journeymap.renderers.board.model import Board, Hotspot, Idea, Measure
from journeymap.renderers.locale import Locale
from journeymap.renderers.markdown.blocks import Item, heading, numbered, table
from journeymap.renderers.markdown.cells import felt, numbers, with_details
from journeymap.renderers.markdown.escape import in_a_line, linked, shown


def takeaways(board: Board, locale: Locale) -> Iterator[str]:
    """Give the blocks, each list with the first thing first."""
    words = locale.words
    if board.hotspots or board.ideas or board.measures:
        yield heading(2, in_a_line(words["takeaways"]))
    if board.hotspots:
        yield heading(3, in_a_line(words["hotspots"]))
        yield numbered(_hotspot(board, spot, locale) for spot in board.hotspots)
    if board.ideas:
        yield heading(3, in_a_line(words["ranked"]))
        yield numbered(_idea(board, idea, locale) for idea in board.ideas)
    if board.measures:
        yield heading(3, in_a_line(words["metrics"]))
        yield _measures(board, locale)


def _place(board: Board, place: int, locale: Locale) -> str:
    """Which step it is of how many, or which stage."""
    column, total = board.columns[place], locale.number(len(board.columns))
    return locale.word("step_of" if column.hue is None else "stage_of", n=column.number, total=total)


def _hotspot(board: Board, spot: Hotspot, locale: Locale) -> Item:
    name = with_details(shown(board.columns[spot.column].name), [in_a_line(_place(board, spot.column, locale))])
    pains = [
        f"**{in_a_line(pain.badge)}**: {shown(pain.text)}" if pain.badge else shown(pain.text) for pain in spot.pains
    ]
    further = [shown(spot.further)] if spot.further else []
    feelings = [felt(feeling, locale) for feeling in spot.feelings if feeling.score < 0]
    lost = [f"{in_a_line(locale.words['exit'])}: {shown(spot.drop)}"] if spot.drop else []
    return Item(name, tuple(map(Item, (*pains, *further, *feelings, *lost))))


def _idea(board: Board, idea: Idea, locale: Locale) -> Item:
    cell = idea.cell
    place = f"{_place(board, idea.column, locale)}: {board.columns[idea.column].name}"
    details = (cell.quick_win, *cell.notes, idea.reach or place)
    return Item(with_details(linked(cell.text, cell.link), map(in_a_line, details)))


def _measures(board: Board, locale: Locale) -> str:
    words, measures = locale.words, board.measures
    separator = words["list_separator"]
    return table(
        (
            (in_a_line(words["metrics"]), [_named(measure) for measure in measures]),
            (in_a_line(words["lane_steps"]), [in_a_line(_where(board, measure)) for measure in measures]),
            (in_a_line(words["value"]), [in_a_line(measure.metric.value) for measure in measures]),
            (in_a_line(words["target"]), [in_a_line(measure.metric.target) for measure in measures]),
            (in_a_line(words["trend"]), [in_a_line(separator.join(measure.metric.past)) for measure in measures]),
            (in_a_line(words["sources"]), [numbers(measure.metric.sources, words) for measure in measures]),
        )
    )


def _named(measure: Measure) -> str:
    return with_details(in_a_line(measure.metric.name), [in_a_line(measure.metric.note)])


def _where(board: Board, measure: Measure) -> str:
    if measure.column is None:
        return ""
    column = board.columns[measure.column]
    return measure.reach or f"{column.number}. {column.name}"
