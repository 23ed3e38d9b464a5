"""However a layout ends, nothing that was started for it outlives it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from dot_graphs import ANSWER, journey, linux_only, tangle

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine, EngineFailed


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
