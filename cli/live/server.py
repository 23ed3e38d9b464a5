"""A table of pages → servers that show it to this machine's own browsers, on every address of its loopback."""

import errno
import os
import socket
import socketserver
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from threading import BoundedSemaphore, Thread
from typing import Any

from journeymap.cli.console import say
from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.live.handler import Handler
from journeymap.cli.live.pages import Pages

USUAL_PORT = 8000
_TRIES = 100
MOST_CONNECTIONS = 96
_POLL = 0.2  # seconds that it may take to end
_TAKEN = (errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE), getattr(errno, "WSAEACCES", -1))


class Server(socketserver.ThreadingTCPServer):
    """Listens on one address, with a thread for each of so many connections at most."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = os.name != "nt"  # there it would let two programs have one port
    request_queue_size = 64

    def __init__(self, family: socket.AddressFamily, host: str, port: int, pages: Pages) -> None:
        self.address_family = family
        self.pages = pages
        self._places = BoundedSemaphore(MOST_CONNECTIONS)
        super().__init__((host, port), Handler)

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection, or close it where there are too many."""
        if not self._places.acquire(blocking=False):
            self.shutdown_request(request)
            return
        try:
            super().process_request(request, client_address)
        except BaseException:
            self._places.release()
            raise

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer, and make place for another."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._places.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a connection that broke; whatever else goes wrong was said where it did."""


@contextmanager
def listening(port: int | None, pages: Pages) -> Iterator[Sequence[Server]]:
    """Listen on a port, by default 8000, or the next one that is free; nobody is answered yet."""
    with ExitStack() as stack:
        servers = _listen(port, pages)
        for server in servers:
            stack.callback(server.server_close)
        yield servers


@contextmanager
def answering(servers: Sequence[Server], pages: Pages) -> Iterator[None]:
    """Answer requests."""
    for server in servers:
        Thread(target=server.serve_forever, args=(_POLL,), daemon=True).start()
    try:
        yield
    finally:
        pages.close()
        for server in servers:
            server.shutdown()


def port_of(servers: Sequence[Server]) -> int:
    """Give the port that they listen on."""
    port: int = servers[0].server_address[1]
    return port


def _listen(port: int | None, pages: Pages) -> list[Server]:
    first = USUAL_PORT if port is None else port
    candidates = range(first, min(first + _TRIES, 2**16)) if first else [0] * _TRIES
    for candidate in candidates:
        try:
            servers = _on_all_loopbacks(candidate, pages)
        except OSError as error:
            if error.errno not in _TAKEN:
                raise EnvironmentProblem(f"cannot listen on port {candidate}: {error.strerror}") from error
            continue
        if port and candidate != port:
            say(f"note: port {port} is taken: {candidate} is the next free one", err=True)
        return servers
    raise EnvironmentProblem(f"no port from {candidates[0]} to {candidates[-1]} is free: give another with `--port`")


def _on_all_loopbacks(port: int, pages: Pages) -> list[Server]:
    """Listen on 127.0.0.1 and, where there is one, on ::1: `localhost` may be either."""
    first = Server(socket.AF_INET, "127.0.0.1", port, pages)
    try:
        return [first, Server(socket.AF_INET6, "::1", port_of([first]), pages)]
    except OSError as error:
        if error.errno in _TAKEN:
            first.server_close()
            raise
        return [first]
