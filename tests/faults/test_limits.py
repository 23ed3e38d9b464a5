"""Disks that are full, folders that may not be written, and machines that give no more files, memory or processes.

Whatever runs out, it is said in lines, the exit code is 3, old outputs stay whole, and nothing else lies around.
"""

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from command_line import Outcome
from processes import Process, litter, outputs, torn

from journeymap.cli import make, workers

OPTIONS = ("-o", "out", "-f", "html", "-f", "svg")
SPECS = 8
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits are POSIX, and differ")


@pytest.fixture
def maps(spec: Callable[..., Path], folder: Path, journeymap: Callable[..., Outcome], tmp_path: Path) -> Path:
    """Maps that were built, and whose specs have changed since."""
    for word in "old", "new":
        for number in range(SPECS):
            spec(f"m{number}.journey.yaml", f"persona: Ieva\ngoal: Own {word} {number}\nsteps: [Searches, Buys]\n")
        if word == "old":
            assert journeymap("build", *OPTIONS, "-j", "1").code == 0
    return folder


def assert_nothing_is_lost(before: dict[str, bytes], folder: Path, cache: Path) -> None:
    """Each output is whole, and the old ones are all there."""
    made = outputs(folder / "out")

    assert torn(made) == []
    assert set(made) == set(before)
    assert litter(folder / "out", cache) == []


def assert_said(code: int, err: str) -> None:
    """It is no fault of ours, and no traceback. What hinders us at a spec is told of that."""
    assert code in (0, 3) or (code == 1 and "too many files are open" in err), err
    assert "internal error" not in err
    assert "Traceback" not in err


# How a process limits itself before it builds, so that it can do little or nothing, and for how many processes.
LIMITS = {
    "5 open files": ("RLIMIT_NOFILE, (5, 5)", "1"),
    "8 open files": ("RLIMIT_NOFILE, (8, 8)", "1"),
    "10 open files": ("RLIMIT_NOFILE, (10, 10)", "2"),
    "16 open files": ("RLIMIT_NOFILE, (16, 16)", "2"),
    "files of no byte": ("RLIMIT_FSIZE, (0, 0)", "1"),
    "files of 20 kB": ("RLIMIT_FSIZE, (20_000, 20_000)", "2"),
    "64 MB": ("RLIMIT_AS, (64 << 20, 64 << 20)", "1"),
    "100 MB": ("RLIMIT_AS, (100 << 20, 100 << 20)", "2"),
}
# Python itself cannot say more than that it failed where this has no room.
IMPORTS = "import journeymap.cli.work, journeymap.cli.workers, journeymap.renderers.html, journeymap.renderers.svg"


@pytest.mark.parametrize("limit", LIMITS)
def test_what_a_machine_allows(limit: str, maps: Path, journeymap: Callable, tmp_path: Path) -> None:
    """Of open files, of a file's size, of memory: the next build, without the limit, does what was left."""
    before = outputs(maps / "out")
    resource, processes = LIMITS[limit]
    program = f"{IMPORTS}\nimport resource; resource.setrlimit(resource.{resource})"
    code, _, err = Process(maps, *OPTIONS, "-j", processes, program=program).end()

    assert_said(code, err)
    assert_nothing_is_lost(before, maps, tmp_path / "cache")
    assert journeymap("build", *OPTIONS, "-j", "1", "-q") == (0, "", "")
    assert not set(outputs(maps / "out").values()) & set(before.values())


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_any_call_may_fail(
    call: str, number: int, maps: Path, journeymap: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each in its turn, for outputs and for the cache; what was written before stays."""
    before = outputs(maps / "out")
    real = getattr(os, call)
    for turn in 9, 3, 1:  # those before it are written, and not again
        left = [turn]

        def fail(*arguments: object, left: list[int] = left, **rest: object) -> object:
            is_ours = call != "open" or (isinstance(arguments[1], int) and arguments[1] & os.O_CREAT)
            left[0] -= is_ours
            if left[0] < 1 and is_ours:
                raise OSError(number, os.strerror(number))
            return real(*arguments, **rest)

        monkeypatch.setattr(os, call, fail)
        code, _, err = journeymap("build", *OPTIONS, "-j", "1", "--no-cache" if turn == 3 else "-q")
        monkeypatch.setattr(os, call, real)

        assert left[0] <= 0, "it did not fail"
        assert_said(code, err)
        assert os.strerror(number) in err
        assert_nothing_is_lost(before, maps, tmp_path / "cache")
    assert journeymap("build", *OPTIONS, "-j", "1", "-q") == (0, "", "")


@pytest.fixture
def small_disk(maps: Path) -> Iterator[Path]:
    """The output folder, on a disk that has room for few maps."""
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k", "none", maps / "out"], capture_output=True
    ).returncode:
        pytest.skip("may not mount")
    yield maps / "out"
    subprocess.run(["umount", maps / "out"], check=True)


def test_a_disk_that_fills_up(small_disk: Path, maps: Path, journeymap: Callable, tmp_path: Path) -> None:
    """What fits is written; the rest is counted, and told in one line."""
    code, out, err = journeymap("build", *OPTIONS, "-j", "1")
    made = outputs(small_disk)

    assert code == 3
    assert err.count("No space left on device") == 1
    assert 0 < len(made) < 2 * SPECS
    assert f"{2 * SPECS - len(made)} files not written" in out
    assert torn(made) == []
    assert litter(small_disk, tmp_path / "cache") == []


def test_a_folder_that_may_not_be_written(maps: Path, journeymap: Callable, tmp_path: Path) -> None:
    """Read-only as a whole; the outputs in it stay as they are."""
    before = outputs(maps / "out")
    flags = ["mount", "--bind", "-o", "ro", maps / "out", maps / "out"]
    if subprocess.run(flags, capture_output=True).returncode:
        pytest.skip("may not mount")
    try:
        code, _, err = journeymap("build", *OPTIONS, "-j", "1")
    finally:
        subprocess.run(["umount", maps / "out"], check=True)

    assert code == 3
    assert "Read-only file system" in err
    assert outputs(maps / "out") == before


def test_no_process_can_be_started(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The maps are made in the first one."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(workers._Worker, "__init__", refuse)

    assert journeymap("build", *OPTIONS, "-j", "2", "-q") == (0, "", "")


def test_no_thread_can_be_started(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """The layout engine is told of as one that cannot be started."""

    def refuse(_: object) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    code, _, err = journeymap("build", *OPTIONS, "-j", "1", "-q")

    assert code == 3
    assert err.count("the layout engine could not be started (no thread for it)") == SPECS


def test_no_memory_is_left(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """For one map: it is said, and no report is asked for."""
    real = make.to_board

    def greedy(*arguments: object, name: str, **rest: object) -> object:
        if name == "m3.journey.yaml":
            raise MemoryError
        return real(*arguments, name=name, **rest)  # type: ignore[arg-type]

    monkeypatch.setattr(make, "to_board", greedy)
    code, out, err = journeymap("build", *OPTIONS, "-j", "1")

    assert code == 3
    assert err.startswith("error: no memory left on `m3.journey.yaml`\n")
    assert out.startswith(f"built {SPECS - 1} maps")


@pytest.mark.parametrize("shift", [-(10**8), -5, 10**8], ids=["back", "back a little", "ahead"])
def test_clocks_that_jump(shift: int, maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither the time of day nor those of files decide on anything."""
    import time

    now, now_ns = time.time, time.time_ns
    monkeypatch.setattr(time, "time", lambda: now() + shift)
    monkeypatch.setattr(time, "time_ns", lambda: now_ns() + shift * 10**9)
    journeymap("build", *OPTIONS, "-j", "1")
    right = outputs(maps / "out")

    for path in [*maps.glob("*.yaml"), *(maps / "out").iterdir()]:
        os.utime(path, (now() + shift, now() + shift))
    assert journeymap("build", *OPTIONS, "-j", "1").out.startswith(f"{SPECS} maps up to date")

    spec, times = maps / "m0.journey.yaml", (maps / "m0.journey.yaml").stat()
    spec.write_text(spec.read_text().replace("new", "odd"))
    os.utime(spec, ns=(times.st_atime_ns, times.st_mtime_ns))
    journeymap("build", *OPTIONS, "-j", "1")
    changed = {name for name, data in outputs(maps / "out").items() if data != right[name]}

    assert changed == {"m0.html", "m0.svg"}
