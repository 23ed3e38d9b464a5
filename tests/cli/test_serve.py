"""`journeymap serve` as a process: ports, folders, and how it ends."""

import http.client
import os
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from running import PATIENCE, Running

from journeymap.cli import serve
from journeymap.cli.workshop import ENOUGH


def port_in(line: str) -> int:
    return int(line.split("http://127.0.0.1:")[1].split("/")[0])


def body_of(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path)
    body = connection.getresponse().read()
    connection.close()
    return body


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """A folder for temporary files that nobody else has."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def serving(spec: Callable, running: Callable[..., Running], temporary: Path) -> Running:
    """One map that is served on any port."""
    spec()
    return running("serve", "--port", "0", TMPDIR=str(temporary))


def test_maps_are_served_and_nothing_is_written_beside_specs(
    serving: Running, folder: Path, spec: Callable, temporary: Path, tmp_path: Path
) -> None:
    """Neither maps nor what is known of them; when it ends, nothing is left anywhere."""
    port = port_in(serving.hears("serving at "))
    before = body_of(port, "/bed.html")
    spec("bed.journey.yaml", "persona: Ieva\ngoal: Own another bed\nsteps: [Buys]\n")
    serving.hears("built 1 map (2 files)")
    until = time.monotonic() + PATIENCE
    while b"Own another bed" not in body_of(port, "/bed.html") and time.monotonic() < until:
        time.sleep(0.05)

    assert b"Own a bed that fits" in before
    assert b"Own another bed" in body_of(port, "/bed.html")
    assert len(list(temporary.iterdir())) == 1
    assert serving.end() == 0
    assert {path.name for path in folder.iterdir()} == {".git", "bed.journey.yaml"}
    assert list(temporary.iterdir()) == []
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_ends_at_once_though_browsers_listen(sign: int, serving: Running, temporary: Path) -> None:
    """And cleans up."""
    port = port_in(serving.hears("serving at "))
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as listener:
        version = body_of(port, "/bed.html").split(b"&amp;seen=")[1].split(b'"')[0]
        listener.sendall(b"GET /events?of=/bed.html&seen=" + version + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
        while b"retry" not in listener.recv(4096):
            pass

        assert serving.end(sign) == 0
    assert list(temporary.iterdir()) == []


def test_what_a_killed_one_has_left_is_removed_by_the_next(
    serving: Running, running: Callable[..., Running], temporary: Path
) -> None:
    """But nothing of one that still runs, nor what others have put there."""
    serving.hears("serving at ")
    (killed,) = temporary.iterdir()
    other = running("serve", "--port", "0", TMPDIR=str(temporary))
    other.hears("serving at ")
    kept = set(temporary.iterdir()) - {killed}
    assert len(kept) == 1
    for name in ("journeymap-serve-strange", "something"):
        (temporary / name).mkdir()
        kept.add(temporary / name)
    (temporary / "journeymap-serve-link").symlink_to(temporary / "something")
    serving.kill()
    third = running("serve", "--port", "0", TMPDIR=str(temporary))
    third.hears("serving at ")

    assert not killed.exists()
    assert kept <= set(temporary.iterdir())
    assert (temporary / "journeymap-serve-link").is_symlink()


def test_an_interrupt_of_a_process_that_makes_maps_is_not_told(
    running: Callable[..., Running], spec: Callable, tmp_path: Path
) -> None:
    """Ctrl-C comes to all; here to each as soon as it can do anything."""
    for number in range(ENOUGH):
        spec(f"m{number}.journey.yaml")
    early = "import os, signal, sys\nif 'spawn_main' in str(sys.orig_argv): os.kill(os.getpid(), signal.SIGINT)\n"
    (tmp_path / "sitecustomize.py").write_text(early)
    process = running("serve", "--port", "0", "-j", "2", PYTHONPATH=str(tmp_path))
    process.hears("serving at ")

    assert [line.split(" (")[0] for line in process.lines] == [f"built {ENOUGH} maps", process.lines[-1]]


def test_the_next_free_port_is_taken(running: Callable[..., Running], spec: Callable) -> None:
    """Where none was asked for."""
    spec()
    first, second = (port_in(running("serve").hears("serving at ")) for _ in range(2))

    assert 8000 <= first < second < 8100


def test_the_next_free_port_stands_in_for_one_that_is_taken(running: Callable[..., Running], spec: Callable) -> None:
    """And that is said."""
    spec()
    port = port_in(running("serve", "--port", "8200").hears("serving at "))
    other = running("serve", "--port", str(port))
    note = other.hears(f"note: port {port} is taken: ")
    free = port_in(other.hears("serving at "))

    assert port < free < port + 100
    assert note.endswith(f" {free} is the next free one")


def test_that_no_port_is_free_is_an_error(journeymap: Callable, spec: Callable) -> None:
    """With a way out; nothing is built before it is known."""
    spec()
    with socket.socket() as other:
        other.bind(("127.0.0.1", 65535))
        other.listen()
        code, out, err = journeymap("serve", "--port", "65535")

    assert (code, out) == (3, "")
    assert err == "error: no port from 65535 to 65535 is free: give another with `--port`\n"


def test_the_browser_is_opened(running: Callable[..., Running], spec: Callable, tmp_path: Path) -> None:
    """At the first page, when maps are there."""
    spec()
    script, opened = tmp_path / "browser.py", tmp_path / "opened"
    script.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\npathlib.Path({str(opened)!r}).write_text(sys.argv[1])\n"
    )
    script.chmod(0o755)
    line = running("serve", "--port", "0", "--open", BROWSER=f"{script} %s").hears("serving at ")
    until = time.monotonic() + PATIENCE
    while not (opened.exists() and opened.read_text()) and time.monotonic() < until:
        time.sleep(0.05)

    assert opened.read_text() == f"http://127.0.0.1:{port_in(line)}/"


def test_many_maps_are_made_by_several_processes(running: Callable[..., Running], spec: Callable) -> None:
    """Which begin anew, since there are threads here."""
    for number in range(9):
        spec(f"m{number}.journey.yaml")
    process = running("serve", "--port", "0", "-j", "2")

    assert process.hears("built ").startswith("built 9 maps (18 files)")
    assert body_of(port_in(process.hears("serving at ")), "/").count(b'class="title"') == 9


def test_standard_input_is_refused(journeymap: Callable) -> None:
    """It cannot be followed."""
    assert journeymap("serve", "-").code == 2
    assert serve.serve.name == "serve"


def test_nobody_else_reads_the_temporary_folder(serving: Running, temporary: Path) -> None:
    """Other users of the machine may not."""
    serving.hears("serving at ")
    (folder,) = temporary.iterdir()

    assert folder.stat().st_mode & 0o077 == 0
    assert tempfile.gettempdir() != str(folder)
    assert folder.stat().st_uid == os.getuid()
