"""Ctrl-C, a closed terminal, a polite kill → an interruption, whatever is begun meanwhile and whatever comes of it.

An exception does not always arrive as what it was: where it meets a class that is being made, it comes out as another,
and where an object goes, it is lost.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    import signal
    from types import FrameType
else:
    import _signal as signal  # without its enumerations, as every command pays for this import

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name))

_seen = False


def heed() -> None:
    """From now on know of Ctrl-C, unless whoever has started us wants it ignored."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, interrupt)
    sys.unraisablehook = _say_unless_interrupted


def interrupt(*_: "int | FrameType | None") -> NoReturn:
    """Handle a signal: end what is done, and know that this has been asked for."""
    global _seen  # what is raised may get lost
    _seen = True
    raise KeyboardInterrupt


def obey() -> None:
    """Raise KeyboardInterrupt if somebody has asked to end, whatever has become of that."""
    if _seen:
        raise KeyboardInterrupt


def _say_unless_interrupted(lost: "sys.UnraisableHookArgs") -> None:
    if lost.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(lost)


@contextmanager
def put_off() -> Iterator[None]:
    """Let interruptions wait until what is inside is done; processes that begin there have them blocked."""
    came: list[int] = []
    before = {each: signal.getsignal(each) for each in SIGNALS}
    heeded = {each: handler for each, handler in before.items() if handler != signal.SIG_IGN}
    for each in heeded:
        signal.signal(each, lambda number, _: came.append(number))
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_BLOCK, SIGNALS)
    try:
        yield
    finally:
        if sys.platform != "win32":
            signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
        for each, handler in heeded.items():
            signal.signal(each, handler)
        for each in came:
            signal.raise_signal(each)


def leave_to_parent() -> None:
    """Have Ctrl-C end us by our parent alone, which is told of it too; for a process that has begun in `put_off`."""
    for each in SIGNALS:
        if signal.getsignal(each) != signal.SIG_IGN:
            signal.signal(each, signal.SIG_IGN if each == signal.SIGINT else signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, SIGNALS)
