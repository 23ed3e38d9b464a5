"""A command → its seconds, and the memory that it and all it starts hold together."""

import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

_PAUSE = 0.1  # seconds between two looks at the memory: looking takes time from who is looked at

JOURNEYMAP = [str(Path(sys.executable).with_name("journeymap"))]
BUILD = [*JOURNEYMAP, "build"]
# As today's installers start a command; those of earlier years had it import `re`, which takes half as long as all else.
LAUNCHED = [sys.executable, "-c", "import sys; from journeymap.__main__ import main; sys.exit(main())"]
ONE_CORE = ["taskset", "-c", "0"] if sys.platform == "linux" else []


class Run(NamedTuple):
    """How long a command took, and the most memory of its largest process, in MiB."""

    seconds: float
    memory: float


def run(command: Sequence[str], *, folder: Path | None = None) -> Run:
    """Run a command; exits where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
    assert process.stderr is not None
    complaints = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = code = os.waitstatus_to_exitcode(status)
    if code:
        sys.exit(f"{' '.join(command)} failed with {code}: {complaints.decode(errors='replace')}")
    return Run(seconds, usage.ru_maxrss / 1024)


def medians(works: Mapping[str, Callable[[], float]], rounds: int) -> dict[str, float]:
    """Give the median of each work's seconds; all are done in turn, so that they meet the same weather."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            times[name].append(work())
    return {name: statistics.median(own) for name, own in times.items()}


def seconds_of(*works: Callable[[], object], rounds: int) -> list[float]:
    """Give for each work in this process the median of so many times, after one that is not counted; in turn."""

    def timed(work: Callable[[], object]) -> float:
        started = time.perf_counter()
        work()
        return time.perf_counter() - started

    for work in works:
        work()
    return list(medians({str(n): lambda work=work: timed(work) for n, work in enumerate(works)}, rounds).values())


class WholeRun(NamedTuple):
    """How long a command took, and the most memory that it and all its processes held at once, in MiB."""

    seconds: float
    memory: float


def run_whole(command: Sequence[str], *, folder: Path | None = None) -> WholeRun:
    """Run a command and look at the memory of its processes meanwhile; 0 where the system does not tell."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=folder)
    seen = [0.0]
    done = threading.Event()

    def look() -> None:
        while not done.wait(_PAUSE):
            seen.append(sum(map(_share_of, _with_children(process.pid))))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    _, complaints = process.communicate()
    seconds = time.perf_counter() - started
    done.set()
    watcher.join()
    if process.returncode:
        sys.exit(f"{' '.join(command)} failed: {complaints.decode(errors='replace')}")
    return WholeRun(seconds, max(seen))


def _with_children(process: int) -> list[int]:
    """A process and all below it."""
    found = [process]
    for file in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            below = file.read_text().split()
        except OSError:  # it has just gone
            continue
        for child in below:
            found += _with_children(int(child))
    return found


def _share_of(process: int) -> float:
    """What a process holds, in MiB; what several hold together is divided among them."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def resident() -> float:
    """Give how much memory this process holds now, in MiB; nothing where the system does not say."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20 if statm.exists() else 0
