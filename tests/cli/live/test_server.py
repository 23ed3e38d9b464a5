"""Promise 19: `serve` binds loopback, and serves by look-up, GET and HEAD only."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from live_server import Served

HELLO = "persona: Ieva\ngoal: Own a bed that fits\nsteps: [Searches online, Visits the shop]\n"


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
