"""How far a long build is → a line at the foot of a terminal, which goes when the build is done."""

import os
import sys
import time
from typing import TextIO

from journeymap.cli.console import visible

_PATIENCE = 0.5  # seconds of work that nobody has to be told of
_PAUSE = 0.1  # seconds between two looks
_BAR = 24  # columns
_CLEAR = "\r\x1b[K"


class Progress:
    """Shows how many of so many maps are done, which is next, and how many a second; only on a terminal of a person."""

    def __init__(self, total: int, stream: TextIO | None = None) -> None:
        self._total = total
        self._stream = stream or sys.stderr
        self._started = time.monotonic()
        self._next = self._started + _PATIENCE
        self._is_wanted = total > 1 and _is_seen(self._stream)
        self._is_shown = False

    def show(self, done: int, name: str) -> None:
        """Tell that `done` maps are made, and what is made now."""
        now = time.monotonic()
        if not self._is_wanted or now < self._next:
            return
        self._next = now + _PAUSE
        from shutil import get_terminal_size  # short builds do without

        full = _BAR * done // self._total
        rate = f"{done / (now - self._started):.0f}/s"
        text = f"[{'#' * full}{'.' * (_BAR - full)}] {done}/{self._total} maps, {rate}  {visible(name)}"
        self._stream.write(_CLEAR + text[: get_terminal_size((80, 24)).columns - 1])
        self._stream.flush()
        self._is_shown = True

    def hide(self) -> None:
        """Give the line back to whoever has something to say."""
        if self._is_shown:
            self._stream.write(_CLEAR)
            self._stream.flush()
            self._is_shown = False


def _is_seen(stream: TextIO) -> bool:
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb" and not in_ci
