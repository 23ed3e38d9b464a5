"""A line at the foot of a terminal: only there, only for long work, and gone afterwards."""

import io
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli import progress as module
from journeymap.cli.progress import Progress


class Terminal(io.StringIO):
    """A terminal of a person."""

    def isatty(self) -> bool:
        """It is one."""
        return True


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, as far as it matters here."""
    now = [0.0]
    for name in ("CI", "TERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    monkeypatch.setenv("COLUMNS", "60")
    return now


def test_long_work_is_shown_with_count_rate_and_name(clock: list[float]) -> None:
    """After half a second, not too often, and never wider than the terminal."""
    terminal = Terminal()
    progress = Progress(100, terminal)
    progress.show(1, "a")
    clock[0] = 1.0
    progress.show(50, "b\x1b]0;evil\x07" + "x" * 100)
    clock[0] = 1.05
    progress.show(51, "c")
    progress.hide()

    shown = terminal.getvalue().removeprefix("\r\x1b[K").removesuffix("\r\x1b[K")

    assert shown.startswith("[############............] 50/100 maps, 50/s  b<U+001B>]0")
    assert len(shown) == 59


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_no_log_has_it(name: str, value: str, clock: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor a pipe, nor a build of one map."""
    shown = []
    for total, stream in ((100, io.StringIO()), (1, Terminal())):
        progress = Progress(total, stream)
        clock[0] += 5
        progress.show(1, "a")
        progress.hide()
        shown.append(stream.getvalue())
    monkeypatch.setenv(name, value)
    terminal = Terminal()
    progress = Progress(100, terminal)
    clock[0] += 5
    progress.show(1, "a")

    assert [*shown, terminal.getvalue()] == ["", "", ""]


@pytest.mark.parametrize("value", ["", "0", "false", "False"])
def test_what_says_that_it_is_no_ci_hides_nothing(
    value: str, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As tools read it that run in CI and elsewhere."""
    monkeypatch.setenv("CI", value)
    terminal = Terminal()
    progress = Progress(100, terminal)
    clock[0] += 5
    progress.show(1, "a")

    assert "1/100 maps" in terminal.getvalue()


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
