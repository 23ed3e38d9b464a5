"""The DOT that is handed to Graphviz."""

import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from journeymap.renderers.engine import worker
from journeymap.renderers.svg.dot import Link, dot_of

WIDTHS, STAGES = {0: 150.0, 1: 300.0}, [0, 1]


def test_it_holds_generated_names_only():
    """No text can reach Graphviz: there is no way for one to come in."""
    links = [Link(0, 1, True, (40, 14)), Link(0, 1, True, None)]

    dot = dot_of(WIDTHS, STAGES, links, gap=30)

    assert set(re.findall(r"\b[nec]\d+\b", dot)) == {"n0", "n1"}
    assert "cluster_0" in dot


def test_it_keeps_to_what_never_fails():
    """Ranks, ports, cluster ends, concentration and other splines have crashed Graphviz."""
    dot = dot_of(WIDTHS, STAGES, [Link(0, 1, False, None)], gap=30)

    assert "ranksep" in dot
    assert not re.search(r"rank=|lhead|ltail|concentrate|splines|port|minlen|weight=0", dot)


def test_boxes_are_as_wide_as_the_cards():
    """In inches."""
    dot = dot_of(WIDTHS, STAGES, [], gap=36)

    assert "n0 [width=2.0833]" in dot
    assert "n1 [width=4.1667]" in dot
    assert "ranksep=0.5000" in dot


@pytest.mark.parametrize("label", [(1, 1), (2, 28), (84, 14)])
def test_graphviz_finds_nothing_to_complain_of(label: tuple[float, float]) -> None:
    """What it says of every label takes longer than the layout."""
    bundled = find_spec("pygraphviz")
    if bundled is None or bundled.submodule_search_locations is None:
        pytest.skip("pygraphviz is not here")
    dot = dot_of(WIDTHS, STAGES, [Link(0, 1, True, label)], gap=30).encode()
    request = (1).to_bytes(4) + (9000).to_bytes(4) + len(dot).to_bytes(4) + dot
    command = [sys.executable, "-IS", str(Path(worker.__file__)), "bundled", bundled.submodule_search_locations[0]]
    said = subprocess.run(command, input=request, capture_output=True, check=True, timeout=50)

    assert b'"objects"' in said.stdout
    assert said.stderr == b""
