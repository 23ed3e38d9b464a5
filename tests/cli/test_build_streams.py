"""`journeymap build` from standard input and to standard output."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from made_maps import BAD, made


def stdin(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


@pytest.mark.parametrize("format", ["svg", "html"])
def test_one_map_goes_to_standard_output(format: str, journeymap: Callable, spec: Callable, folder: Path) -> None:
    """And everything else to standard error; the bytes are those of the file."""
    spec()
    code, out, err = journeymap("build", "bed.journey.yaml", "-f", format, "-o", "-")
    journeymap("build")

    assert code == 0
    assert out == (folder / f"bed.{format}").read_text(encoding="utf-8")
    assert err.startswith("built 1 map (1 file) in ")


@pytest.mark.parametrize(
    "arguments", [["-o", "-"], ["-o", "-", "-f", "svg", "-f", "html"], ["other.yaml", "-o", "-", "-f", "svg"]]
)
def test_standard_output_takes_one_spec_in_one_format(
    arguments: list[str], journeymap: Callable, spec: Callable
) -> None:
    """Two files in one stream are none."""
    spec()
    spec("other.yaml")
    code, out, err = journeymap("build", "bed.journey.yaml", *arguments)

    assert (code, out) == (2, "")
    assert "`-o -` takes one" in err


def test_standard_input_is_a_spec(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its map is called journey; persona files are looked for from the current folder."""
    spec("personas/ieva.yaml", "name: Ieva\n")
    stdin(monkeypatch, b"persona: ieva\ngoal: Own a bed\nsteps: [a]\n")
    code, _, err = journeymap("build", "-")

    assert (code, err) == (0, "")
    assert made(folder) == {"journey.svg", "journey.html"}


def test_standard_input_is_no_whole_folder(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a single file it says nothing of what else lies there."""
    spec("a.journey.yaml")
    spec("b.journey.yaml")
    journeymap("build")
    (folder / "b.journey.yaml").unlink()
    stdin(monkeypatch, b"persona: Ieva\ngoal: Own a bed\nsteps: [a]\n")

    assert journeymap("build", "-").err == ""
    assert "`b.svg` is of a spec that is gone" in journeymap("build").err


def test_problems_of_standard_input_name_it(
    journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`<stdin>` with line and column."""
    stdin(monkeypatch, BAD.encode())
    code, _, err = journeymap("build", "-")

    assert code == 1
    assert "  --> <stdin>:4:1\n" in err


def test_too_much_standard_input_is_not_read_to_its_end(
    journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`yes | journeymap build -` ends."""
    stdin(monkeypatch, b"#" * 5_000_000)
    code, _, err = journeymap("build", "-")

    assert code == 1
    assert "larger than 1 MiB" in err
    assert sys.stdin.buffer.read(1)
