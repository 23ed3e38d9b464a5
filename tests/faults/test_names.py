"""Files with names that break scripts are built, found again and checked like any others."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import HELLO

from journeymap.cli.stamp import stamp_of
from journeymap.schema.vocabulary import FORMATS

STEMS = (
    b"with blanks", b" blank first", b"blank last ", b"new\nline", b"tab\tand\rreturn", b"quote'\"s", b"-o", b"--prune", b"-",
    b"$(touch pwned)", b"`touch pwned`", b";touch pwned", b"back\\slash", b"100%#top?x=y", b"\x1b[31mred", b"::error::x",
    b"caf\xe9", b"\xff\xfe", b"\xed\xa0\x80", "顧客".encode(), "😀".encode(), "e\u0301".encode(), "\U0001fae8".encode(),
    b"{{ 7*7 }}", b"<b>", b"*", b"[a-z]", b"a:b", b"~", b"x" * 230,
)  # fmt: skip
TEXTS = ("html", "svg", "md", "json", "mermaid", "dot")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere names are text")


@pytest.mark.parametrize("where", [b".", b"-\xe9 \n'x'"])
def test_a_spec_may_be_called_anything(where: bytes, folder: Path, journeymap: Callable) -> None:
    """In one process and in several; its outputs are stamped and known again."""
    Path(os.fsdecode(where)).mkdir(exist_ok=True)
    for stem in STEMS:
        Path(os.fsdecode(where), os.fsdecode(stem) + ".journey.yaml").write_text(HELLO)
    formats = [part for format in ("html", "json") for part in ("-f", format)]
    for processes in "1", "2":
        code, out, err = journeymap("build", "--no-cache", "-o", f"out{processes}", "-j", processes, *formats)

        assert (code, err) == (0, "")
        assert out.startswith(f"built {len(STEMS)} maps")
        assert not any(character < " " and character != "\n" for character in out)
    one, two = ({path.name: path.read_bytes() for path in folder.glob(f"out{number}/*")} for number in "12")

    assert one == two
    assert {os.fsencode(name) for name in one} == {stem + ending for stem in STEMS for ending in (b".html", b".json")}
    assert all(stamp_of(data, "html" if name.endswith("html") else "json") for name, data in one.items())
    assert not list(folder.rglob("pwned"))

    journeymap("build", "-o", "out", *formats)

    assert journeymap("build", "-o", "out", *formats).out.startswith(f"{len(STEMS)} maps up to date")
    assert journeymap("build", "-o", "out", "--check", *formats).code == 0


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_takes_a_name_that_is_no_text(format: str, folder: Path, journeymap: Callable) -> None:
    """Programs that are given the map are not given its name."""
    Path(os.fsdecode(b"-caf\xe9\n.journey.yaml")).write_text(HELLO)
    code, _, err = journeymap("build", "-f", format)

    assert (code, err) == (0, "")
    assert Path(os.fsdecode(b"-caf\xe9\n." + FORMATS[format].encode())).stat().st_size > 100  # type: ignore[index]


@pytest.mark.parametrize("stem", STEMS)
def test_a_spec_is_built_by_its_name(stem: bytes, folder: Path, journeymap: Callable) -> None:
    """As an argument, behind `--`; a glob that is also a file is the file."""
    name = os.fsdecode(stem) + ".journey.yaml"
    Path(name).write_text(HELLO)
    code, _, err = journeymap("build", "-q", "-f", "json", "--", name)

    assert (code, err) == (0, "")
    assert Path(os.fsdecode(stem) + ".json").exists()


@pytest.mark.parametrize(
    "stems",
    [("bed", "Bed"), ("stra\xdfe", "STRASSE"), ("\xe9", "e\u0301"), ("\xc9", "e\u0301"), ("\u01f0", "J\u030c"),
     ("\ufb01", "fi"), ("\u212a", "k"), ("\u03ac", "\u1f71"), ("\u1fb3\u0301", "\u1fb4")],
)  # fmt: skip
def test_names_that_some_file_systems_take_for_one_are_refused(
    stems: tuple[str, str], folder: Path, journeymap: Callable
) -> None:
    """Before anything is written: those that differ in case only, or in how they are composed."""
    for stem in stems:
        Path(f"{stem}.journey.yaml").write_text(HELLO)
    if len(list(folder.glob("*.yaml"))) < 2:
        pytest.skip("this file system takes them for one")
    code, _, err = journeymap("build", "-o", "out")

    assert code == 2, ascii(stems)
    assert "rename one" in err
    assert not Path("out").exists()


RESERVED = ("CON", "con", "Aux.x", "nul ", "COM1", "lpt9", "COM¹", "LPT³.y", "CONIN$", "conout$")


@pytest.mark.parametrize("stem", RESERVED)
def test_names_that_windows_cannot_have_are_refused(stem: str, folder: Path, journeymap: Callable) -> None:
    """Before anything is written; the line names the spec."""
    Path(f"{stem}.journey.yaml").write_text(HELLO)
    code, _, err = journeymap("build", "-o", "out")

    assert code == 2
    assert "is no name for a file on every system: rename the spec" in err
    assert not Path("out").exists()
