"""Typst in a child process: what is said when it is missing, hangs, dies or has no font."""

import base64
import signal
import subprocess
import sys

import picture_files
import pytest
from hostile_specs import PIXEL
from pypdfium2 import PdfDocument
from written import drawn, written

from journeymap.renderers import flow_pdf, png
from journeymap.renderers.svg.shapes import Image
from journeymap.renderers.typeset import typeset
from journeymap.renderers.typeset.typeset import NotTypeset, NoTypesetter, find_typst

NOWHERE = "\U0010fffd"  # a private character that no font has


def test_without_typst_the_way_out_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra of that format."""
    monkeypatch.setattr(typeset.importlib.util, "find_spec", lambda name: None)
    with pytest.raises(NoTypesetter, match=r"pip install 'journeymap\[png\]'"):
        png.render(written(["a"]))
    with pytest.raises(NoTypesetter, match=r"pip install 'journeymap\[pdf\]'"):
        flow_pdf.render(written(["a"]))


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        ("import sys; sys.exit('no \\x1b[31m luck')", r"^Typst said: no \\x1b\[31m luck$"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "was killed"),
        ("import time; time.sleep(60)", "took more than 1 s"),
    ],
)
def test_a_typesetter_that_fails_takes_one_picture_with_it(
    script: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line without anything that a terminal obeys."""
    monkeypatch.setattr(typeset, "_WORKER", [sys.executable, "-c", script])
    monkeypatch.setattr(typeset, "MOST_SECONDS", 1)
    with pytest.raises(NotTypeset, match=reason):
        png.render(written(["a"]))


@pytest.mark.skipif(sys.platform == "win32", reason="no alarms there")
def test_a_typesetter_that_nobody_waits_for_ends_by_itself() -> None:
    """After the time it was given."""
    with subprocess.Popen([*typeset._WORKER, find_typst("png"), "1"], stdin=subprocess.PIPE) as waiting:
        assert waiting.wait(timeout=20) == -signal.SIGALRM


def test_images_that_are_broken_are_left_out_and_told() -> None:
    """The others stay: a browser would not do otherwise."""
    broken = f"data:image/png;base64,{base64.b64encode(picture_files.png()).decode()}"
    svg = drawn(Image(0, 0, 40, 30, broken, title="<b>"), Image(50, 0, 40, 30, PIXEL), Image(0, 50, 40, 30, broken))
    made, printed = png.render(svg), flow_pdf.render(svg)

    assert made.note == printed.note == "2 of its images cannot be read and are left out"
    assert printed.data.count(b"/Subtype/Image") == 1
    assert png.render(drawn(Image(50, 0, 40, 30, PIXEL))).data == made.data


def test_characters_that_no_font_has_are_named() -> None:
    """In both formats, five of them and the number of the others."""
    texts = ["all here", f"a{NOWHERE}b", "".join(chr(ord(NOWHERE) - number) for number in range(8))]
    notes = {png.render(written(texts)).note, flow_pdf.render(written(texts)).note}

    assert len(notes) == 1
    note = notes.pop()
    assert note.startswith(f"no font on this machine has {NOWHERE} (U+10FFFD), ")
    assert " and 3 more: boxes " in note
    assert png.render(written(texts[:1])).note == ""


def test_no_text_is_read_as_typst() -> None:
    """Nor as a file name: markup, code and imports stay what was typed."""
    hostile = '#read("/etc/passwd") #import "@preview/a:1.0.0" $x$ *b* _i_ `c` <l> @r \\u{41} "] // /* ~ --'
    made = flow_pdf.render(written([hostile, hostile + '"'], size=10), title=hostile)
    document = PdfDocument(made.data)
    (text,) = (page.get_textpage().get_text_bounded() for page in document)

    assert document.get_metadata_value("Title") == hostile
    assert [line.strip() for line in text.splitlines() if line] == [hostile, hostile + '"']
