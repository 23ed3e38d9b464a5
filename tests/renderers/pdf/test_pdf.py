"""A page → PDF, by a browser that is there, missing, or worth nothing."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from boards import bed_board, long_board

from journeymap.renderers import pdf
from journeymap.renderers.html import render
from journeymap.renderers.pdf import NoBrowser, NotPrinted, Printer, printer

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="stubs are shell scripts")
needs_chromium = pytest.mark.skipif(
    shutil.which("chromium") is None and "CI" not in os.environ, reason="no Chromium here"
)


def stub(folder: Path, script: str) -> Printer:
    """A browser that does what a shell script says; `$out` is the file that it is to write."""
    program = folder / "browser"
    find = 'for arg in "$@"; do case "$arg" in --print-to-pdf=*) out=${arg#--print-to-pdf=};; esac; done\n'
    program.write_text(f"#!/bin/sh\n{find}{script}\n")
    program.chmod(0o755)
    return Printer(str(program))


@needs_chromium
def test_a_dozen_steps_fit_one_a3_sheet_in_width() -> None:
    """Two builds give the same bytes, and no date or folder of this machine is among them."""
    page = render(bed_board())
    one, other = printer().print(page), printer().print(page)

    assert one.startswith(b"%PDF-")
    assert one == other
    assert one.count(b"/Type /Page\n") + one.count(b"/Type /Page ") <= 2
    assert b"journeymap-" not in one
    assert b"[0 0 1191" in one.replace(b".12", b"")


@needs_chromium
def test_a4_takes_more_sheets() -> None:
    """Forty steps are nine to a sheet."""
    page = render(long_board(40))
    sheets = [Printer(printer().browser, paper).print(page).count(b"/MediaBox") for paper in ("a3", "a4")]

    assert 3 <= sheets[0] < sheets[1]


def test_without_a_browser_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or that the one that was named is none."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JOURNEYMAP_CHROMIUM", raising=False)
    monkeypatch.setattr(pdf, "_PROGRAMS", ("chromium",))
    with pytest.raises(NoBrowser, match="there is no Chromium: install Chromium, Chrome or Edge, or name one by"):
        printer()
    monkeypatch.setenv("JOURNEYMAP_CHROMIUM", "nope")
    with pytest.raises(NoBrowser, match="`nope`, which JOURNEYMAP_CHROMIUM names, is no program"):
        printer()


@posix_only
@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("exit 0", "wrote no PDF"),
        ("echo '<html>' > \"$out\"", "wrote no PDF"),
        ("printf '%%PDF-1.4 cut' > \"$out\"", "wrote no PDF"),
        ("exit 7", r"failed \(exit code 7\)"),
        ("kill -9 $$", r"failed \(exit code -9\)"),
    ],
)
def test_a_browser_that_prints_nothing_is_told(script: str, reason: str, tmp_path: Path) -> None:
    """In one line for that page."""
    with pytest.raises(NotPrinted, match=reason):
        stub(tmp_path, script).print(b"<html>")


@posix_only
def test_a_browser_that_hangs_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After the time it has."""
    monkeypatch.setattr(pdf, "MOST_SECONDS", 1)
    with pytest.raises(NotPrinted, match="more than 1 s"):
        stub(tmp_path, f"(sleep 60; touch {tmp_path}/alive) & echo $! > {tmp_path}/child; sleep 60").print(b"<html>")
    child = int((tmp_path / "child").read_text())
    state = Path(f"/proc/{child}/stat")

    assert not state.exists() or state.read_text().split()[2] == "Z"


@posix_only
def test_dates_of_the_printing_are_left_out(tmp_path: Path) -> None:
    """At their length, so that nothing in the file moves."""
    made = stub(tmp_path, "printf '%%PDF-1.4\\n/CreationDate (D:20261123010203+00)\\n%%%%EOF' > \"$out\"").print(
        b"<html>"
    )

    assert made == b"%PDF-1.4\n/CreationDate (D:00000000000000000)\n%%EOF"


def test_gaps_in_the_numbering_of_a_page_leave_no_trace() -> None:
    """Nor do dates; every offset stays what it was."""
    one = b"/ID (node00000007) /ID (node00000010) /Headers [(node00000007)] /ModDate (D:20261129)"
    other = b"/ID (node00000008) /ID (node00000254) /Headers [(node00000008)] /ModDate (D:20270101)"

    assert pdf._settled(one) == pdf._settled(other)
    assert pdf._settled(one) == (
        b"/ID (node00000001) /ID (node00000002) /Headers [(node00000001)] /ModDate (D:00000000)"
    )
