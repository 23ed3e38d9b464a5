"""Graphs for Graphviz as flow maps ask for them, what a good `dot` program answers, and where one can be tried."""

import os
import sys

import pytest

ANSWER = {
    "bb": "0,0,54,36",
    "_subgraph_cnt": 0,
    "objects": [{"name": "n0", "pos": "27,18", "width": "0.75", "height": "0.5"}],
}
posix_only = pytest.mark.skipif(os.name == "nt", reason="stub programs are scripts")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


def journey(steps: int) -> str:
    """Write a graph as a flow map asks for it: fixed boxes in clusters of four, labelled edges, one loop."""
    label = '<<TABLE BORDER="0" FIXEDSIZE="TRUE" WIDTH="40" HEIGHT="12"><TR><TD></TD></TR></TABLE>>'
    lines = ['rankdir=LR; node [shape=box, fixedsize=true, width=2.5, height=1, label=""];']
    for first in range(0, steps, 4):
        members = "; ".join(f"n{step}" for step in range(first, min(first + 4, steps)))
        lines.append(f"subgraph cluster_{first // 4} {{ {members} }}")
    lines += [f'n{step} -> n{step + 1} [id="e{step}", label={label}];' for step in range(steps - 1)]
    lines.append(f'n{steps - 1} -> n0 [id="loop"];')
    return "digraph { " + "\n".join(lines) + " }"


def tangle(nodes: int) -> str:
    """Write a graph that keeps Graphviz busy for a long time."""
    edges = (f"n{a} -> n{a * k % nodes} [minlen={k % 5 + 1}];" for a in range(nodes) for k in (7, 31, 57, 101))
    return "digraph { " + "".join(edges) + " }"
