"""Band → DOT: boxes of fixed size and the edges between neighbouring places. No text of a spec is in it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeymap.renderers.engine.layout import POINTS_PER_INCH
from journeymap.renderers.svg.bands import Band


class Step(NamedTuple):
    """A card to be placed: its stage, or none, and its size.

    Its uppermost part, `shoulder` high, is what is laid out; the rest hangs down from it.
    """

    stage: int | None
    width: float
    height: float
    shoulder: float


class Link(NamedTuple):
    """What leads from one place to the next; its label takes the given room."""

    source: int
    target: int
    straight: bool
    label: tuple[float, float] | None


def dot_of(
    band: Band,
    steps: Mapping[int, Step],
    links: Iterable[Link],
    *,
    gap: float,
    labelled: bool = True,
    by_stage: bool = True,
) -> str:
    """Nodes are called n0, n1 …, clusters cluster_0 …, after their numbers on the board.

    There is less to do for Graphviz where links are straight and not `labelled`, and less yet where cards are not kept
    together `by_stage`.
    """
    from graphviz import Digraph  # type: ignore[import-untyped]

    graph = Digraph(
        graph_attr={"rankdir": "LR", "ranksep": _inches(gap), "nodesep": _inches(24), "nslimit": "2", "nslimit1": "2"},
        node_attr={"shape": "box", "fixedsize": "true", "label": ""},
        edge_attr={"arrowsize": "0.7"},
    )  # fmt: skip
    if not labelled:
        graph.attr("graph", splines="line")
    for stage, columns in (_by_stage(band, steps) if by_stage else {None: band.columns}).items():
        part = Digraph(name="rest" if stage is None else f"cluster_{stage}", graph_attr={"margin": "4"})
        for column in columns:
            step = steps[column]
            part.node(f"n{column}", width=_inches(step.width), height=_inches(step.shoulder))
        graph.subgraph(part)
    for link in links:
        attributes = {"label": _empty_table(*link.label)} if link.label and labelled else {}
        weight = "20" if link.straight else "1"
        graph.edge(f"n{link.source}", f"n{link.target}", weight=weight, **attributes)
    return str(graph.source)


def _by_stage(band: Band, steps: Mapping[int, Step]) -> Mapping[int | None, Sequence[int]]:
    stages: dict[int | None, list[int]] = {}
    for column in band.columns:
        stages.setdefault(steps[column].stage, []).append(column)
    return stages


def _inches(pixels: float) -> str:
    return f"{pixels / POINTS_PER_INCH:.4f}"


def _empty_table(width: float, height: float) -> str:
    return f'<<TABLE FIXEDSIZE="TRUE" WIDTH="{width:.0f}" HEIGHT="{height:.0f}" BORDER="0"><TR><TD></TD></TR></TABLE>>'
