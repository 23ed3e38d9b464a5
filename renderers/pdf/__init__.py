"""A swimlane page → PDF, printed by a Chromium that is installed here."""

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Literal, NamedTuple

Paper = Literal["a3", "a4", "letter"]

MOST_SECONDS = 60
_VARIABLE = "JOURNEYMAP_CHROMIUM"  # names the browser where none of these is it
_PROGRAMS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)  # fmt: skip
# A page asks for nothing; the browser's own errands are none of ours.
_FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer",
)  # fmt: skip
_DATE = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)([^)]*)\)")
_NODE = re.compile(rb"(?<=\(node)[0-9]{8}(?=\))")


class NoBrowser(Exception):  # noqa: N818
    """There is no Chromium to print with; the text says how to come by one."""


class NotPrinted(Exception):  # noqa: N818
    """One page was not printed; the text says why."""


class Printer(NamedTuple):
    """A browser, and the paper that it prints on."""

    browser: str
    paper: Paper = "a3"

    def print(self, html: bytes) -> bytes:
        """Print a page: the same page gives the same bytes. Raises NotPrinted where the browser does not."""
        with tempfile.TemporaryDirectory(prefix="journeymap-", ignore_cleanup_errors=True) as name:
            folder = Path(name)
            page, made = folder / "map.html", folder / "map.pdf"
            page.write_bytes(html)
            address = page.as_uri() + ("" if self.paper == "a3" else f"?page={self.paper}")
            _run([self.browser, *_flags(folder), f"--print-to-pdf={made}", address])
            data = made.read_bytes() if made.is_file() else b""
        if not (data.startswith(b"%PDF-") and data.rstrip().endswith(b"%%EOF")):
            raise NotPrinted("the browser wrote no PDF")
        return _settled(data)


def _settled(data: bytes) -> bytes:
    """The same without what differs from one print to the next, each part as long as it was: offsets count.

    The parts of a page are numbered as the browser comes to them, now and then with gaps: here without any.
    """
    numbers = {name: b"%08d" % rank for rank, name in enumerate(sorted(set(_NODE.findall(data))), 1)}
    data = _NODE.sub(lambda node: numbers[node[0]], data)
    return _DATE.sub(lambda date: date[1] + b"0" * len(date[2]) + b")", data)


def printer() -> Printer:
    """Find a browser to print with. Raises NoBrowser."""
    own = os.environ.get(_VARIABLE)
    found = next(filter(None, map(shutil.which, (own,) if own else _PROGRAMS)), None)
    if found is None:
        missing = f"`{own}`, which {_VARIABLE} names, is no program" if own else "there is no Chromium"
        raise NoBrowser(f"{missing}: install Chromium, Chrome or Edge, or name one by {_VARIABLE}")
    return Printer(found)


def _flags(folder: Path) -> list[str]:
    """A profile of its own; and Chromium refuses to run as root unless its sandbox is off: the page is our own."""
    is_root = sys.platform != "win32" and os.geteuid() == 0
    return [*_FLAGS, f"--user-data-dir={folder / 'profile'}", *(["--no-sandbox"] if is_root else [])]


def _run(command: list[str]) -> None:
    """Let the browser come to its end; it and its children do not outlive the time that they have."""
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)  # noqa: S603
    except OSError as error:
        raise NotPrinted(f"the browser could not be started ({error.strerror})") from error
    try:
        code = process.wait(MOST_SECONDS)
    except subprocess.TimeoutExpired:
        raise NotPrinted(f"the browser took more than {MOST_SECONDS} s") from None
    finally:
        _end(process)
    if code:
        raise NotPrinted(f"the browser failed (exit code {code})")


def _end(process: "subprocess.Popen[bytes]") -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
