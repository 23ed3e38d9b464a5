"""How long it takes from a saved spec to its maps, while `journeymap watch` runs."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median

from figures import Figure, at_most
from journeys import spec
from running import JOURNEYMAP

PATIENCE = 20  # seconds for one change


def measure(folder: Path, rounds: int) -> Iterator[Figure | str]:
    """Measure it on a project of one map of 12 steps, once the first change has been seen."""
    if subprocess.run([*JOURNEYMAP, "watch", "--help"], capture_output=True, check=False).returncode:
        yield "watch: there is no `journeymap watch`"
        return
    project = folder / "watched"
    project.mkdir()
    (project / "journeymap.yaml").write_text("owner: Retail\n", "utf-8")
    file = project / "one.journey.yaml"
    file.write_text(spec(12), "utf-8")
    process = subprocess.Popen(
        [*JOURNEYMAP, "watch", str(project)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=project
    )
    try:
        _seen(project, "A journey to measure")
        time.sleep(1)
        times = []
        for number in range(rounds + 1):
            title = f"Change {number} of it"
            started = time.perf_counter()
            file.write_text(spec(12).replace("A journey to measure", title), "utf-8")
            if not _seen(project, title):
                yield f"watch: a change was not seen within {PATIENCE} s"
                return
            times.append(time.perf_counter() - started)
            time.sleep(0.5)  # nobody types so that one change runs into the next
    finally:
        process.send_signal(signal.SIGINT)
        with suppress(subprocess.TimeoutExpired):
            process.wait(5)
        process.kill()
        process.wait()
    yield at_most(150, "watch: from a saved spec of 12 steps to both maps", median(times[1:]) * 1000, "ms")


def _seen(project: Path, title: str) -> bool:
    """Wait until both maps say a title."""
    until = time.perf_counter() + PATIENCE
    left = [project / "one.html", project / "one.svg"]
    while left and time.perf_counter() < until:
        with suppress(OSError):
            if title.encode() in left[0].read_bytes():
                left.pop(0)
        time.sleep(0.001)
    return not left
