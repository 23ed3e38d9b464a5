"""Board → one HTML page, the swimlane map, that needs no other file."""

from functools import cache
from pathlib import Path

from jinja2 import Template

from journeymap.renderers.board.model import Board, ChipCell, FeelingCell, Lane, LegendEntry
from journeymap.renderers.gate import check_html
from journeymap.renderers.html.arcs import Arc, arcs
from journeymap.renderers.html.branches import branch_borders
from journeymap.renderers.html.curve import Point, curve
from journeymap.renderers.html.placement import moments, placement, tops
from journeymap.renderers.html.sparkline import sparkline
from journeymap.renderers.html.stylesheet import hash_of, stylesheet
from journeymap.renderers.icons import CHANNELS, FACES, MARKS
from journeymap.renderers.templates import environment


def render(board: Board) -> bytes:
    """Draw a board as UTF-8 HTML; the same board gives the same bytes."""
    drawn = arcs(board.paths)
    borders = branch_borders(board.paths)
    curves = {lane.key: curve(feelings, borders) for lane in board.lanes if any(feelings := _feelings(lane))}
    points = [point for lane in curves.values() for point in lane]
    css = stylesheet(placement(board, drawn, points))
    html = _page().render(
        board=board,
        words=board.words,
        css=css,
        css_hash=hash_of(css),
        symbols=_symbols(board),
        arcs=drawn,
        legend=_legend(board, drawn),
        curves=curves,
        summaries={key: _summary(board, points) for key, points in curves.items()},
        tops={top: place for place, top in enumerate(tops(points))},
        moments=moments(board),
        drops=_drops(board),
    )
    data = html.encode()
    check_html(data)
    return data


@cache
def _page() -> Template:
    templates = environment(Path(__file__).parent / "templates")
    templates.globals["sparkline"] = sparkline
    return templates.get_template("page.html.j2")


def _legend(board: Board, drawn: tuple[Arc, ...]) -> list[LegendEntry]:
    """What is explained; the main path only where it leaves the order of the columns."""
    kinds = {f"path-{arc.kind}" for arc in drawn}
    return [entry for entry in board.legend if entry.sign != "path-default" or entry.sign in kinds]


def _drops(board: Board) -> list[str]:
    """What is lost on the main path from each column to the next."""
    lost = {path.source: path.drop for path in board.paths if path.main}
    return [lost.get(column, "") for column in range(len(board.columns))]


def _feelings(lane: Lane) -> list[FeelingCell | None]:
    """The feeling of each column of a lane."""
    return [next((cell for cell in cells if isinstance(cell, FeelingCell)), None) for cells in lane.cells]


def _symbols(board: Board) -> dict[str, str]:
    """The outlines a page may use: all faces and marks, and the channels that are on it."""
    cells = (cell for lane in board.lanes for group in lane.cells for cell in group)
    met = {cell.icon for cell in cells if isinstance(cell, ChipCell)}
    channels = {name: d for name, d in CHANNELS.items() if name in met}
    return channels | MARKS | {f"face{score}": d for score, d in FACES.items()}


def _summary(board: Board, points: tuple[Point | None, ...]) -> str:
    """The curve in one sentence, for those who cannot see it."""
    felt = [(column, point.feeling) for column, point in zip(board.columns, points, strict=True) if point]
    lowest = min(felt, key=lambda pair: pair[1].score)[0]
    return board.words["curve_summary"].format(first=felt[0][1].word, last=felt[-1][1].word, step=lowest.number)
