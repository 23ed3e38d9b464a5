"""A browser that listens → one event when what it shows is not what there is any more, as server-sent events say it."""

import select
import socket
import time
from threading import BoundedSemaphore

from journeymap.cli.live.pages import Pages

MOST_STREAMS = 32
_LOOK = 1.0  # seconds between looks whether the browser is still there
_PULSE = 15.0  # seconds between signs of life, so that nothing on the way takes the connection for dead
_places = BoundedSemaphore(MOST_STREAMS)


def take_place() -> bool:
    """Say whether one more may listen; whoever may has to give the place back."""
    return _places.acquire(blocking=False)


def give_place_back() -> None:
    """Let another one listen."""
    _places.release()


def tell_when_changed(connection: socket.socket, pages: Pages, address: str, version: str) -> None:
    """Send the event once; ends when the browser or the server does. Raises OSError when it does not take it."""
    connection.settimeout(_PULSE)
    connection.sendall(b"retry: 1000\n\n")
    pulse = time.monotonic()
    while pages.is_open and not _has_gone(connection):
        if pages.wait(address, version, _LOOK):
            connection.sendall(b"event: changed\ndata:\n\n")
            return
        if time.monotonic() - pulse > _PULSE:
            connection.sendall(b":\n\n")
            pulse = time.monotonic()


def _has_gone(connection: socket.socket) -> bool:
    """Say whether the other side has closed; whatever else it sends has no meaning."""
    readable, _, _ = select.select([connection], [], [], 0)
    return bool(readable) and not connection.recv(1024)
