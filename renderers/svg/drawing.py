"""Board + engine → Drawing: the whole picture in groups, ready for the template."""

from typing import NamedTuple

from journeymap.renderers.board.cells import Picture
from journeymap.renderers.board.model import Board
from journeymap.renderers.engine.ladder import Ladder, Simpler
from journeymap.renderers.svg.actors import tabs_of
from journeymap.renderers.svg.arrange import arrange
from journeymap.renderers.svg.cards import Card
from journeymap.renderers.svg.connect import connect
from journeymap.renderers.svg.connectors import Connector
from journeymap.renderers.svg.flow import flow
from journeymap.renderers.svg.legend import legend
from journeymap.renderers.svg.masthead import masthead
from journeymap.renderers.svg.papers import SCREEN
from journeymap.renderers.svg.row import Row
from journeymap.renderers.svg.shapes import Group
from journeymap.renderers.svg.spacing import spacing_of
from journeymap.renderers.svg.stages import INSIDE, stage_boxes, stage_edges
from journeymap.renderers.svg.ways import LANDING, TRACK, USUAL_TRACKS, Grid

MARGIN = 20  # between the edge of a picture and its words
LINES_MARGIN = 8  # and its lines
_NARROWEST = 640  # so that masthead and legend of a short map have room
_ROUNDING = 2  # pixels by which Graphviz may make a band wider than it was thought
_TRIES = 6  # to leave so much room for lines beside the cards that the whole is no wider than the page
_UNDER_TAB = 4  # room between an actor's tab and her cards
_ABOVE, _BELOW = 12, 14  # the map


class Drawing(NamedTuple):
    """The picture: its size, its groups, and how it is simpler than it should be.

    `cuts` are the heights at which it may be cut for print, as no card stands there; where a part between two of them
    is higher than a sheet, it may be cut at `seams`: over the map, and between the rows of actors.
    """

    width: float
    height: float
    items: tuple[Group, ...]
    simplified: Simpler | None
    cuts: tuple[float, ...]
    seams: tuple[float, ...] = ()


class Plan(NamedTuple):
    """Cards in rows with all ways between them; `beside` is how much room lines take on either side."""

    cards: tuple[Card, ...]
    rows: list[Row]
    connectors: list[Connector]
    beside: float

    @property
    def simplified(self) -> Simpler | None:
        """How it is simpler than it should be."""
        return self.rows[-1].simplified if self.rows else None

    @property
    def width(self) -> float:
        """Of the rows and what is beside them."""
        return max((row.width for row in self.rows), default=0) + 2 * self.beside


def draw(
    board: Board,
    ladder: Ladder,
    *,
    logo: Picture | None = None,
    width: float = SCREEN,
    margin: float = MARGIN,
) -> Drawing:
    """Draw a board at most `width` wide, with a `margin` around its words."""
    edge = min(LINES_MARGIN, margin)
    plan = planned(board, ladder, width - 2 * edge)
    page = max(min(width, _NARROWEST), plan.width + 2 * edge)
    inner = page - 2 * margin
    grid = Grid(plan.rows, stage_boxes(board, plan.rows), plan.connectors)
    head = masthead(board, margin, max(0, margin - 4), inner, logo)
    body = flow(board, plan.cards, grid, plan.connectors, beside=plan.beside)
    body = body._replace(x=edge + plan.beside, y=head.y + head.height + _ABOVE)
    foot = legend(board, margin, body.y + body.height + _BELOW, inner)
    items: tuple[Group, ...] = (head, body, foot)
    if board.direction == "rtl":
        items = tuple(item.mirrored(page) for item in items)
    cuts = (*(body.y + y for y in grid.cuts), foot.y - _BELOW / 2)
    seams = (body.y - _ABOVE / 2, *(body.y + y for y in grid.seams))
    return Drawing(page, foot.y + foot.height + margin, items, plan.simplified, cuts, seams)


def planned(board: Board, ladder: Ladder, width: float = SCREEN) -> Plan:
    """Place cards and ways; anew with less room for the cards where their lines turn out to need more beside them."""
    room = width - 2 * (LANDING + INSIDE + USUAL_TRACKS * TRACK) - _ROUNDING
    plan = _plan(board, ladder, room)
    for _ in range(_TRIES):
        if plan.width <= width:
            break
        room -= plan.width - width + 0.5
        plan = _plan(board, ladder, room)
    return plan


def _plan(board: Board, ladder: Ladder, room: float) -> Plan:
    cards, rows = _arranged(board, ladder, room)
    arranged = {number for row in rows for number in row.runs}
    others = {number: path for number, path in enumerate(board.paths) if number not in arranged}
    widest = max((row.width for row in rows), default=0)
    connectors = connect(rows, others, widest, stage_edges(board, rows))
    tracks = max((connector.track + 1 for connector in connectors if connector.margin and not connector.cut), default=0)
    return Plan(cards, rows, connectors, LANDING + INSIDE + max(USUAL_TRACKS, tracks) * TRACK)


def _arranged(board: Board, ladder: Ladder, room: float) -> tuple[tuple[Card, ...], list[Row]]:
    """The cards, and the rows in which they stand."""
    spacing = spacing_of(board, room)
    if spacing.acting:
        from journeymap.renderers.svg.actor_rows import in_actor_rows  # few maps need it

        heads, cards = [tab.height + _UNDER_TAB for tab in tabs_of(board)], spacing.cards()
        return cards, [in_actor_rows(band, cards, spacing.acting, board.paths, heads) for band in spacing.bands]
    rows = arrange(spacing.bands, [column.stage for column in board.columns], spacing.cards, ladder)
    return spacing.cards(), rows
