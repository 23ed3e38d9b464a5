"""Board → its stages and steps, each with everything that is said of it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from journeymap.renderers.board.cells import Cell
from journeymap.renderers.board.model import Board, Column, Lane, Mark, Path, Stage
from journeymap.renderers.locale import Locale
from journeymap.renderers.markdown.blocks import Item, bullets, heading
from journeymap.renderers.markdown.cells import mentions, said, strong, with_details
from journeymap.renderers.markdown.escape import in_a_line, shown

# The cells of a lane at one place, each with the words for the columns it goes for, where these are several.
Content = tuple[Lane, list[tuple[str, Cell]]]


def steps(board: Board, locale: Locale) -> Iterator[str]:
    """Give the blocks: a heading for each stage and below it one for each of its steps."""
    for number, columns in groupby(range(len(board.columns)), key=lambda place: board.columns[place].stage):
        if number is None:
            yield heading(2, in_a_line(locale.words["lane_steps"]))
        else:
            yield from _stage(board, number, locale)
        for place in columns:
            yield from _step(board, place, locale)


def _stage(board: Board, number: int, locale: Locale) -> Iterator[str]:
    """A stage's banner, and what goes for all of its steps."""
    stage, words = board.stages[number], locale.words
    place = locale.word("stage_of", n=locale.number(number + 1), total=locale.number(len(board.stages)))
    yield heading(2, f"{in_a_line(place)}: {in_a_line(stage.name)}")
    yield shown(stage.description)
    wide = ((lane, [("", cell) for span in lane.spans if span[:2] == _reach(stage) for cell in span.cells])
            for lane in board.lanes)  # fmt: skip
    yield bullets(
        (
            *_fact(words["goal"], stage.goal),
            *_fact(words["duration"], stage.duration),
            *(_mark(mark, locale) for mark in stage.marks),
            *_lanes(wide, locale),
            *_plain(mentions(stage.sources, words)),
        )
    )


def _step(board: Board, place: int, locale: Locale) -> Iterator[str]:
    column, words = board.columns[place], locale.words
    yield heading(3, f"{in_a_line(column.number)}. {in_a_line(column.name)}")
    yield shown(column.description)
    yield bullets(
        (
            *_marks(board, place, locale),
            *_actor(board, column, locale),
            *_fact(words["duration"], column.duration),
            *_lanes(_contents(board, place), locale),
            *_ways(board, place, locale),
            *_plain(mentions(column.sources, words)),
        )
    )


def _contents(board: Board, place: int) -> Iterator[Content]:
    """What stands in each lane at a step; what goes for several is told at the first, or with its stage."""
    told = {_reach(stage) for stage in board.stages}
    for lane in board.lanes:
        wide = [span for span in lane.spans if span.first == place and span[:2] not in told]
        reaching = [(span.label if span.last > span.first else "", cell) for span in wide for cell in span.cells]
        yield lane, [*(("", cell) for cell in lane.cells[place]), *reaching]


def _lanes(contents: Iterable[Content], locale: Locale) -> Iterator[Item]:
    """The lanes that say something."""
    for lane, content in contents:
        texts = [
            f"{in_a_line(reach)}: {said(cell, locale)}" if reach else said(cell, locale) for reach, cell in content
        ]
        yield from _listed(lane.title, texts)


def _marks(board: Board, place: int, locale: Locale) -> Iterator[Item]:
    """What distinguishes a step, also where its ways alone say that one comes in there."""
    marks = board.columns[place].marks
    if place in board.starts and place > 0 and "entry" not in {mark.kind for mark in marks}:
        yield Item(strong(locale.words["entry"]))
    yield from (_mark(mark, locale) for mark in marks)


def _mark(mark: Mark, locale: Locale) -> Item:
    details = (*map(shown, mark.notes), mentions(mark.sources, locale.words))
    return Item(strong(mark.word, with_details(shown(mark.text), details)))


def _actor(board: Board, column: Column, locale: Locale) -> Iterator[Item]:
    if column.actor is not None:
        actor = board.actors[column.actor]
        kind = [shown(actor.word)] if actor.word != actor.name else []
        yield Item(strong(locale.words["actor"], with_details(shown(actor.name), kind)))


def _ways(board: Board, place: int, locale: Locale) -> Iterator[Item]:
    """Where it goes from a step, unless it simply goes on to the following one; a dash where it goes nowhere."""
    paths = [path for path in board.paths if path.source == place]
    ways = [_way(board, path, locale) for path in paths]
    if place in board.ends and place < len(board.columns) - 1:
        yield from _listed(locale.words["next"], [*ways, "—"])
    elif not all(_simply_goes_on(path) for path in paths):
        yield from _listed(locale.words["next"], ways)


def _simply_goes_on(path: Path) -> bool:
    return path.target == path.source + 1 and not (path.chip or path.label or path.share or path.drop)


def _way(board: Board, path: Path, locale: Locale) -> str:
    target = board.columns[path.target]
    lost = f"{in_a_line(locale.words['exit'])}: {shown(path.drop)}" if path.drop else ""
    if path.chip:
        return with_details(shown(path.chip), (shown(target.name), lost))
    return with_details(shown(f"{target.number}. {target.name}"), (shown(path.label), shown(path.share), lost))


def _listed(label: str, texts: list[str]) -> list[Item]:
    """A label with the one text that it stands for, or with several below it."""
    if len(texts) > 1:
        return [Item(strong(label), tuple(map(Item, texts)))]
    return [Item(strong(label, text)) for text in texts]


def _fact(label: str, text: str) -> list[Item]:
    return [Item(strong(label, shown(text)))] if text else []


def _plain(text: str) -> list[Item]:
    return [Item(text)] if text else []


def _reach(stage: Stage) -> tuple[int, int]:
    """The first and the last of a stage's columns."""
    return stage.first, stage.first + stage.span - 1
