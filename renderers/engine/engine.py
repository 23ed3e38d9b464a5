"""DOT → Layout, by Graphviz in a child process with its time, memory and answer bounded.

Imported before anything else, so that the child loads while we do: only light modules at the top.
"""

import importlib.util
import os
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Self

from journeymap.renderers.engine.child import Child, EngineFailed

if TYPE_CHECKING:
    from journeymap.renderers.engine.layout import Layout

__all__ = ["Absent", "Engine", "EngineFailed", "Graph", "NoEngine", "find", "start"]

MOST_INPUT = 4 * 2**20  # bytes of DOT
MOST_ANSWER = 8 * 2**20  # bytes of JSON; 500 steps in one band are under 1 MB
MOST_GRAPHS = 1000  # for one worker, since Graphviz does not give back some 0.2 kB for each node
GRACE = 1  # seconds by which the child's own alarm, for when we are gone, comes after ours

OLDEST = "2.40"  # of Graphviz's versions, the first that answers in JSON
_UNKNOWN_FORMAT = 'Format: "json0" not recognized'

_WORKER = [sys.executable, "-I", "-S", str(Path(__file__).with_name("worker.py"))]


class NoEngine(Exception):  # noqa: N818
    """No Graphviz on this machine; the text says how to get one."""


class Graph(NamedTuple):
    """What is to be laid out: `dot` holds every node name and edge `id` of `expect`."""

    dot: str
    expect: Collection[str] = ()


class Engine(ABC):
    """Lays out one graph after another. Close it, or use it in a `with`."""

    def lay_out(self, dot: str, *, expect: Collection[str] = (), seconds: float = 30) -> "Layout":
        """Give the layout of `dot`, which holds every node name and edge `id` of `expect`, within `seconds`.

        Raises EngineFailed; the engine is then ready for the next graph all the same.
        """
        (layout,) = self.lay_out_each([Graph(dot, expect)], seconds=seconds)
        return layout

    def lay_out_each(self, graphs: Sequence[Graph], *, seconds: float = 30) -> Iterator["Layout"]:
        """Hand several graphs over at once; what is given waits for the layout of one after the other.

        All are laid out within `seconds`. Raises EngineFailed, also while they are waited for.
        """
        asked = [graph.dot.encode() for graph in graphs]
        if max(map(len, asked), default=0) > MOST_INPUT:
            raise EngineFailed(f"takes no graph over {MOST_INPUT // 2**20} MB")
        return map(_read, self._ask(asked, seconds), graphs)

    def close(self) -> None:  # noqa: B027
        """End what still runs."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @abstractmethod
    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        """Give what Graphviz answers to each graph; raise EngineFailed at the first that it does not answer."""


class Absent(Engine):
    """The engine of a machine without Graphviz: it fails on every graph."""

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        raise EngineFailed("is missing")


def start(kind: Literal["auto", "bundled", "dot"] = "auto") -> Engine:
    """Start what `find` finds; raises NoEngine. Returns at once: the bundled one loads in the background."""
    return find(kind)()


def find(kind: Literal["auto", "bundled", "dot"] = "auto") -> Callable[[], Engine]:
    """Find pygraphviz's own Graphviz (`bundled`) or the machine's `dot`; `auto` takes the first there is.

    Gives what starts it; raises NoEngine.
    """
    bundled = importlib.util.find_spec("pygraphviz") if kind != "dot" else None
    if bundled is not None and bundled.submodule_search_locations:
        return partial(_Bundled, bundled.submodule_search_locations[0])
    program = _find_dot() if kind != "bundled" else None
    if program is not None:
        return partial(_Dot, program)
    if kind == "dot":
        raise NoEngine("no `dot` program on the PATH: install Graphviz, or let `--engine auto` take the bundled one")
    raise NoEngine(
        "no Graphviz found: `pip install pygraphviz` brings it along on most machines; elsewhere install it "
        "with `apt install graphviz`, `brew install graphviz` or `winget install graphviz`"
    )


def _find_dot() -> str | None:
    name = "dot.exe" if os.name == "nt" else "dot"
    for folder in map(Path, os.get_exec_path()):
        program = folder / name
        # A relative folder may hold a program that came with somebody's specs.
        if folder.is_absolute() and os.access(program, os.X_OK) and program.is_file():
            return str(program)
    return None


class _Bundled(Engine):
    """A lasting worker around pygraphviz's library; a new one after a failure, or when it has had its share."""

    def __init__(self, folder: str) -> None:
        self._command = [*_WORKER, "bundled", folder]
        self._child: Child | None = None
        self._asked = self._awaited = 0
        with suppress(EngineFailed):  # said when the first graph comes
            self._child = Child(self._command)

    def close(self) -> None:
        if self._child is not None:
            self._child.end()
            self._child, self._asked, self._awaited = None, 0, 0

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        if self._child is not None and (self._is_spent(len(graphs)) or self._child.has_died()):
            self.close()
        child = self._child = self._child or Child(self._command)
        self._asked += len(graphs)
        self._awaited = len(graphs)
        allowed = round((seconds + GRACE) * 1000)
        request = [len(graphs).to_bytes(4), allowed.to_bytes(4)]
        for graph in graphs:
            request += len(graph).to_bytes(4), graph

        def talk() -> Iterator[bytes]:
            child.send(b"".join(request))
            for _ in graphs:
                head = child.receive(4)
                size = int.from_bytes(head)
                answer = child.receive(min(size, MOST_ANSWER + 1))
                if len(head) < 4 or len(answer) < size <= MOST_ANSWER:
                    child.wait()
                    return
                yield answer

        return self._answers(child, child.within(seconds, talk))

    def _is_spent(self, graphs: int) -> bool:
        """Whether it has had its share, or nobody has waited for what it was asked before."""
        return self._awaited > 0 or self._asked + graphs > MOST_GRAPHS

    def _answers(self, child: Child, answers: Iterator[bytes]) -> Iterator[bytes]:
        try:
            for answer in answers:
                if len(answer) > MOST_ANSWER:
                    raise _too_much()
                self._awaited -= 1
                yield answer
            if self._awaited:
                raise child.failure()
        except EngineFailed:
            self.close()
            raise
        child.forgive()


class _Dot(Engine):
    """A `dot` process for each graph."""

    def __init__(self, program: str) -> None:
        self._program = program

    def _ask(self, graphs: Sequence[bytes], seconds: float) -> Iterator[bytes]:
        until = time.monotonic() + seconds
        for graph in graphs:
            yield self._answer(graph, max(0, until - time.monotonic()))

    def _answer(self, graph: bytes, seconds: float) -> bytes:
        child = Child(self._command(seconds))

        def talk() -> Iterator[bytes]:
            child.send(graph, last=True)
            answer = child.receive(MOST_ANSWER + 1)
            if len(answer) <= MOST_ANSWER:
                child.wait()
            yield answer

        try:
            (answer,) = child.within(seconds, talk)
            if len(answer) > MOST_ANSWER:
                raise _too_much()
            if child.wait() != 0 or not answer:
                raise _too_old() if _UNKNOWN_FORMAT in child.complaints else child.failure()
            return answer
        finally:
            child.end()

    def _command(self, seconds: float) -> list[str]:
        if os.name == "nt":  # has no `exec` and none of the limits
            return [self._program, "-Tjson0"]
        return [*_WORKER, "dot", str(seconds + GRACE), self._program]


def _read(answer: bytes, graph: Graph) -> "Layout":
    from journeymap.renderers.engine.layout import read_layout

    try:
        return read_layout(answer, graph.expect)
    except ValueError as error:
        raise EngineFailed(f"answered with {error}") from error


def _too_much() -> EngineFailed:
    return EngineFailed(f"answered with over {MOST_ANSWER // 2**20} MB")


def _too_old() -> EngineFailed:
    return EngineFailed(f"is too old: Graphviz {OLDEST} or newer is needed")
