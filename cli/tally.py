"""What has come of a build: counts, the exit code, the summary line."""

import time
from collections.abc import Sequence
from pathlib import Path

from journeymap.cli.exit_codes import BUILT


class Tally:
    """Counts so far. `unmade` are files of sound specs; `unwritten` counts files by folder and reason.

    So a full disk is told once.
    """

    def __init__(self) -> None:
        self.maps = 0
        self.with_errors = 0
        self.files = 0
        self.unchanged = 0
        self.unmade = 0
        self.code = BUILT
        self.unwritten: dict[tuple[Path, int | None], int] = {}
        self._started = time.perf_counter()

    def worsen(self, code: int) -> None:
        """Let the exit code be at least `code`."""
        self.code = max(self.code, code)

    def summary(self, names: Sequence[str] = ()) -> str:
        """Say it in one line: `built 7 maps (14 files, 9 unchanged) in 0.41 s`; few files by their `names`."""
        files = ", ".join(names) or counted(self.files, "file")
        files += f", {self.unchanged} unchanged" if self.unchanged else ""
        parts = [f"built {counted(self.maps, 'map')} ({files})" if self.maps else "built no map"]
        if self.with_errors:
            parts.append(f"{counted(self.with_errors, 'spec')} with errors")
        if self.unmade:
            parts.append(f"{counted(self.unmade, 'file')} not made")
        if self.unwritten:
            parts.append(f"{counted(sum(self.unwritten.values()), 'file')} not written")
        return f"{'; '.join(parts)} in {time.perf_counter() - self._started:.2f} s"


def counted(count: int, noun: str) -> str:
    """`1 map`, `7 maps`."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"
