"""Promise 19: who calls this machine by another name, or comes from another page, is not answered."""

import pytest
from live_server import Served


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:8000", "[::1]", "[::1]:65535"])
def test_names_of_this_machine_are_answered(host: str, served: Served) -> None:
    """With any port: it may be another one on the way."""
    assert served.ask("/", Host=host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8000", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.1@evil.example",
        "evil.example#localhost", "127.0.0.2", "0.0.0.0", "[::]", "::1", "localhost:", "localhost:8000:80", "127.1",
        "localhost/", "", "localhost.", "127.0.0.1:٨", "[::ffff:127.0.0.1]",
    ],
)  # fmt: skip
def test_promise_19_other_names_are_refused(host: str, served: Served) -> None:
    """A name of somebody else may lead here: that is how a page of theirs would read what we serve."""
    answer = served.send(b"GET /bed.html HTTP/1.1\r\nHost: " + host.encode() + b"\r\n\r\n")

    assert answer.startswith(b"HTTP/1.0 421 ")
    assert answer.endswith(b"\r\n\r\n421 Misdirected Request\n")


@pytest.mark.parametrize("hosts", [[], ["localhost", "evil.example"], ["localhost", "localhost"]])
def test_promise_19_there_is_one_host(hosts: list[str], served: Served) -> None:
    """None or several cannot be told from a foreign one."""
    lines = "".join(f"Host: {host}\r\n" for host in hosts)

    assert served.send(f"GET / HTTP/1.1\r\n{lines}\r\n".encode()).startswith(b"HTTP/1.0 400 ")


@pytest.mark.parametrize("path", ["/events?of=/&seen=x", "/bed.html", "/"])
@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://localhost:1", "https://127.0.0.1", ""])
def test_promise_19_pages_of_others_are_refused(origin: str, path: str, served: Served) -> None:
    """Another server of this machine is another one."""
    assert served.ask(path, Origin=origin).status == 403


def test_promise_19_only_our_pages_listen(served: Served) -> None:
    """A browser says which site asks; and our own is answered."""
    path = "/events?of=/&seen=x"

    assert served.ask(path, Sec_Fetch_Site="cross-site").status == 403
    assert served.ask(path, Sec_Fetch_Site="same-site").status == 403
    assert served.ask(path, Origin=f"http://127.0.0.1:{served.port}", Sec_Fetch_Site="same-origin").status == 200
