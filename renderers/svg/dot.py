"""Cards of a band → DOT: boxes of fixed size and the edges between them. No text of a spec is in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeymap.renderers.engine.layout import POINTS_PER_INCH


class Link(NamedTuple):
    """What leads from one place to the next; its label takes the given room."""

    source: int
    target: int
    straight: bool
    label: tuple[float, float] | None


def dot_of(
    widths: Mapping[int, float],
    stages: Sequence[int | None],
    links: Iterable[Link],
    *,
    gap: float,
    labelled: bool = True,
    by_stage: bool = True,
) -> str:
    """Nodes are called n0, n1 …, clusters cluster_0 …, after their numbers on the board.

    The boxes are as wide as the cards, but all of one height: which of them stands above which does not depend on that.

    There is less to do for Graphviz where links are straight and not `labelled`, and less yet where cards are not kept
    together `by_stage`.
    """
    from graphviz import Digraph  # type: ignore[import-untyped]

    graph = Digraph(
        graph_attr={"rankdir": "LR", "ranksep": _inches(gap), "nodesep": _inches(24), "nslimit": "2", "nslimit1": "2"},
        node_attr={"shape": "box", "fixedsize": "true", "label": "", "height": "1"},
        edge_attr={"arrowsize": "0.7"},
    )  # fmt: skip
    if not labelled:
        graph.attr("graph", splines="line")
    for stage, columns in (_by_stage(widths, stages) if by_stage else {None: widths}).items():
        part = Digraph(name="rest" if stage is None else f"cluster_{stage}", graph_attr={"margin": "4"})
        for column in columns:
            part.node(f"n{column}", width=_inches(widths[column]))
        graph.subgraph(part)
    for link in links:
        attributes = {"label": _empty_table(*link.label)} if link.label and labelled else {}
        weight = "20" if link.straight else "1"
        graph.edge(f"n{link.source}", f"n{link.target}", weight=weight, **attributes)
    return str(graph.source)


def _by_stage(columns: Iterable[int], stages: Sequence[int | None]) -> Mapping[int | None, Sequence[int]]:
    parts: dict[int | None, list[int]] = {}
    for column in columns:
        parts.setdefault(stages[column], []).append(column)
    return parts


def _inches(pixels: float) -> str:
    return f"{pixels / POINTS_PER_INCH:.4f}"


def _empty_table(width: float, height: float) -> str:
    """Room that no font changes. Without padding, as Graphviz complains, at length, of a table smaller than that."""
    room = f'FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="{height:.0f}"'
    return f'<<TABLE {room} BORDER="0" CELLPADDING="0" CELLSPACING="0"><TR><TD></TD></TR></TABLE>>'
