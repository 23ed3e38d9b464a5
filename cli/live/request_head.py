"""A connection → the lines of a request's head, of which there are only so many bytes, in only so much time."""

import socket
import time
from http.client import LineTooLong

MOST_BYTES = 16 * 1024
MOST_SECONDS = 10.0
_CHUNK = 4096


class RequestHead:
    """Reads lines as http.server wants them. Raises LineTooLong and TimeoutError."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._until = time.monotonic() + MOST_SECONDS
        self._read = b""
        self._given = 0

    def readline(self, limit: int = MOST_BYTES) -> bytes:
        """Give the next line with its end; what there is where the other side ends before."""
        while (end := self._read.find(b"\n", self._given) + 1) == 0:
            if len(self._read) >= MOST_BYTES:
                raise LineTooLong("head")
            left = self._until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            self._connection.settimeout(left)
            chunk = self._connection.recv(min(_CHUNK, MOST_BYTES - len(self._read)))
            if not chunk:
                end = len(self._read)
                break
            self._read += chunk
        start, self._given = self._given, min(end, self._given + limit)
        return self._read[start : self._given]

    def close(self) -> None:
        """The connection is closed elsewhere."""
