"""The file of accepted findings: the same on every system, and refused where it is none of ours."""

import os
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from accepting import SPEC, held

from journeymap.cli.baseline import FILE

pytestmark = pytest.mark.usefixtures("few_rules")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_names_are_the_same_on_every_file_system(
    form: str, spec: Callable[..., Path], folder: Path, check: Callable[..., list[str]], accept: Callable
) -> None:
    """Some take accents from letters: a baseline written on one holds on the other."""
    other = "NFD" if form == "NFC" else "NFC"
    path = spec(unicodedata.normalize(form, "gulta ar pēdām 床.journey.yaml"), SPEC)
    accept()
    path.rename(folder / unicodedata.normalize(other, path.name))

    assert check() == []
    accept("--select", "JM301")
    assert "JM204" in held(folder)[unicodedata.normalize("NFC", path.name)]


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="names are texts there")
def test_a_name_that_is_no_text_has_its_place(
    spec: Callable[..., Path], check: Callable[..., list[str]], accept: Callable
) -> None:
    """Such a file can be accepted as any other."""
    spec("a\udcff.journey.yaml", SPEC)
    assert accept().code == 0

    assert check() == []


def test_it_is_written_in_one_order_and_only_where_it_changes(
    spec: Callable[..., Path], folder: Path, accept: Callable
) -> None:
    """So that it can be committed and merged."""
    for name in ("shop", "bed", "äpfel"):
        spec(f"{name}.journey.yaml", SPEC)
    accept("--select", "all")
    first = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(first)
    os.utime(folder / FILE, (1, 1))
    accept("--select", "all")

    assert list(held(folder)) == ["bed.journey.yaml", "journeymap.yaml", "shop.journey.yaml", "äpfel.journey.yaml"]
    assert (folder / FILE).stat().st_mtime == 1
    assert first.startswith(b'{\n  "version": 1,\n  "findings": {\n    "bed.journey.yaml": {\n')
    assert first.endswith(b"}\n")


def test_line_ends_of_another_system_change_nothing(
    spec: Callable[..., Path], folder: Path, check: Callable[..., list[str]], accept: Callable
) -> None:
    """As git makes them on a checkout."""
    spec(text=SPEC)
    accept()
    (folder / FILE).write_bytes((folder / FILE).read_bytes().replace(b"\n", b"\r\n"))

    assert check() == []


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{}", b"[]", b"7", b"\xff\xfe", b"<<<<<<< HEAD\n{}\n", b"[" * 100_000, b'{"version": 1}', b'{"version": "1"}',
        b'{"version": 1, "findings": []}', b'{"version": 1, "findings": {"a": []}}', b'{"version": true, "findings": 1}',
        b'{"version": 1, "findings": {"a": {"JM204": "x"}}}', b'{"version": 1, "findings": {"a": {"JM204": [1]}}}',
        b'{"version": 0, "findings": {}}', b'{"version": ' + b"9" * 5000 + b"}",
    ],
)  # fmt: skip
@pytest.mark.parametrize("arguments", [[], ["--write-baseline"]])
def test_what_is_no_baseline_is_refused_and_left_alone(
    text: bytes, arguments: list[str], spec: Callable[..., Path], folder: Path, journeymap: Callable
) -> None:
    """With the way out; it may be somebody's half-merged work."""
    spec(text=SPEC)
    (folder / FILE).write_bytes(text)
    code, out, err = journeymap("check", *arguments)

    assert (code, out) == (3, "")
    assert err == (
        f"error: `{FILE}` is no baseline: mend or delete it; `journeymap check --write-baseline` then writes a new one\n"
    )
    assert (folder / FILE).read_bytes() == text


def test_a_later_version_is_refused(spec: Callable[..., Path], folder: Path, journeymap: Callable) -> None:
    """Rather than misread."""
    spec(text=SPEC)
    (folder / FILE).write_text('{"version": 2, "findings": {}}')

    assert journeymap("check") == (
        3, "", f"error: `{FILE}` is of a later version of journeymap, which this one cannot read\n",
    )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="POSIX files")
@pytest.mark.parametrize("kind", ["folder", "pipe", "link"])
def test_what_is_no_regular_file_is_refused(
    kind: str, spec: Callable[..., Path], folder: Path, journeymap: Callable
) -> None:
    """A pipe would never end, and a link may lead anywhere."""
    spec(text=SPEC)
    if kind == "folder":
        (folder / FILE).mkdir()
    elif kind == "pipe":
        os.mkfifo(folder / FILE)
    else:
        (folder / FILE).symlink_to("/etc/hostname")

    assert journeymap("check") == (3, "", f"error: cannot read `{FILE}`: it is no regular file\n")


def test_where_it_cannot_be_written_it_is_said(
    spec: Callable[..., Path], journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a fault of the place."""
    spec(text=SPEC)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("journeymap.cli.write.write", full)

    assert journeymap("check", "--write-baseline") == (
        3, "", f"error: cannot write `{FILE}`: No space left on device\n",
    )  # fmt: skip
