"""A server in this process: how tests ask it, and what it is asked with."""

import http.client
import re
import socket
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from journeymap.cli.live.builder import Builder
from journeymap.cli.live.pages import Pages
from journeymap.cli.live.server import Server, port_of

PATIENCE = 60


class Answer(NamedTuple):
    """What came back."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Served:
    """The server and what it serves; `build` takes over what the specs are now."""

    def __init__(self, builder: Builder, pages: Pages, servers: list[Server], folder: Path) -> None:
        self._builder = builder
        self.pages = pages
        self.servers = servers
        self.port = port_of(servers)
        self.folder = folder

    def build(self) -> None:
        """See to the specs as they are now."""
        self.pages.update(self._builder.build())

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request as a browser sends it, unless told otherwise."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        for name, value in {"Host": f"127.0.0.1:{self.port}", **headers}.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        answer = Answer(response.status, dict(response.getheaders()), response.read())
        connection.close()
        return answer

    def send(self, request: bytes) -> bytes:
        """Bytes over a connection, as anything may send them; gives all that comes back until it is closed."""
        with self.connect() as connection:
            try:
                connection.sendall(request)
                return b"".join(iter(lambda: connection.recv(65536), b""))
            except ConnectionError:  # closed before all of it was sent
                return b""

    def connect(self) -> socket.socket:
        """A connection that nothing has been sent over."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)


def listener(served: Served, path: str) -> socket.socket:
    """A browser that listens to an address, as the page at it does."""
    page = served.ask(path).body.decode()
    (events,) = re.findall(r'data-events="([^"]+)"', page)
    connection = served.connect()
    connection.sendall(f"GET {events.replace('&amp;', '&')} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    answer = b""
    while b"retry" not in answer:
        answer += connection.recv(4096)
    assert answer.startswith(b"HTTP/1.0 200 ")
    return connection


def rest_of(connection: socket.socket) -> bytes:
    with connection:
        return b"".join(iter(lambda: connection.recv(4096), b""))
