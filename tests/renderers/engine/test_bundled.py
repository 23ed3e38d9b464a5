"""DOT → Layout through the bundled Graphviz, in a worker that lasts, and is replaced where it fails or grows."""

import json
import os
import random
import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from dot_graphs import journey, linux_only, posix_only, tangle

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine, EngineFailed, Graph

CRASHERS = Path(__file__).parents[4] / "shared" / "bad-inputs" / "layout-crashers.json"


def worker_of(started: Engine) -> int:
    return started._child._process.pid  # type: ignore[attr-defined, no-any-return]


def test_the_bundled_engine_finds_every_part(bundled: Engine) -> None:
    """Nodes, edges and clusters come back by the names and ids they were given."""
    names = [f"n{step}" for step in range(12)]
    edges = [f"e{step}" for step in range(11)] + ["loop"]
    layout = bundled.lay_out(journey(12), expect=names + edges)

    assert list(layout.nodes) == names
    assert sorted(layout.edges) == sorted(edges)
    assert list(layout.clusters) == ["cluster_0", "cluster_1", "cluster_2"]
    assert {box[2:] for box in layout.nodes.values()} == {(180, 72)}
    assert layout.edges["e0"].label is not None
    assert all(0 <= box.x <= layout.width and 0 <= box.y <= layout.height for box in layout.nodes.values())


def test_the_same_graph_gives_the_same_layout(bundled: Engine) -> None:
    """A layout depends on neither what the worker did before nor on which worker it is."""
    first = bundled.lay_out(journey(12))
    bundled.lay_out(journey(30))
    again = bundled.lay_out(journey(12))
    with engine.start("bundled") as other:
        elsewhere = other.lay_out(journey(12))

    assert first == again == elsewhere


def test_several_graphs_are_laid_out_in_one_go(bundled: Engine) -> None:
    """Each as it would be alone, in the order in which they were handed over."""
    graphs = [Graph(journey(steps), [f"n{steps - 1}"]) for steps in (12, 3, 30)]

    assert list(bundled.lay_out_each(graphs)) == [bundled.lay_out(graph.dot) for graph in graphs]
    assert list(bundled.lay_out_each([])) == []


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (Graph("digraph { n0 -> "), "said: .*syntax error"),
        (Graph(tangle(300)), "timed out after 2 s"),
        (Graph(journey(3), ["n7"]), "answered with a layout that lacks 1"),
    ],
    ids=["failing", "hanging", "lacking"],
)
def test_graphs_before_a_bad_one_are_laid_out(bundled: Engine, bad: Graph, reason: str) -> None:
    """Those after it are not, and the engine is ready for more all the same."""
    layouts = bundled.lay_out_each([Graph(journey(4)), bad, Graph(journey(5))], seconds=2)

    assert len(next(layouts).nodes) == 4
    with pytest.raises(EngineFailed, match=reason):
        next(layouts)
    assert len(bundled.lay_out(journey(3)).nodes) == 3


def test_what_nobody_waits_for_holds_nobody_up(bundled: Engine) -> None:
    """Neither graphs that are never asked after, nor the second of two."""
    bundled.lay_out_each([Graph(tangle(300))])

    assert len(bundled.lay_out(journey(5), seconds=9).nodes) == 5

    half = bundled.lay_out_each([Graph(journey(4)), Graph(tangle(300))])

    assert len(next(half).nodes) == 4
    assert len(bundled.lay_out(journey(5), seconds=9).nodes) == 5


def test_a_bad_graph_is_told_in_one_line(bundled: Engine) -> None:
    """Graphviz's own words are passed on; the next graph is laid out all the same."""
    with pytest.raises(EngineFailed, match=r"^the layout engine said: .*syntax error") as caught:
        bundled.lay_out("digraph { n0 -> ")

    assert "\n" not in str(caught.value)
    assert bundled.lay_out(journey(3)).nodes


def test_a_missing_part_is_a_failure(bundled: Engine) -> None:
    """What was asked for and is not in the answer makes the answer worthless."""
    with pytest.raises(EngineFailed, match="answered with a layout that lacks 1 of its nodes and edges"):
        bundled.lay_out(journey(3), expect=["n0", "n7"])


def test_a_slow_layout_ends_in_time(bundled: Engine) -> None:
    """A graph that keeps Graphviz busy past the limit is given up, the next one is not."""
    with pytest.raises(EngineFailed, match=r"timed out after 0\.5 s"):
        bundled.lay_out(tangle(300), seconds=0.5)

    assert bundled.lay_out(journey(3)).nodes


@posix_only
def test_a_dead_worker_is_replaced(bundled: Engine) -> None:
    """A worker that died between two graphs costs neither of them."""
    bundled.lay_out(journey(3))
    os.kill(worker_of(bundled), signal.SIGKILL)
    os.waitid(os.P_PID, worker_of(bundled), os.WEXITED | os.WNOWAIT)

    assert bundled.lay_out(journey(3)).nodes


def test_a_worker_is_replaced_before_it_has_grown(bundled: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """After so many graphs, of which Graphviz keeps a little each."""
    monkeypatch.setattr(engine, "MOST_GRAPHS", 3)
    layouts, workers = [], []
    for _ in range(7):
        layouts.append(bundled.lay_out(journey(3)))
        workers.append(worker_of(bundled))

    assert [workers.count(worker) for worker in dict.fromkeys(workers)] == [3, 3, 1]
    assert layouts == layouts[:1] * 7


def test_an_interrupted_worker_is_replaced(bundled: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer that nobody waited for is not taken for the next one."""

    def interrupt(_: object, seconds: float, talk: Callable[[], Iterable[bytes]]) -> Iterator[bytes]:
        threading.Thread(target=lambda: list(talk())).start()
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("journeymap.renderers.engine.child.Child.within", interrupt)
        with pytest.raises(KeyboardInterrupt):
            bundled.lay_out(journey(3))
    layout = bundled.lay_out(journey(5))

    assert len(layout.nodes) == 5


@linux_only
def test_the_worker_does_not_grow(bundled: Engine) -> None:
    """Fifty layouts leave the worker's memory where it was."""

    def resident() -> int:
        pages = int(Path(f"/proc/{worker_of(bundled)}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGESIZE")

    for _ in range(5):
        bundled.lay_out(journey(12))
    before, worker = resident(), worker_of(bundled)
    for _ in range(50):
        bundled.lay_out(journey(12))

    assert worker_of(bundled) == worker
    assert resident() < before + 2**20


@pytest.mark.skipif(not CRASHERS.exists() and "CI" not in os.environ, reason="the collection is not here")
def test_graphs_that_crash_graphviz_cost_only_themselves(bundled: Engine) -> None:
    """Each ends in a layout or in a reason, and a good graph after it is laid out."""
    graphs = [entry["dot"] for entry in json.loads(CRASHERS.read_text()) if entry["name"].endswith(".dot")]
    reasons = []
    for graph in graphs:
        try:
            bundled.lay_out(graph, seconds=5)
        except EngineFailed as failure:
            reasons.append(failure.reason)
        assert bundled.lay_out(journey(4), expect=["n0", "n3", "e2"]).nodes

    assert len(graphs) > 30
    assert len(reasons) > 5
    assert all(reason.startswith(("was killed (signal ", "timed out", "said: ")) for reason in reasons)


def wild(seed: int) -> str:
    """Write a small graph with what we never send: ranks together with clusters. On some Graphviz dies."""
    dice = random.Random(seed)
    nodes = [f"n{n};" for n in range(dice.randint(4, 14))]
    parts = [f"subgraph cluster_{n} {{ {' '.join(dice.choices(nodes, k=3))} }}" for n in range(dice.randint(1, 3))]
    ranks = dice.choices(("same", "min", "max"), k=dice.randint(1, 3))
    parts += [f"{{ rank={rank}; {' '.join(dice.choices(nodes, k=3))} }}" for rank in ranks]
    parts += [f"{dice.choice(nodes)[:-1]} -> {dice.choice(nodes)}" for _ in range(2 * len(nodes))]
    return "digraph { " + " ".join(parts) + " }"


def test_graphs_of_our_own_that_crash_graphviz_cost_only_themselves(bundled: Engine) -> None:
    """The same without the collection."""
    died = []
    for seed in range(200, 420):
        try:
            bundled.lay_out(wild(seed), seconds=5)
        except EngineFailed as failure:
            died.append(failure.reason)
            assert bundled.lay_out(journey(4), expect=["n0", "n3", "e2"]).nodes

    assert died
    assert all(reason.startswith(("was killed (signal ", "timed out")) for reason in died)
