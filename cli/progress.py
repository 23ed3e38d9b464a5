"""How far a long command is → a line at the foot of a terminal, which goes when the command is done."""

import os
import signal
import sys
import time
from contextlib import suppress
from typing import Self, TextIO

from journeymap.cli.console import keep_foot, visible
from journeymap.cli.counted import counted

_PATIENCE = 0.5  # seconds of work that nobody has to be told of
_PAUSE = 0.1  # seconds between two looks
_BAR = 24  # columns
_USUAL_WIDTH = 80
_CLEAR = "\r\x1b[K"


class Progress:
    """Shows how many of so many maps are done, which is next, and how many a second; only on a terminal of a person.

    The system's timer has it shown whatever we wait for meanwhile. A thread would do that too, but whoever has one
    cannot have copies of this process; and where there is no such timer, it is shown when something is done.
    """

    def __init__(self, total: int, what: str = "map", *, stream: TextIO | None = None) -> None:
        self._total = total
        self._what = what
        self._stream = stream or sys.stderr
        self._started = time.monotonic()
        self._next = self._started + _PATIENCE
        self._is_wanted = total > 0 and _is_seen(self._stream)
        self._done, self._name, self._shown = 0, "", ""

    def __enter__(self) -> Self:
        if self._is_wanted:
            keep_foot(self.hide)
            if sys.platform != "win32":
                signal.signal(signal.SIGALRM, lambda *_: self._draw())
                signal.setitimer(signal.ITIMER_REAL, _PATIENCE, _PAUSE)
        return self

    def __exit__(self, *_: object) -> None:
        if self._is_wanted:
            if sys.platform != "win32":
                signal.setitimer(signal.ITIMER_REAL, 0)
                signal.signal(signal.SIGALRM, signal.SIG_DFL)
            keep_foot(None)
            self.hide()

    def show(self, done: int, name: str) -> None:
        """Tell that so many are `done`, and what is at work now."""
        self._done, self._name = done, name
        self._draw()

    def hide(self) -> None:
        """Give the line to whoever has something to say."""
        if self._shown:
            self._put("")
            self._next = time.monotonic() + _PAUSE

    def _draw(self) -> None:
        now = time.monotonic()
        if not self._is_wanted or now < self._next:
            return
        self._next = now + _PAUSE
        full = _BAR * self._done // self._total
        rate = self._done / (now - self._started)
        self._put(
            f"[{'#' * full}{'.' * (_BAR - full)}] {self._done}/{counted(self._total, self._what)}, "
            f"{rate:.{0 if rate >= 10 or not self._done else 1}f}/s  {visible(self._name)}"
        )

    def _put(self, text: str) -> None:
        """Have a text at the foot, in one go: we may come between a stream and what it is at."""
        if text == self._shown:
            return
        self._shown = text
        with suppress(OSError):
            terminal = self._stream.fileno()
            width = os.get_terminal_size(terminal).columns or _USUAL_WIDTH
            os.write(terminal, (_CLEAR + text[: width - 1]).encode(self._stream.encoding, "backslashreplace"))


def _is_seen(stream: TextIO) -> bool:
    in_ci = os.environ.get("CI", "").lower() not in ("", "0", "false")
    return stream is not None and stream.isatty() and os.environ.get("TERM") != "dumb" and not in_ci
