"""DOT → Layout through programs called `dot`, good and bad ones."""

import json
import math
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from dot_graphs import ANSWER, posix_only

from journeymap.renderers.engine import engine
from journeymap.renderers.engine.engine import Engine, EngineFailed, Graph

OLD = 'Format: "json0" not recognized. Use one of: ' + "canon cmap cmapx dot eps fig gd gd2 gif gv imap " * 9


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


@posix_only
def test_a_dot_program_that_cannot_run_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program for another machine gives a reason as well."""
    (tmp_path / "dot").write_bytes(b"\0\1\2")
    (tmp_path / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with engine.start("dot") as started, pytest.raises(EngineFailed, match=r"said: OSError: .*format"):
        started.lay_out("digraph { n0 }")
