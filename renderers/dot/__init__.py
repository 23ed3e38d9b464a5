"""Board → DOT of its flow map, for a person to go on with by hand. It is written, and never read by us.

Steps are boxes, with two borders where the way begins or ends; stages are clusters; the main path is drawn twice as
thick, ways that are not simply onward have the dashes and colours of the flow map.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.renderers.board.cells import ChipCell, FeelingCell
from journeymap.renderers.board.model import Board, Path, PathKind
from journeymap.renderers.dot.label import label
from journeymap.renderers.look import Look, look_of
from journeymap.renderers.theme import PATHS, STAGES

if TYPE_CHECKING:
    from graphviz import Digraph  # type: ignore[import-untyped]

_STYLES: dict[PathKind, str] = {"loop": "dashed", "failure": "dotted", "recovery": "dashed", "optional": "dotted"}


def render(board: Board, *, look: Look | None = None) -> bytes:
    """Write a board as UTF-8 DOT, without a `look` in the light theme; the same board gives the same bytes."""
    from graphviz import Digraph

    look = look or look_of()
    graph = Digraph(
        name="journey",
        graph_attr={
            "label": label([board.title]), "labelloc": "t", "fontname": "sans-serif",
            "rankdir": "RL" if board.direction == "rtl" else "LR",
        },
        node_attr={"shape": "box", "style": "rounded", "fontname": "sans-serif"},
        edge_attr={"fontname": "sans-serif", "fontsize": "12"},
    )  # fmt: skip
    _add_steps(graph, board, None)
    for number, stage in enumerate(board.stages):
        line = look.colours[STAGES[stage.hue].line]
        part = Digraph(name=f"cluster_{number + 1}", graph_attr={"label": label([stage.name]), "color": line})
        _add_steps(part, board, number)
        graph.subgraph(part)
    for path in board.paths:
        graph.edge(_name(path.source), _name(path.target), **_drawn(path, look))
    return str(graph.source).encode()


def _add_steps(graph: "Digraph", board: Board, stage: int | None) -> None:
    """The steps of a stage, or those of none."""
    for place, column in enumerate(board.columns):
        if column.stage == stage:
            outer = {"peripheries": "2"} if place in board.starts + board.ends else {}
            graph.node(_name(place), label=label(_told(board, place)), **outer)


def _name(place: int) -> str:
    """The name of a node, which counts as the step's number does."""
    return f"step{place + 1}"


def _told(board: Board, place: int) -> Iterator[str]:
    """What a box says: the step, what distinguishes it, where it happens and how it feels."""
    column, separator = board.columns[place], board.words["list_separator"]
    yield f"{column.number}. {column.name}"
    yield from (f"{mark.word}: {mark.text}" if mark.text else mark.word for mark in column.marks)
    cells = [cell for lane in board.lanes if lane.key in ("touchpoints", "emotion") for cell in lane.cells[place]]
    yield separator.join(cell.text for cell in cells if isinstance(cell, ChipCell))
    for cell in cells:
        if isinstance(cell, FeelingCell):
            yield f"{cell.persona}: {cell.word}" if cell.persona else cell.word


def _drawn(path: Path, look: Look) -> dict[str, str]:
    attributes = {"color": look.colours[PATHS[path.kind]]}
    if path.label or path.share or path.drop:
        attributes["label"] = label((path.label, path.share, path.drop))
    if path.kind in _STYLES:
        attributes["style"] = _STYLES[path.kind]
    if path.main:
        attributes["penwidth"] = "2"
    if path.target <= path.source:
        attributes["constraint"] = "false"  # a way back does not change the order of the steps
    return attributes
