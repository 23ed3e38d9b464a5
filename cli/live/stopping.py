"""Ctrl-C, a closed terminal, a polite kill → the same clean end of what would go on for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from journeymap.cli.interrupts import SIGNALS, interrupt, obey


@contextmanager
def until_stopped() -> Iterator[None]:
    """Do what is inside until somebody has had enough; what comes after that cannot be interrupted."""

    def stop(*_: "int | FrameType | None") -> None:
        for number in SIGNALS:
            signal.signal(number, signal.SIG_IGN)
        interrupt()

    before = {number: signal.signal(number, stop) for number in SIGNALS}
    try:
        with suppress(KeyboardInterrupt):
            try:
                yield
            except Exception:
                obey()
                raise
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
