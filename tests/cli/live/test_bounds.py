"""Promise 19: what one request may take of us is bounded, and so is how many there are at once."""

import socket
import time
from collections.abc import Callable

import pytest
from live_server import Served

from journeymap.cli.live import handler, request_head
from journeymap.cli.live import server as server_module

HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"


@pytest.mark.parametrize(
    "request_",
    [
        HEAD + b"X: " + b"a" * 20_000 + b"\r\n\r\n",
        HEAD + b"".join(b"X%d: y\r\n" % number for number in range(101)) + b"\r\n",
        HEAD + b"X: y\r\n" * 10_000 + b"\r\n",
        b"GET /" + b"a" * 20_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"a" * 300_000,
    ],
    ids=["a long one", "many", "many bytes", "a long path", "no end"],
)
def test_promise_19_floods_are_cut_off(request_: bytes, served: Served) -> None:
    """The next one is answered as ever."""
    answer = served.send(request_)

    assert answer == b"" or answer.startswith(b"HTTP/1.0 431 ")
    assert served.ask("/").status == 200


@pytest.mark.parametrize(
    "request_", [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\xff\x00 / \r\n\r\n", b"GET /\r\n"]
)
def test_nonsense_is_refused(request_: bytes, served: Served) -> None:
    """And costs nothing else."""
    answer = served.send(request_)

    assert b" 200 " not in answer
    assert served.ask("/").status == 200


@pytest.mark.parametrize("slowly", [b"", b"GET / HTTP/1.1\r\nHost: localhost\r\n"])
def test_promise_19_who_does_not_ask_is_not_waited_for(
    slowly: bytes, served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However slowly a head comes, it has so much time as a whole."""
    monkeypatch.setattr(request_head, "MOST_SECONDS", 1.0)
    with served.connect() as connection:
        connection.sendall(slowly)
        connection.settimeout(0.2)
        started = time.monotonic()
        while time.monotonic() - started < 60:
            try:
                connection.sendall(b"x")
                if connection.recv(100) == b"":
                    break
            except TimeoutError:
                continue
            except ConnectionError:
                break

    assert time.monotonic() - started < 30


def test_promise_19_who_does_not_read_is_not_waited_for(
    served: Served, spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An answer has so much time to be taken."""
    monkeypatch.setattr(handler, "MOST_SECONDS", 0.5)
    monkeypatch.setattr(server_module.Server, "process_request_thread", counted := Counted())
    (served.folder / "bed.json").write_bytes(b"0" * 50_000_000)
    with socket.socket() as connection:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.connect(("127.0.0.1", served.port))
        connection.sendall(b"GET /bed.json HTTP/1.1\r\nHost: localhost\r\n\r\n")

        assert counted.ended(within=30)


class Counted:
    """The real answering, and whether it has ended."""

    real = server_module.Server.process_request_thread

    def __init__(self) -> None:
        self._ended = False

    def __get__(self, server: server_module.Server, _: object) -> Callable:
        def answer(*arguments: object) -> None:
            Counted.real(server, *arguments)
            self._ended = True

        return answer

    def ended(self, within: float) -> bool:
        """Wait for it."""
        until = time.monotonic() + within
        while not self._ended and time.monotonic() < until:
            time.sleep(0.05)
        return self._ended


def test_promise_19_only_so_many_are_served_at_once(served: Served) -> None:
    """Further connections are closed; when some are gone, others are answered."""
    waiting = [served.connect() for _ in range(server_module.MOST_CONNECTIONS)]
    until = time.monotonic() + 60
    while served.servers[0]._places._value and time.monotonic() < until:  # type: ignore[attr-defined]
        time.sleep(0.05)

    assert served.send(HEAD + b"\r\n") == b""
    for connection in waiting:
        connection.close()
    while not served.servers[0]._places._value and time.monotonic() < until:  # type: ignore[attr-defined]
        time.sleep(0.05)
    assert served.ask("/").status == 200
