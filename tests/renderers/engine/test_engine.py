"""DOT → Layout through the bundled Graphviz and through programs called `dot`, good and bad ones."""

import json
import math
import os
import random
import re
import signal
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

import pytest

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine, EngineFailed, Graph, NoEngine

CRASHERS = Path(__file__).parents[4] / "shared" / "bad-inputs" / "layout-crashers.json"
ANSWER = {
    "bb": "0,0,54,36",
    "_subgraph_cnt": 0,
    "objects": [{"name": "n0", "pos": "27,18", "width": "0.75", "height": "0.5"}],
}
OLD = 'Format: "json0" not recognized. Use one of: ' + "canon cmap cmapx dot eps fig gd gd2 gif gv imap " * 9
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


@pytest.fixture
def bundled() -> Iterator[Engine]:
    if find_spec("pygraphviz") is None:
        pytest.skip("pygraphviz is not here")
    with engine.start("bundled") as started:
        yield started


@pytest.fixture
def stub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Engine]:
    """Put a Python program named `dot` first on the PATH and start it."""

    def install(body: str) -> Engine:
        program = tmp_path / "dot"
        program.write_text(f"#!{sys.executable} -IS\nimport os, sys, time\n{textwrap.dedent(body)}\n")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        return engine.start("dot")

    return install


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"  # dead, and nobody has asked for its exit code yet


def ends(pid: int) -> bool:
    """Wait until a process has ended, for ten seconds at most."""
    for _ in range(200):
        if not is_running(pid):
            return True
        time.sleep(0.05)
    return False


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


@posix_only
def test_a_dot_program_is_run_for_each_graph(stub: Callable[[str], Engine]) -> None:
    """All within the time that there is for them together."""
    body = f"time.sleep(0.3 if 'n0' in sys.stdin.read() else 60); print({json.dumps(ANSWER)!r})"
    with stub(body) as started:
        layouts = started.lay_out_each([Graph("digraph { n0 }")] * 2 + [Graph("digraph { n1 }")], seconds=5)
        begun = time.monotonic()

        assert [list(next(layouts).nodes) for _ in range(2)] == [["n0"]] * 2
        with pytest.raises(EngineFailed, match=r"timed out after [34]\.\d+ s"):
            next(layouts)
        assert time.monotonic() - begun < 7


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


def test_a_huge_graph_is_refused() -> None:
    """More than 4 MB of DOT is not even sent."""
    with engine.start() as started, pytest.raises(EngineFailed, match="takes no graph over 4 MB"):
        started.lay_out("digraph { } //" + "x" * 4 * 2**20)


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


@posix_only
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("os.kill(os.getpid(), 11)", r"was killed \(signal 11\)"),
        ("print('{}'); sys.exit('Error: no\\x1b[31m\\nluck')", r"said: Error: no\\x1b\[31m luck"),
        ("sys.exit(3)", r"ended with exit code 3"),
        (f"print({json.dumps(ANSWER)!r}); sys.exit(1)", r"ended with exit code 1"),
        ("pass", r"ended without an answer"),
        ("while True: print('x' * 65536)", r"answered with over 8 MB"),
        ("print('x' * 10**6, file=sys.stderr); sys.exit(1)", r"said: x{300}"),
        ("print('<html>502</html>')", r"answered with something that is no layout"),
        (f"print({json.dumps(ANSWER).replace('27,18', 'nan,18')!r})", r"answered with something that is no layout"),
        (f"print({json.dumps(ANSWER).replace('27,18', '27,-inf')!r})", r"answered with something that is no layout"),
        (f"print({json.dumps(ANSWER).replace('27,18', '27,1e300')!r})", r"answered with something that is no layout"),
        (f"print({json.dumps(ANSWER | {'bb': math.nan})!r})", r"answered with something that is no layout"),
        ("bytearray(600 * 2**20)", r"said: .*MemoryError"),
        ("sys.exit('dot: unknown option -T')", r"said: dot: unknown option -T"),
        (f"sys.exit({OLD!r})", r"is too old: Graphviz 2\.40 or newer is needed"),
    ],
)
def test_a_bad_dot_program_is_told_in_one_line(stub: Callable[[str], Engine], body: str, reason: str) -> None:
    """One that dies, fails, floods, answers with a page or nonsense, eats memory or is old gives a reason, nothing else."""
    with stub(body) as started, pytest.raises(EngineFailed) as caught:
        started.lay_out("digraph { n0 }")

    assert re.fullmatch(reason, caught.value.reason)


@posix_only
@pytest.mark.parametrize(
    "body",
    [
        "time.sleep(60)",
        "sys.stdin.read(); os.close(1); time.sleep(60)",
        "while True: print('x' * 65536, file=sys.stderr)",
        "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
        "import subprocess; subprocess.Popen(['sleep', '8'], start_new_session=True)",
    ],
)
def test_a_dot_program_that_hangs_is_given_up(stub: Callable[[str], Engine], body: str) -> None:
    """So is one that closes its output and stays, complains without end, or leaves somebody at its pipes and goes."""
    begun = time.monotonic()
    with stub(body) as started, pytest.raises(EngineFailed) as caught:
        started.lay_out("digraph { n0 }", seconds=0.5)

    assert caught.value.reason == "timed out after 0.5 s"
    assert time.monotonic() - begun < 5


@posix_only
def test_a_dot_program_may_answer_before_it_has_read(stub: Callable[[str], Engine]) -> None:
    """A graph larger than a pipe holds does not block on a program that ignores it."""
    with stub(f"print({json.dumps(ANSWER)!r})") as started:
        layout = started.lay_out("digraph { n0 } //" + "x" * 2**20, expect=["n0"])

    assert list(layout.nodes) == ["n0"]


@posix_only
def test_a_dot_program_is_asked_for_coordinates(stub: Callable[[str], Engine], tmp_path: Path) -> None:
    """It gets the graph on its input and one argument, and nothing of our environment that could turn its head."""
    seen = tmp_path / "seen"
    body = f"""
        seen = [sys.argv[1:], sys.stdin.read(), sorted(os.environ)]
        open({str(seen)!r}, "w").write(repr(seen))
        print({json.dumps(ANSWER)!r})
    """
    with pytest.MonkeyPatch.context() as patch, stub(body) as started:
        for name in ("GVBINDIR", "LD_PRELOAD_LOOKALIKE", "PYTHONPATH", "SECRET_TOKEN"):
            patch.setenv(name, "x")
        started.lay_out("digraph { n0 }")
    arguments, graph, environment = eval(seen.read_text())

    assert arguments == ["-Tjson0"]
    assert graph == "digraph { n0 }"
    assert set(environment) <= {"PATH", "TMPDIR", "LC_ALL", "LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}


@linux_only
def test_a_slow_wrapper_is_ended_with_its_children(stub: Callable[[str], Engine], tmp_path: Path) -> None:
    """What a program called `dot` has started does not outlive it."""
    noted = tmp_path / "pid"
    body = f"""
        import subprocess
        nowhere = subprocess.DEVNULL
        sleep = subprocess.Popen(["sleep", "60"], stdin=nowhere, stdout=nowhere, stderr=nowhere)
        open({str(noted)!r}, "w").write(str(sleep.pid))
        time.sleep(60)
    """
    with stub(body) as started, pytest.raises(EngineFailed, match="timed out"):
        started.lay_out("digraph { n0 }", seconds=3)

    assert ends(int(noted.read_text()))


@linux_only
def test_what_a_dot_program_leaves_running_is_ended(stub: Callable[[str], Engine], tmp_path: Path) -> None:
    """Though its answer was good."""
    noted = tmp_path / "pid"
    body = f"""
        import subprocess
        nowhere = subprocess.DEVNULL
        sleep = subprocess.Popen(["sleep", "60"], stdin=nowhere, stdout=nowhere, stderr=nowhere)
        open({str(noted)!r}, "w").write(str(sleep.pid))
        print({json.dumps(ANSWER)!r})
    """
    with stub(body) as started:
        layout = started.lay_out("digraph { n0 }", expect=["n0"])

    assert list(layout.nodes) == ["n0"]
    assert ends(int(noted.read_text()))


@linux_only
def test_nothing_is_left_behind(stub: Callable[[str], Engine]) -> None:
    """After a failure, a success and the end of an engine there is no child, not even a dead one."""
    listing = Path(f"/proc/self/task/{os.getpid()}/children")
    before = listing.read_text()
    with engine.start() as started:
        started.lay_out(journey(3))
        during = listing.read_text()
    with stub("sys.exit(1)") as started, pytest.raises(EngineFailed):
        started.lay_out("digraph { n0 }")

    assert during != before
    assert listing.read_text() == before


KILLED_BUILD = """
import sys, threading
from journeymap.renderers.engine import child, engine
with engine.start(sys.argv[1]) as started:
    if sys.argv[1] == "bundled":
        print(started._child._process.pid, flush=True)
    started.lay_out(sys.stdin.read())
"""


@linux_only
def test_a_killed_build_leaves_no_worker(bundled: Engine) -> None:
    """The worker dies in the middle of a layout when the build does, however suddenly."""

    def read_id(build: subprocess.Popen[str]) -> int:
        assert build.stdout
        return int(build.stdout.readline())

    assert ends(killed_in_the_middle("bundled", tangle(300), read_id))


@linux_only
def test_a_killed_build_leaves_no_dot(stub: Callable[[str], Engine], tmp_path: Path) -> None:
    """The same holds for the `dot` program."""
    noted = tmp_path / "pid"
    stub(f"open({str(noted)!r}, 'w').write(f'{{os.getpid()}}\\n'); time.sleep(60)")

    def wait_for_dot(_: subprocess.Popen[str]) -> int:
        while not (noted.exists() and noted.read_text().endswith("\n")):
            time.sleep(0.05)
        return int(noted.read_text())

    assert ends(killed_in_the_middle("dot", "digraph { n0 }", wait_for_dot))


def killed_in_the_middle(kind: str, graph: str, find_child: Callable[[subprocess.Popen[str]], int]) -> int:
    """Kill a process that lays out `graph`; give the id of its child, seen at work before."""
    command = [sys.executable, "-c", KILLED_BUILD, kind]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as build:
        assert build.stdin
        build.stdin.write(graph)
        build.stdin.close()
        pid = find_child(build)
        time.sleep(0.5)
        assert is_running(pid)
        build.kill()
    return pid


def test_auto_takes_what_is_there(monkeypatch: pytest.MonkeyPatch, stub: Callable[[str], Engine]) -> None:
    """Without pygraphviz the `dot` program serves."""
    stub(f"print({json.dumps(ANSWER)!r})")
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    with engine.start() as started:
        layout = started.lay_out("digraph { n0 }")

    assert list(layout.nodes) == ["n0"]


@pytest.mark.parametrize("kind", ["auto", "bundled"])
def test_without_graphviz_the_way_to_get_it_is_told(
    kind: Literal["auto", "bundled"], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No engine is an error of its own that names the package, on one line."""
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoEngine, match=r"^no Graphviz found: `pip install pygraphviz`.*`apt install graphviz`[^\n]*$"):
        engine.start(kind)


@posix_only
def test_a_program_beside_the_specs_is_not_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A `dot` found only through a relative entry of PATH may have come with a spec."""
    (tmp_path / "dot").write_text("#!/bin/sh\n")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join([".", ""]))

    with pytest.raises(NoEngine):
        engine.start("dot")


@posix_only
def test_a_dot_program_that_cannot_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program for another machine gives a reason as well."""
    (tmp_path / "dot").write_bytes(b"\0\1\2")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with engine.start("dot") as started, pytest.raises(EngineFailed, match=r"said: OSError: .*format"):
        started.lay_out("digraph { n0 }")


def test_the_engine_is_light_to_import() -> None:
    """It starts the worker before anything heavy is loaded, so it loads nothing heavy itself."""
    program = "import sys, journeymap.renderers.engine.engine; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()

    assert "journeymap.renderers.engine.engine" in loaded
    assert not {"pydantic", "yaml", "jinja2", "pygraphviz", "graphviz"} & set(loaded)


def test_without_dot_the_bundled_one_is_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asks for the program is not told to install the library."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(NoEngine, match=r"^no `dot` program.*`--engine auto`"):
        engine.start("dot")
