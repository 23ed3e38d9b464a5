"""Promise 19: `serve` binds loopback, checks Host and Origin, serves by look-up, GET and HEAD only; and is bounded."""

import re
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from live_server import Served

from journeymap.cli.live import handler, request_head
from journeymap.cli.live import server as server_module

HELLO = "persona: Ieva\ngoal: Own a bed that fits\nsteps: [Searches online, Visits the shop]\n"
HEAD = b"GET / HTTP/1.1\r\nHost: localhost\r\n"


def test_promise_19_it_listens_on_loopback_alone(served: Served) -> None:
    """On all addresses of it that there are, at one port."""
    addresses = {server.server_address[0] for server in served.servers}

    assert "127.0.0.1" in addresses
    assert addresses <= {"127.0.0.1", "::1"}
    assert {server.server_address[1] for server in served.servers} == {served.port}


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("html", "text/html; charset=utf-8"), ("svg", "image/svg+xml"), ("md", "text/markdown; charset=utf-8"),
        ("json", "application/json"), ("mmd", "text/vnd.mermaid; charset=utf-8"),
        ("dot", "text/vnd.graphviz; charset=utf-8"),
    ],
)  # fmt: skip
def test_files_are_what_they_are(ending: str, kind: str, served: Served) -> None:
    """Nobody guesses their type or keeps them, and they may do nothing."""
    status, headers, body = served.ask(f"/bed.{ending}")

    assert (status, headers["Content-Type"]) == (200, kind)
    assert (headers["X-Content-Type-Options"], headers["Cache-Control"]) == ("nosniff", "no-store")
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert "'unsafe" not in headers["Content-Security-Policy"]
    assert int(headers["Content-Length"]) == len(body)
    if ending != "html":
        assert body == (served.folder / f"bed.{ending}").read_bytes()
        assert headers["Content-Security-Policy"].endswith("sandbox")


def test_what_is_injected_is_in_no_file(served: Served, journeymap: Callable, folder: Path) -> None:
    """What is served is what `journeymap build` writes, with our style and script in it and its policy in the head."""
    journeymap("build")
    built = (folder / "bed.html").read_bytes()
    page = served.ask("/bed.html").body
    plain = re.sub(rb"<style>\.live\{.*?</style>|<script data-events=.*?</script>\n?", b"", page, flags=re.DOTALL)

    assert (served.folder / "bed.html").read_bytes() == built
    assert b"EventSource" in page
    assert b"EventSource" not in built
    assert plain == re.sub(rb'<meta http-equiv="Content-Security-Policy".*?/>\n', b"", built)


def test_a_page_may_run_its_own_script_and_ours(served: Served) -> None:
    """By their hashes."""
    built = (served.folder / "bed.html").read_bytes().decode()
    policy = served.ask("/bed.html").headers["Content-Security-Policy"]
    own = re.findall(r"'sha256-[^']+'", built)
    scripts = re.search(r"script-src ([^;]*);", policy)

    assert len(own) == 2
    assert all(source in policy for source in own)
    assert scripts
    assert re.fullmatch(r"('sha256-[\w+/]{43}=' ?){2}", scripts[1])


def test_head_is_get_without_the_body(served: Served) -> None:
    """To the byte."""
    get, head = served.ask("/bed.html"), served.ask("/bed.html", "HEAD")

    assert head == get._replace(body=b"")
    assert len(get.body) > 1000


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "get", "X" * 99])
def test_promise_19_other_methods_are_refused(method: str, served: Served) -> None:
    """Whatever they are called."""
    status, headers, body = served.ask("/bed.html", method)

    assert (status, headers["Allow"]) == (405, "GET, HEAD")
    assert body == b"405 Method Not Allowed\n"


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


@pytest.mark.parametrize(
    "path",
    [
        "/../bed.html", "/maps/../bed.html", "/./bed.html", "/%2e%2e/caches/builds.json", "/..%2fcaches", "/%2e%2e%2fbed.html",
        "/bed.html/", "/bed.html/.", "//etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd", "/..\\bed.html", "/%5c..%5cbed.html",
        "/bed.html%00", "/bed.html%00.svg", "/%", "/%zz", "/BED.html", "/bed.journey.yaml", "/.git", "/in-use", "/bed",
        "/C:/bed.html", "/%c0%ae%c0%ae/bed.html", "/%252e%252e/bed.html", "/" + "../" * 50 + "etc/passwd", "/%ff",
    ],
)  # fmt: skip
def test_promise_19_only_what_is_in_the_table_is_there(path: str, served: Served) -> None:
    """No path is joined to a folder; what is asked for is not said again as it was written."""
    answer = served.send(f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    assert answer.startswith(b"HTTP/1.0 404 ")
    assert b"root:" not in answer
    assert b"There is no such map." in answer


@pytest.mark.parametrize("target", ["http://evil.example/", "bed.html", "*", "?", "localhost:80"])
def test_only_paths_are_asked_for(target: str, served: Served) -> None:
    """No addresses of elsewhere, as of a proxy."""
    answer = served.send(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())

    assert answer.startswith(b"HTTP/1.0 400 ")


@pytest.mark.parametrize("query", ["of=/&seen=x&a=1&b=2&c=3", "&" * 1000])
def test_who_listens_says_no_more_than_our_pages_do(
    query: str, served: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    """Such a request is no fault of ours."""
    assert served.ask(f"/events?{query}").status == 400
    assert capsys.readouterr().err == ""


def test_promise_19_links_are_not_followed(served: Served, tmp_path: Path) -> None:
    """One that somebody puts in the place of an output is none."""
    secret = tmp_path / "secret"
    secret.write_text("the secret", "utf-8")
    (served.folder / "bed.md").unlink()
    (served.folder / "bed.md").symlink_to(secret)
    answer = served.ask("/bed.md")

    assert answer.status == 503
    assert b"the secret" not in answer.body


def test_maps_lead_to_each_other(served: Served, spec: Callable) -> None:
    """By the links that they have on disk, also where a project puts its maps elsewhere."""
    spec("shop/journeymap.yaml", "output_folder: maps/all\n")
    spec("shop/old/years.journey.yaml", f"{HELLO}children: [../bed.journey.yaml]\n")
    spec("shop/bed.journey.yaml", f"{HELLO}parent: old/years.journey.yaml\n")
    served.build()
    links = {
        page: re.findall(r'href="([^"#/]+\.html)"', served.ask(f"/shop/maps/all/{page}.html").body.decode())
        for page in ("years", "bed")
    }

    assert links == {"years": ["bed.html"], "bed": ["years.html"]}


def test_names_of_any_kind_have_an_address(served: Served, spec: Callable) -> None:
    """The index links to each, and leads there."""
    names = ["a b", "100%", "q?x=1#y", "顧客", "<b>&\"'", "e\u0301", "a%2Fb"]
    for name in names:
        spec(f"maps/{name}.journey.yaml")
    served.build()
    links = re.findall(r'class="title" href="([^"]+)"', served.ask("/").body.decode())

    assert len(links) == len(names) + 1
    assert [served.ask(link).status for link in links] == [200] * len(links)
    assert served.ask("/maps/a%2Fb.html").status == 404


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
