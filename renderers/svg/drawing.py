"""Board + engine → Drawing: the whole picture in groups, ready for the template."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeymap.renderers.board.model import Board, Picture
from journeymap.renderers.engine.engine import Engine
from journeymap.renderers.engine.ladder import Simpler
from journeymap.renderers.svg.actors import header_width, headers_of
from journeymap.renderers.svg.arrange import arrange, ladder_of
from journeymap.renderers.svg.bands import Band
from journeymap.renderers.svg.cards import Card, cards_of
from journeymap.renderers.svg.connect import connect
from journeymap.renderers.svg.dot import Step
from journeymap.renderers.svg.flow import flow
from journeymap.renderers.svg.legend import legend
from journeymap.renderers.svg.masthead import masthead
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.shapes import Group
from journeymap.renderers.svg.spacing import Spacing, spacing_of
from journeymap.renderers.svg.stages import INSIDE, stage_edges
from journeymap.renderers.svg.ways import LANDING, TRACK

MARGIN = 20
NARROWEST = 640  # so that masthead and legend of a short map have room
_USUAL_TRACKS = 2


class Drawing(NamedTuple):
    """The picture: its size, its groups, and how it is simpler than it should be."""

    width: float
    height: float
    items: tuple[Group, ...]
    simplified: Simpler | None


def draw(board: Board, engine: Engine, *, prefix: str, logo: Picture | None = None) -> Drawing:
    """Draw a board; `prefix` begins every id."""
    cards, rows = arranged_rows(board, engine)
    arranged = {number for row in rows for number in row.runs}
    others = {number: path for number, path in enumerate(board.paths) if number not in arranged}
    width = max((row.width for row in rows), default=0)
    connectors = connect(rows, others, width, stage_edges(board, rows))
    tracks = max((connector.track + 1 for connector in connectors if connector.margin), default=0)
    beside = LANDING + INSIDE + tracks * TRACK
    header = header_width(board.actors) if any(row.strips for row in rows) else 0
    inner = max(NARROWEST, header + width + 2 * beside)
    head = masthead(board, MARGIN, MARGIN - 4, inner, logo)
    body = flow(board, cards, rows, connectors, beside=beside, prefix=prefix)
    body = body._replace(x=MARGIN + header + beside, y=head.y + head.height + 14)
    foot = legend(board, MARGIN, body.y + body.height + 18, inner)
    page = inner + 2 * MARGIN
    items: tuple[Group, ...] = (head, body, foot)
    if board.direction == "rtl":
        items = tuple(item.mirrored(page) for item in items)
    return Drawing(page, foot.y + foot.height + MARGIN, items, rows[-1].simplified if rows else None)


def arranged_rows(board: Board, engine: Engine) -> tuple[tuple[Card, ...], list[Row]]:
    """The cards, and the rows in which they stand."""
    spacing = spacing_of(board, MARGIN + LANDING + INSIDE + _USUAL_TRACKS * TRACK)
    cards = cards_of(board, spacing.card_width)
    if spacing.acting:
        return cards, _rows_of_actors(board, spacing, cards)
    rows, ladder = [], ladder_of(engine)
    for band, gap, rooms in zip(spacing.bands, spacing.gaps, spacing.rooms, strict=True):
        steps, crossings = _steps(board, band, cards), spacing.crossings_of(band)
        rows.append(arrange(band, steps, crossings, ladder, gap=gap, rooms=rooms))
    return cards, rows


def _rows_of_actors(board: Board, spacing: Spacing, cards: Sequence[Card]) -> list[Row]:
    from journeymap.renderers.svg.actor_rows import in_actor_rows, passing  # few maps need it

    acting, heights = spacing.acting, [header.height for header in headers_of(board)]
    rows = []
    for band, gap, rooms in zip(spacing.bands, spacing.gaps, spacing.rooms, strict=True):
        crossings = [*spacing.crossings_of(band), *passing(board, band, acting)]
        rows.append(in_actor_rows(band, cards, crossings, acting=acting, heights=heights, gap=gap, rooms=rooms))
    return rows


def _steps(board: Board, band: Band, cards: Sequence[Card]) -> Mapping[int, Step]:
    """The cards as boxes; those that stand alone begin at one height and hang down from there."""
    alone = min((cards[place[0]].height for place in band.places if len(place) == 1), default=0)
    steps = {}
    for place in band.places:
        for column in place:
            card = cards[column]
            shoulder = alone if len(place) == 1 else card.height
            steps[column] = Step(board.columns[column].stage, card.width, card.height, shoulder)
    return steps
