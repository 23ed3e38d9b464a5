"""Promise 19: `serve` binds loopback, checks Host and Origin, serves by look-up, GET and HEAD only; and is bounded."""

import re
import socket
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from live_server import Served

from journeymap.cli.live import handler, request_head, stream
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


def test_errors_stand_over_the_last_good_map(served: Served, spec: Callable) -> None:
    """As text, until they are mended."""
    good = served.ask("/bed.html").body
    spec("bed.journey.yaml", 'persona: Ieva\ngoal: Own a bed\nsteps: [a]\n"</pre><script>alert(1)</script>": 1\n')
    served.build()
    bad = served.ask("/bed.html").body
    spec("bed.journey.yaml")
    served.build()

    assert b"Own a bed that fits" in bad
    assert b"error[JM104]: unknown key `&lt;/pre&gt;&lt;script&gt;alert(1)&lt;/script&gt;`" in bad
    assert b"<script>alert" not in bad
    assert b"note: `bed.html`" in bad
    assert b"JM104" not in good
    assert served.ask("/bed.html").body.count(b"JM104") == 0


def test_a_spec_that_never_was_good_says_why(served: Served, spec: Callable) -> None:
    """At the address of its map, which listens."""
    spec("new.journey.yaml", "<b>: 1\n")
    served.build()
    answer = served.ask("/new.html")

    assert answer.status == 503
    assert b"unknown key `&lt;b&gt;`" in answer.body
    assert b"EventSource" in answer.body


def test_a_project_with_errors_keeps_its_maps(served: Served, spec: Callable, folder: Path) -> None:
    """With what is wrong over each, and in the index."""
    spec("journeymap.yaml", "formats: [nonsense]\n")
    served.build()
    pages = [served.ask(path) for path in ("/", "/bed.html", "/bed.svg?live")]
    (folder / "journeymap.yaml").unlink()
    served.build()

    assert [page.status for page in pages] == [200] * 3
    assert all(b"nonsense" in page.body for page in pages)
    assert b"nonsense" not in served.ask("/bed.html").body


def test_maps_of_specs_that_go_are_gone(served: Served, spec: Callable, folder: Path) -> None:
    """From the index too; a page that was open is told."""
    spec("shop.journey.yaml")
    served.build()
    before = served.ask("/shop.html").status
    open_page = listener(served, "/shop.html")
    (folder / "shop.journey.yaml").unlink()
    served.build()

    assert before == 200
    assert b"event: changed\n" in rest_of(open_page)
    assert served.ask("/shop.html").status == 404
    assert b"shop" not in served.ask("/").body


def test_titles_and_names_are_text_in_the_index(served: Served, spec: Callable) -> None:
    """Those of a hostile spec too."""
    spec("<i>.journey.yaml", "title: <script>alert(1)</script>\npersona: Jo\ngoal: b\nsteps: [c]\n")
    served.build()
    page = served.ask("/").body

    assert b"&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert b"&lt;i&gt;.journey.yaml" in page
    assert b"<i>" not in page
    assert page.count(b"<script") == 1


def test_a_fault_of_ours_ends_no_server(
    served: Served, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    """It is said as such, and not to the browser."""

    def fail(*_: object) -> None:
        raise RuntimeError("a secret of the spec")

    monkeypatch.setattr(handler.views, "index_view", fail)
    answer = served.ask("/")

    assert (answer.status, answer.body) == (500, b"500 Internal Server Error\n")
    assert capsys.readouterr().err.startswith("internal error: RuntimeError at test_server.py:")
    assert served.ask("/bed.html").status == 200
