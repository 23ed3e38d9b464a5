"""Builds in processes of their own: started, watched, killed; and what they must have left in their folders."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from journeymap.cli.stamp import stamp_of
from journeymap.schema.vocabulary import Format

ENDINGS: dict[str, Format] = {".html": "html", ".svg": "svg", ".json": "json"}
MOST_SECONDS = 60.0


class Process:
    """A build that runs; `program` is Python that runs before it, in the same process."""

    def __init__(self, folder: Path, *arguments: str, program: str = "") -> None:
        command = f"{program}\nimport sys; sys.argv[0] = 'journeymap'\nfrom journeymap.__main__ import main; main()"
        self._process = subprocess.Popen(
            [sys.executable, "-c", command, "build", *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def end(self) -> tuple[int, str, str]:
        """Wait until it and all that it has started are gone; gives its exit code and what was said."""
        out, err = self._process.communicate(timeout=MOST_SECONDS)  # its workers hold the pipes open
        return self._process.returncode, out, err

    @property
    def is_running(self) -> bool:
        """Whether it is not over yet."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Kill it alone."""
        self._process.kill()

    def kill_group(self) -> None:
        """Kill it with its workers."""
        os.killpg(self._process.pid, signal.SIGKILL)

    def kill_child(self) -> None:
        """Kill one of those that it has started, a worker or a layout engine, if there is any by now."""
        children = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        if children:
            os.kill(int(random.choice(children)), signal.SIGKILL)


def build(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Build in a process of its own, and wait for it."""
    return Process(folder, *arguments).end()


def outputs(folder: Path) -> dict[str, bytes]:
    """The outputs in a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in ENDINGS}


def torn(made: Mapping[str, bytes]) -> list[str]:
    """Those of which a part is missing or of something else, as their stamps tell."""
    stamps = {name: stamp_of(data, ENDINGS[Path(name).suffix]) for name, data in made.items()}
    return [name for name, stamped in stamps.items() if stamped is None or not stamped.intact]


def litter(*folders: Path) -> list[str]:
    """What is there beside specs, outputs and the cache's own file."""
    known = {".yaml", ".yml", ".png", *ENDINGS}
    return [path.name for folder in folders for path in folder.iterdir() if path.is_file() and path.suffix not in known]


def wait_until(folder: Path, changed: int, before: Mapping[str, bytes], process: Process) -> None:
    """Wait until so many outputs are other than before, or the build is over."""
    end = time.monotonic() + MOST_SECONDS
    while process.is_running and time.monotonic() < end:
        if sum(before.get(name) != data for name, data in outputs(folder).items()) >= changed:
            return
        time.sleep(0.002)
