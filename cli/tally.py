"""What has come of a build: counts, the exit code, the summary line."""

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.counted import counted
from journeymap.cli.exit_codes import BUILT, USAGE


class Unwritten(NamedTuple):
    """The line that says why files could not be written, and how many."""

    line: str
    files: int


class Tally:
    """Counts so far. `unmade` are files of sound specs, `fresh` maps that were left as they are.

    `unwritten` counts files by folder and reason, each with a line that says so; thus a full disk is told once.
    """

    def __init__(self) -> None:
        self.maps = 0
        self.with_errors = 0
        self.files = 0
        self.unchanged = 0
        self.unmade = 0
        self.code = BUILT
        self.fresh = 0
        self.unwritten: dict[tuple[Path, int | None], Unwritten] = {}
        self.seconds: dict[str, float] = {}
        self._started = time.perf_counter()

    def worsen(self, code: int) -> None:
        """Let the exit code be at least `code`."""
        self.code = max(self.code, code)

    @property
    def nothing_failed(self) -> bool:
        """Whether all that there is was read and made; it does not matter that a path matched nothing."""
        return self.code in (BUILT, USAGE) and not self.with_errors

    @contextmanager
    def timing(self, what: str) -> Iterator[None]:
        """Count how long something takes."""
        started = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[what] = self.seconds.get(what, 0) + time.perf_counter() - started

    def timings(self) -> list[str]:
        """Say what the time went to, what took longest first; of several processes, their times together."""
        whole = time.perf_counter() - self._started
        longest = sorted(self.seconds.items(), key=lambda item: -item[1])
        lines = [f"{seconds:8.2f} s  {what}" for what, seconds in longest]
        return [*lines, f"{whole:8.2f} s  in all, by the clock"]

    def not_written(self, reason: tuple[Path, int | None], line: str, files: int = 1) -> None:
        """Count files that could not be written."""
        before = self.unwritten.get(reason, Unwritten(line, 0))
        self.unwritten[reason] = before._replace(files=before.files + files)

    def add(self, other: "Tally") -> list[str]:
        """Count what another has counted; gives the lines on what could not be written that were not said yet."""
        for name in ("maps", "with_errors", "files", "unchanged", "unmade", "fresh"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.worsen(other.code)
        for what, seconds in other.seconds.items():
            self.seconds[what] = self.seconds.get(what, 0) + seconds
        new = []
        for reason, (line, files) in other.unwritten.items():
            if reason not in self.unwritten:
                new.append(line)
            self.not_written(reason, line, files)
        return new

    def summary(self, names: Sequence[str] = ()) -> str:
        """Say it in one line: `built 7 maps (14 files, 9 unchanged) in 0.41 s`; few files by their `names`."""
        files = ", ".join(names) or counted(self.files, "file")
        files += f", {self.unchanged} unchanged" if self.unchanged else ""
        parts = [f"built {counted(self.maps, 'map')} ({files})"] if self.maps else []
        if self.fresh:
            parts.append(f"{counted(self.fresh, 'map')} up to date")
        parts = parts or ["built no map"]
        if self.with_errors:
            parts.append(f"{counted(self.with_errors, 'spec')} with errors")
        if self.unmade:
            parts.append(f"{counted(self.unmade, 'file')} not made")
        if self.unwritten:
            parts.append(f"{counted(sum(item.files for item in self.unwritten.values()), 'file')} not written")
        return f"{'; '.join(parts)} in {time.perf_counter() - self._started:.2f} s"
