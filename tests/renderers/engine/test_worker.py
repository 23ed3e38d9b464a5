"""The worker by itself: what it promises when nobody watches it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

WORKER = Path(__file__).parents[3] / "renderers" / "engine" / "worker.py"
LIBRARY = '''
"""Stands in for pygraphviz's compiled part."""
import os, time
def gvContextWithBuiltins(): return None
def agread(file, _): return os.pread(file.fileno(), 100, 0)
def gvLayout(context, graph, program):
    os.write(1, b"chatter on standard output")
    if graph == b"hang": time.sleep(60)
    if graph == b"grow": bytearray(600 * 2**20)
    return graph == b"fail"
def gvRenderData(context, graph, form): return [0, graph + b" as " + form]
def gvFreeLayout(context, graph): pass
def agclose(graph): pass
'''
pytestmark = pytest.mark.skipif(os.name == "nt", reason="the limits are those of POSIX systems")


def run(*arguments: str, request: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-I", "-S", str(WORKER), *arguments]
    return subprocess.run(command, input=request, capture_output=True, check=False, timeout=50)


def framed(*dots: bytes, milliseconds: int = 30_000) -> bytes:
    graphs = b"".join(len(dot).to_bytes(4) + dot for dot in dots)
    return len(dots).to_bytes(4) + milliseconds.to_bytes(4) + graphs


@pytest.fixture
def library(tmp_path: Path) -> str:
    (tmp_path / "_graphviz.py").write_text(LIBRARY)
    return str(tmp_path)


def test_answers_hold_the_layouts_alone(library: str) -> None:
    """Each graph gets one framed answer; what the library prints goes elsewhere; the end of input ends it."""
    worker = run("bundled", library, request=framed(b"one") + framed(b"two", b"three"))

    answers = b"\0\0\0\x0cone as json0", b"\0\0\0\x0ctwo as json0", b"\0\0\0\x0ethree as json0"
    assert worker.stdout == b"".join(answers)
    assert worker.stderr == b"chatter on standard output" * 3
    assert worker.returncode == 0


def test_a_failed_layout_is_no_answer(library: str) -> None:
    """The process ends with the reason instead; what came before it is answered."""
    worker = run("bundled", library, request=framed(b"one", b"fail", b"two"))

    assert worker.stdout == b"\0\0\0\x0cone as json0"
    assert worker.stderr.endswith(b"layout failed\n")
    assert worker.returncode == 1


def test_a_layout_that_eats_memory_ends(library: str) -> None:
    """At half a gigabyte, before the machine suffers."""
    worker = run("bundled", library, request=framed(b"one") + framed(b"grow"))

    assert worker.stdout.endswith(b"one as json0")
    assert worker.stderr.endswith(b"MemoryError\n")
    assert worker.returncode == 1


def test_a_hanging_layout_ends_without_a_parent(library: str) -> None:
    """The alarm it sets for each request ends it; one that is met is lifted."""
    worker = run("bundled", library, request=framed(b"one") + framed(b"two", b"hang", milliseconds=200))

    assert worker.stdout.endswith(b"two as json0")
    assert worker.returncode == -signal.SIGALRM


def test_a_hanging_program_ends_without_a_parent(tmp_path: Path) -> None:
    """The alarm survives becoming another program."""
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\nexec sleep 60\n")
    program.chmod(0o755)

    assert run("dot", "0.2", str(program)).returncode == -signal.SIGALRM


def test_a_program_gets_the_limits(tmp_path: Path) -> None:
    """No core file, half a gigabyte at most, and no more time for what it starts than for itself."""
    program = tmp_path / "dot"
    program.write_text("#!/bin/sh\nulimit -c; ulimit -d; ulimit -t\n")
    program.chmod(0o755)

    assert run("dot", "30.5", str(program)).stdout.split() == [b"0", b"524288", b"31"]
