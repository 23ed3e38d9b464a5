"""Who has a page open is told when what it shows has changed; promise 19 bounds how many."""

import time
from collections.abc import Callable

import pytest
from live_server import Served, listener, rest_of

from journeymap.cli.live import stream


def test_who_listens_is_told_of_changes(served: Served, spec: Callable) -> None:
    """Of its own page, and of that alone; the index changes when a state does."""
    spec("shop.journey.yaml")
    served.build()
    bed, shop, index = (listener(served, path) for path in ("/bed.html", "/shop.html", "/"))
    spec("bed.journey.yaml", "persona: Ieva\ngoal: Own another bed\nsteps: [Buys]\n")
    served.build()

    assert b"event: changed\n" in rest_of(bed)
    assert b"event: changed\n" in rest_of(index)
    shop.settimeout(2)
    with shop, pytest.raises(TimeoutError):
        shop.recv(1)


def test_who_listens_too_late_is_told_at_once(served: Served, spec: Callable) -> None:
    """What has changed between the page and the listening is news too."""
    answer = served.ask("/events?of=/bed.html&seen=before")

    assert answer.headers["Content-Type"] == "text/event-stream"
    assert b"event: changed\n" in answer.body


def test_promise_19_only_so_many_listen(served: Served) -> None:
    """Who has gone makes place for others."""
    listening = [listener(served, "/bed.html") for _ in range(stream.MOST_STREAMS)]
    version = served.pages.table.version("/bed.html")

    with served.connect() as one_more:
        one_more.sendall(f"GET /events?of=/bed.html&seen={version} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert one_more.recv(13) == b"HTTP/1.0 503 "
    assert served.ask("/bed.html").status == 200
    for connection in listening:
        connection.close()
    until = time.monotonic() + 60
    while stream._places._value < stream.MOST_STREAMS and time.monotonic() < until:  # type: ignore[attr-defined]
        time.sleep(0.05)
    assert served.ask("/events?of=/bed.html&seen=x").status == 200
