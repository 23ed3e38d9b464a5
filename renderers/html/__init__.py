"""Board → one HTML page, the swimlane map, that needs no other file."""

from functools import cache
from pathlib import Path

from jinja2 import Template

from journeymap.renderers.board.cells import FeelingCell
from journeymap.renderers.board.model import Board, Column, Lane, LegendEntry
from journeymap.renderers.gate import check_html
from journeymap.renderers.html.arcs import Arc, arcs
from journeymap.renderers.html.branches import branch_borders
from journeymap.renderers.html.crossings import crossings
from journeymap.renderers.html.curves import MOST, Met, curve_columns
from journeymap.renderers.html.filters import filters
from journeymap.renderers.html.parts import letters, parts
from journeymap.renderers.html.placement import moments, placement, tops
from journeymap.renderers.html.prose import prose
from journeymap.renderers.html.script import OPTIONAL, script
from journeymap.renderers.html.sparkline import sparkline
from journeymap.renderers.html.stretches import stretches
from journeymap.renderers.html.stylesheet import hash_of, stylesheet
from journeymap.renderers.html.symbols import symbols
from journeymap.renderers.icons import OUTLINES
from journeymap.renderers.look import Look, look_of
from journeymap.renderers.templates import environment


def render(board: Board, *, look: Look | None = None) -> bytes:
    """Draw a board as UTF-8 HTML, without a `look` as its reader's system is; the same board gives the same bytes."""
    look = look or look_of()
    drawn = arcs(board.paths)
    borders = branch_borders(board.paths)
    curves = {lane.key: columns for lane in board.lanes if (columns := curve_columns(lane, borders, moments(board)))}
    wide = {lane.key: stretches(lane.spans, len(board.columns)) for lane in board.lanes}
    heights = tops(curves.values())
    needed = parts(board)
    css = stylesheet(look, placement(board, drawn, heights, wide.values()), needed)
    html = _page().render(
        board=board,
        words=board.words,
        logo=look.logo,
        letters=letters(board.language),
        colours="" if look.follows else "dark" if look.dark else "light",
        css=css,
        css_hash=hash_of(css),
        script=script(needed & OPTIONAL),
        parts=needed,
        filters=filters(board),
        symbols=symbols(board),
        relatives=_relatives(board),
        arcs=drawn,
        legend=_legend(board, drawn),
        curves=curves,
        most_curves=MOST,
        summaries={lane.key: _summaries(board, lane, curves[lane.key]) for lane in board.lanes if lane.key in curves},
        wide=wide,
        crossed=crossings(board.lanes, wide),
        tops={top: place for place, top in enumerate(heights)},
        moments=moments(board),
        drops=_drops(board),
    )
    data = html.encode()
    check_html(data)
    return data


@cache
def _page() -> Template:
    templates = environment(Path(__file__).parent / "templates")
    templates.globals |= {"sparkline": sparkline, "outlines": OUTLINES, "prose": prose}
    return templates.get_template("page.html.j2")


def _legend(board: Board, drawn: tuple[Arc, ...]) -> list[LegendEntry]:
    """What is explained; the main path only where it leaves the order of the columns."""
    kinds = {f"path-{arc.kind}" for arc in drawn}
    return [entry for entry in board.legend if entry.sign != "path-default" or entry.sign in kinds]


def _drops(board: Board) -> list[str]:
    """What is lost on the main path from each column to the next."""
    lost = {path.source: path.drop for path in board.paths if path.main}
    return [lost.get(column, "") for column in range(len(board.columns))]


def _relatives(board: Board) -> dict[str, list[tuple[str, str]]]:
    """The related maps by how they are related, each with its title and the address of its page."""
    found: dict[str, list[tuple[str, str]]] = {}
    for label, title, place in board.relatives:
        found.setdefault(label, []).append((title, f"{place}.html"))
    return found


def _summaries(board: Board, lane: Lane, columns: tuple[tuple[Met, ...], ...]) -> list[str]:
    """Each curve in one sentence, for those who cannot see it; of a persona without points the name."""
    found = []
    for number, persona in enumerate(lane.curves[:MOST] or [""]):
        felt = [
            (column, met.point.feeling)
            for column, group in zip(board.columns, columns, strict=True)
            for met in group
            if met.curve == number
        ]
        found.append(_summary(board, persona, felt) if felt else persona)
    return found


def _summary(board: Board, persona: str, felt: list[tuple[Column, FeelingCell]]) -> str:
    lowest = min(felt, key=lambda pair: pair[1].score)[0]
    said = board.words["curve_summary"].format(first=felt[0][1].word, last=felt[-1][1].word, step=lowest.number)
    return board.words["curve_of"].format(persona=persona, summary=said) if persona else said
