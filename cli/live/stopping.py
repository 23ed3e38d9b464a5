"""Ctrl-C, a closed terminal, a polite kill → the same clean end of what would go on for ever."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")  # not each system has them all


@contextmanager
def until_stopped() -> Iterator[None]:
    """Do what is inside until somebody has had enough; what comes after that cannot be interrupted."""
    there = [getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)]

    def stop(*_: "int | FrameType | None") -> None:
        for number in there:
            signal.signal(number, signal.SIG_IGN)
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in there}
    try:
        with suppress(KeyboardInterrupt):
            yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
