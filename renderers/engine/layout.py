"""Graphviz's JSON → Layout: where boxes stand and how edges run."""

import json
from collections.abc import Collection
from typing import Any, NamedTuple

POINTS_PER_INCH = 72
FARTHEST = 10**7  # points; no map is that large


class Point(NamedTuple):
    """A place on the drawing, in points from its upper left corner."""

    x: float
    y: float


class Box(NamedTuple):
    """A node: its centre and its size, in points."""

    x: float
    y: float
    width: float
    height: float


class Frame(NamedTuple):
    """A cluster: its upper left and its lower right corner, in points."""

    left: float
    top: float
    right: float
    bottom: float


class Route(NamedTuple):
    """An edge: a first point, then three for each cubic Bézier piece.

    `start` and `end` are the tips of its arrowheads, beyond the first and the last point; `label` is the
    centre of its label.
    """

    points: tuple[Point, ...]
    start: Point | None = None
    end: Point | None = None
    label: Point | None = None


class Layout(NamedTuple):
    """A drawing of `width` by `height` points: nodes and clusters by name, edges by their `id` attribute."""

    width: float
    height: float
    nodes: dict[str, Box]
    edges: dict[str, Route]
    clusters: dict[str, Frame]


def read_layout(answer: bytes, expect: Collection[str] = ()) -> Layout:
    """Read what `dot -Tjson0` wrote. Edges without an `id` are left out.

    Raises ValueError where it is anything else, a coordinate is no number or beyond all bounds, or a node name or
    edge id of `expect` is missing.
    """
    try:
        layout = _read_graph(json.loads(answer))
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise ValueError("something that is no layout") from error
    missing = [name for name in expect if name not in layout.nodes and name not in layout.edges]
    if missing:
        raise ValueError(f"a layout that lacks {len(missing)} of its nodes and edges")
    return layout


def _read_graph(graph: dict[str, Any]) -> Layout:
    paper = _Paper(graph["bb"])
    objects = graph.get("objects", [])
    subgraphs = graph["_subgraph_cnt"]  # they stand before the nodes
    return Layout(
        width=paper.width,
        height=paper.height,
        nodes={node["name"]: paper.box(node) for node in objects[subgraphs:]},
        edges={edge["id"]: paper.route(edge) for edge in graph.get("edges", []) if "id" in edge},
        clusters={part["name"]: paper.frame(part["bb"]) for part in objects[:subgraphs] if "bb" in part},
    )


class _Paper:
    """Turns Graphviz's places, counted upwards, into ours, counted downwards."""

    def __init__(self, bounds: str) -> None:
        self._left, bottom, right, self._top = _numbers(bounds)
        self.width = round(right - self._left, 2)
        self.height = round(self._top - bottom, 2)

    def point(self, text: str) -> Point:
        x, y = _numbers(text)
        return Point(round(x - self._left, 2), round(self._top - y, 2))

    def frame(self, bounds: str) -> Frame:
        left, bottom, right, top = _numbers(bounds)
        return Frame(*self.point(f"{left},{top}"), *self.point(f"{right},{bottom}"))

    def box(self, node: dict[str, str]) -> Box:
        (width,), (height,) = _numbers(node["width"]), _numbers(node["height"])
        return Box(*self.point(node["pos"]), round(width * POINTS_PER_INCH, 2), round(height * POINTS_PER_INCH, 2))

    def route(self, edge: dict[str, str]) -> Route:
        """Read a `pos` such as `s,1,2 e,3,4 5,6 …`; either tip may be absent."""
        tips: dict[str, Point] = {}
        pieces = edge["pos"].split()
        while pieces and pieces[0][:2] in ("s,", "e,"):
            tip = pieces.pop(0)
            tips[tip[0]] = self.point(tip[2:])
        points = tuple(self.point(piece) for piece in pieces)
        if len(points) < 4 or len(points) % 3 != 1:
            raise ValueError("no Bézier curve")
        label = self.point(edge["lp"]) if "lp" in edge else None
        return Route(points, start=tips.get("s"), end=tips.get("e"), label=label)


def _numbers(text: str) -> list[float]:
    numbers = [float(part) for part in text.split(",")]
    if not all(abs(number) < FARTHEST for number in numbers):  # nor is what is no number
        raise ValueError("out of all bounds")
    return numbers
