"""A line at the foot of a terminal: only there, only for long work, and gone afterwards."""

import io
import os
import re
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from running import PATIENCE

from journeymap.cli import progress as module
from journeymap.cli import verify
from journeymap.cli.console import say
from journeymap.cli.progress import Progress


class Terminal:
    """A terminal of a person, and what it was sent."""

    def __init__(self) -> None:
        self._ours, theirs = os.openpty()
        termios.tcsetwinsize(theirs, (24, 60))
        os.set_blocking(self._ours, False)
        self.stream = os.fdopen(theirs, "w")

    def sent(self) -> str:
        """What has come since it was asked last."""
        with suppress(BlockingIOError, OSError):  # nothing, and nobody who could send anything
            return os.read(self._ours, 2**16).decode()
        return ""

    def waits_for(self, text: str) -> str:
        """Wait until it is sent a text; gives all that has come."""
        came, until = "", time.monotonic() + PATIENCE
        while text not in came and time.monotonic() < until:
            time.sleep(0.02)
            came += self.sent()
        return came

    def close(self) -> None:
        """Hang up."""
        self.stream.close()
        os.close(self._ours)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    """One that is hung up afterwards."""
    opened = Terminal()
    yield opened
    opened.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, as far as it matters here."""
    now = [0.0]
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    return now


def test_long_work_is_shown_with_count_rate_and_name(clock: list[float], terminal: Terminal) -> None:
    """After half a second, not too often, and never wider than the terminal."""
    progress = Progress(100, stream=terminal.stream)
    progress.show(1, "a")
    clock[0] = 1.0
    progress.show(50, "b\x1b]0;evil\x07" + "x" * 100)
    clock[0] = 1.05
    progress.show(51, "c")
    progress.hide()

    shown = terminal.sent().removeprefix("\r\x1b[K").removesuffix("\r\x1b[K")

    assert shown.startswith("[############............] 50/100 maps, 50/s  b<U+001B>]0")
    assert len(shown) == 59


@pytest.mark.parametrize(("done", "total", "text"), [(0, 1, "0/1 map, 0/s  a"), (2, 5, "2/5 maps, 0.4/s  a")])
def test_slow_work_is_counted_too(done: int, total: int, text: str, clock: list[float], terminal: Terminal) -> None:
    """Less than one in a second is not none; a single map takes its time, as a PDF does."""
    progress = Progress(total, stream=terminal.stream)
    clock[0] = 5
    progress.show(done, "a")

    assert terminal.sent().endswith(f"] {text}")


def test_what_takes_long_is_shown_before_anything_is_done(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever we wait for; it makes room for lines, and is gone in the end."""
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("TERM", raising=False)
    started = time.monotonic()
    with Progress(10, "spec", stream=terminal.stream) as progress:
        progress.show(0, "a")
        shown = terminal.waits_for("a")
        waited = time.monotonic() - started
        say("a line")
        cleared = terminal.sent()
        again = terminal.waits_for("a")
    end = terminal.sent()

    assert waited >= 0.5
    assert (cleared, end) == ("\r\x1b[K", "\r\x1b[K")
    assert shown == again == "\r\x1b[K[........................] 0/10 specs, 0/s  a"
    assert capsys.readouterr().out == "a line\n"
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


@pytest.fixture
def hanging(tmp_path: Path) -> str:
    """A PATH whose `dot` takes long over its first map."""
    dot = tmp_path / "bin" / "dot"
    dot.parent.mkdir()
    dot.write_text("#!/bin/sh\nexec sleep 20\n")
    dot.chmod(0o755)
    return f"{dot.parent}:{os.environ['PATH']}"


@pytest.mark.parametrize(("maps", "shown"), [(8, "] 0/8 maps, 0/s  m0.journey.yaml"), (1, "] 0/1 map, 0/s  m0")])
def test_a_build_whose_first_map_hangs_is_not_silent(
    maps: int, shown: str, hanging: str, spec: Callable, folder: Path, terminal: Terminal
) -> None:
    """By several processes, and by one."""
    for number in range(maps):
        spec(f"m{number}.journey.yaml")
    environment = {**os.environ, "PATH": hanging, "CI": "", "TERM": "xterm"}
    process = subprocess.Popen(
        [sys.executable, "-m", "journeymap", "build", "--engine", "dot", "-j", "2"],
        stdout=subprocess.DEVNULL, stderr=terminal.stream, cwd=folder, env=environment,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # background jobs of a shell ignore it
    )  # fmt: skip
    came = terminal.waits_for(shown)
    process.send_signal(signal.SIGINT)

    assert shown in came
    assert process.wait(PATIENCE) == 130
    assert terminal.sent().replace("\r\n", "\n").endswith("\r\x1b[K\ninterrupted\n")


def test_a_check_is_shown_too(
    spec: Callable, journeymap: Callable, terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In specs."""
    for name in "ab":
        spec(f"{name}.journey.yaml")
    checked = verify._checked

    def slowly(*arguments: object) -> object:
        time.sleep(0.7)
        return checked(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(verify, "_checked", slowly)
    monkeypatch.setattr(module.sys, "stderr", terminal.stream)
    monkeypatch.setenv("CI", "")
    journeymap("build", "--check", "-q")
    silent = terminal.sent()
    journeymap("build", "--check")

    assert silent == ""
    assert "] 0/2 specs, 0/s  a.journey.yaml" in terminal.sent()


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_no_log_has_it(
    name: str, value: str, clock: list[float], terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor a pipe."""
    pipe = io.StringIO()
    progress = Progress(100, stream=pipe)
    clock[0] += 5
    progress.show(1, "a")
    progress.hide()
    monkeypatch.setenv(name, value)
    progress = Progress(100, stream=terminal.stream)
    clock[0] += 5
    progress.show(1, "a")

    assert (pipe.getvalue(), terminal.sent()) == ("", "")


@pytest.mark.parametrize("value", ["", "0", "false", "False"])
def test_what_says_that_it_is_no_ci_hides_nothing(
    value: str, clock: list[float], terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As tools read it that run in CI and elsewhere."""
    monkeypatch.setenv("CI", value)
    progress = Progress(100, stream=terminal.stream)
    clock[0] += 5
    progress.show(1, "a")

    assert "1/100 maps" in terminal.sent()


def test_timings_say_what_the_time_went_to(spec: Callable[..., Path], journeymap: Callable) -> None:
    """On standard error, what took longest first, with the whole at the end."""
    for name in "abcdefghij":
        spec(f"{name}.journey.yaml")
    _, out, err = journeymap("build", "--timings", "-j", "2")
    times = [float(line.split()[0]) for line in err.splitlines()]

    assert out.startswith("built 10 maps")
    assert {line.split(" s  ")[1] for line in err.splitlines()} == {
        "reading, checking and settling", "drawing html", "drawing svg", "writing", "in all, by the clock",
    }  # fmt: skip
    assert times[:-1] == sorted(times[:-1], reverse=True)


ENOUGH = 80  # maps: some of them have been told then, whichever of two processes is behind


def test_an_interrupted_build_says_what_was_done_and_keeps_it(spec: Callable[..., Path], folder: Path) -> None:
    """The next one goes on from there; no process is left."""
    for number in range(400):
        spec(f"m{number:03}.journey.yaml")
    command = [sys.executable, "-m", "journeymap", "build", "-o", "out", "-j", "2"]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=folder,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # background jobs of a shell ignore it
    )  # fmt: skip
    until = time.monotonic() + 60
    while len(list((folder / "out").glob("*.svg"))) < ENOUGH and time.monotonic() < until:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    built = re.match(r"built (\d+) maps", out)

    assert process.returncode == 130
    assert err.strip() == "interrupted"
    assert built
    assert 0 < int(built[1]) < 400

    again = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True).stdout

    assert f"; {built[1]} maps up to date in " in again
