"""Engines that fail on the first ways to lay a band out, so that a simpler one has to do."""

from collections.abc import Callable, Iterator, Sequence

import pytest

from journeymap.renderers.engine.engine import Engine, EngineFailed
from journeymap.renderers.svg.arrange import RUNGS

# For each rung what it takes of the graphs that are sent: edges that are routed, cards kept together by stage.
ASKED_FOR: tuple[Callable[[bytes], bool], ...] = (
    lambda graph: b"splines" not in graph,
    lambda graph: b"splines" in graph and b"cluster_" in graph,
    lambda graph: b"splines" in graph and b"cluster_" not in graph,
)
SIMPLER = range(1, len(RUNGS))
on_every_rung = pytest.mark.parametrize("engine", range(len(RUNGS)), indirect=True)


class OnRung(Engine):
    """Lays out what is asked for on one rung and fails on all others; a map without stages has no second one."""

    def __init__(self, engine: Engine, rung: int) -> None:
        self._engine, self._rung = engine, rung

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        for graph in graphs:
            if self._rung >= len(ASKED_FOR) or not ASKED_FOR[self._rung](graph):
                raise EngineFailed("was killed (signal 9)")
            yield from self._engine._ask([graph], seconds)
