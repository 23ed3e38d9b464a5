"""Graphviz's JSON → Layout."""

import json

import pytest

from journeymap.renderers.engine.layout import Box, Frame, Point, Route, read_layout

GRAPH = {
    "bb": "0,0,300,100",
    "_subgraph_cnt": 2,
    "objects": [
        {"name": "cluster_0", "bb": "8,10,150,90"},
        {"name": "row"},
        {"name": "n0", "pos": "60,30", "width": "1.5", "height": "0.5"},
        {"name": "n1", "pos": "240.333,30", "width": "1", "height": "0.5"},
    ],
    "edges": [
        {"id": "e0", "pos": "s,96,31 e,204,30 100,30 120,30 180,30 200,30", "lp": "150,40"},
        {"id": "e1", "pos": "e,96,20 204,20 180,20 120,20 100,20"},
        {"pos": "100,20 120,20 180,20 200,20"},
    ],
}


def changed(**parts: object) -> bytes:
    return json.dumps(GRAPH | parts).encode()


def test_places_are_counted_downwards_in_points() -> None:
    """Inches become points, Graphviz's upward y becomes ours, and only named subgraphs with bounds are clusters."""
    layout = read_layout(changed(), expect=["n0", "n1", "e0", "e1"])

    assert (layout.width, layout.height) == (300, 100)
    assert layout.nodes == {"n0": Box(60, 70, 108, 36), "n1": Box(240.33, 70, 72, 36)}
    assert layout.clusters == {"cluster_0": Frame(8, 10, 150, 90)}
    assert layout.edges["e0"] == Route(
        (Point(100, 70), Point(120, 70), Point(180, 70), Point(200, 70)),
        start=Point(96, 69),
        end=Point(204, 70),
        label=Point(150, 60),
    )
    assert layout.edges["e1"].start is None
    assert layout.edges["e1"].end == Point(96, 80)
    assert layout.edges["e1"].label is None


def test_places_are_counted_from_the_corner_of_the_drawing() -> None:
    """A drawing that does not begin at nought is moved there."""
    layout = read_layout(changed(bb="-20,-10,280,90"))

    assert (layout.width, layout.height) == (300, 100)
    assert layout.nodes["n0"] == Box(80, 60, 108, 36)


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"\xff",
        b"[]",
        b"3",
        b"{}",
        b"[" * 1_000_000,
        changed(bb=""),
        changed(bb=None),
        changed(bb="0,0,nan,100"),
        changed(objects=[{"name": "n0"}], _subgraph_cnt=0),
        changed(objects=[{"name": "n0", "pos": "inf,1", "width": "1", "height": "1"}], _subgraph_cnt=0),
        changed(objects=[{"name": "n0", "pos": "1", "width": "1", "height": "1"}], _subgraph_cnt=0),
        changed(edges=[{"id": "e0"}]),
        changed(edges=[{"id": "e0", "pos": ""}]),
        changed(edges=[{"id": "e0", "pos": "1,1 2,2 3,3"}]),
        changed(edges=[{"id": "e0", "pos": "1,1 2,2 3,3 4,4;5,5 6,6 7,7 8,8"}]),
    ],
    ids=lambda answer: ascii(answer[-40:]),
)
def test_anything_else_is_refused(answer: bytes) -> None:
    """No answer of another shape, and no place that is no finite number, passes as a layout."""
    with pytest.raises(ValueError, match="no layout"):
        read_layout(answer)


@pytest.mark.parametrize("name", ["n2", "e2"])
def test_a_missing_part_is_noticed(name: str) -> None:
    """A layout without a node or an edge that was asked for is none."""
    with pytest.raises(ValueError, match="lacks 1"):
        read_layout(changed(), expect=["n0", "e0", name])
