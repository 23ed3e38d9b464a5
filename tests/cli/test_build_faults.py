"""`journeymap build` where specs, paths, places or we ourselves are at fault: said once, and the rest is made."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from made_maps import BAD, made

from journeymap.cli.draw import Drawer


def test_a_bad_spec_stops_no_other_and_its_old_maps_stay(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """They are named as old."""
    for name in "abc":
        spec(f"{name}.journey.yaml")
    journeymap("build")
    old = (folder / "b.svg").read_bytes()
    for name in "abc":
        (folder / f"{name}.html").unlink()
    spec("b.journey.yaml", BAD)
    code, out, err = journeymap("build")

    assert code == 1
    assert out.startswith("built 2 maps (4 files, 2 unchanged); 1 spec with errors in ")
    assert err.endswith("note: `b.svg` is from an earlier build\n")
    assert (folder / "b.svg").read_bytes() == old
    assert (folder / "c.html").exists()


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]\n" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
)
BAD_SPECS = {
    "tabs in indentation": ("goal: a\nsteps:\n\t- x\n", "a tab cannot indent"),
    "unclosed quote": ('goal: "a\nsteps: [x]\n', "the quote that opens here is never closed"),
    "60,000 nested brackets": ("goal: " + "[" * 60_000, "more than 32"),
    "alias bomb": (BOMB, "more than 50,000"),
    "50 MB": (b"#" * 50_000_000, "larger than 1 MiB"),
    "binary data": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff", "binary data"),
    "persona outside": (
        "persona: ../../etc/passwd\ngoal: a\nsteps: [x]\n",
        "`../../etc/passwd` is outside the project",
    ),
    "missing persona": ("persona: ieva\ngoal: a\nsteps: [x]\n", "there is no persona file for `ieva`"),
}


@pytest.mark.parametrize("kind", BAD_SPECS)
def test_a_hopeless_spec_is_one_clear_message(kind: str, journeymap: Callable, spec: Callable, folder: Path) -> None:
    """With its name, without a traceback, and the other spec is built."""
    text, message = BAD_SPECS[kind]
    spec("bad.journey.yaml", text)
    spec("good.journey.yaml")
    code, out, err = journeymap("build")

    assert code == 1
    assert message in err
    assert "--> bad.journey.yaml" in err
    assert len(err) < 2_000
    assert out.startswith("built 1 map (2 files); 1 spec with errors in ")
    assert made(folder) == {"good.svg", "good.html"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["missing.journey.yaml"], "error: there is no file or folder `missing.journey.yaml`\n"),
        (["empty"], "error: no specs in `empty`: they end with .journey.yaml or .journey.yml\n"),
        (["*.nothing"], "error: nothing matches `*.nothing`\n"),
    ],
)
def test_a_path_that_matches_nothing_stops_no_other(
    arguments: list[str], message: str, journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """Code 2; the sound spec beside it is built."""
    (folder / "empty").mkdir()
    spec("sound.journey.yaml")
    code, _, err = journeymap("build", "sound.journey.yaml", *arguments)

    assert (code, err) == (2, message)
    assert made(folder) == {"sound.html", "sound.svg"}


def test_two_specs_with_one_output_are_refused_before_anything_is_drawn(
    journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """Code 2 and one message that names both; nothing is built until one is renamed."""
    for name in ("a/bed.journey.yaml", "b/bed.journey.yaml", "sound.journey.yaml"):
        spec(name)
    code, out, err = journeymap("build", "sound.journey.yaml", "a", "b", "-o", "out")

    assert (code, out) == (2, "")
    assert err.count("error: ") == 1
    assert "`b/bed.journey.yaml` would be drawn to `out/bed.html`, which is the output of `a/bed.journey.yaml`" in err
    assert made(folder) == set()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_an_unreadable_spec_is_told(journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Permission denied for one file stops no other."""
    spec("bad.journey.yaml")
    spec("good.journey.yaml")
    real = os.open

    def denied(path: object, *rest: int) -> int:
        if str(path).endswith("bad.journey.yaml"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "open", denied)
    code, out, err = journeymap("build")

    assert code == 1
    assert "you may not read this file\n  --> bad.journey.yaml\n" in err
    assert out.startswith("built 1 map (2 files); 1 spec with errors")


def test_an_output_folder_that_is_a_file_is_told_at_once(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Code 3; the file stays."""
    spec()
    (folder / "out").write_text("precious")
    code, out, err = journeymap("build", "-o", "out")

    assert (code, out, err) == (3, "", "error: the output folder `out` is a file\n")
    assert (folder / "out").read_text() == "precious"


def test_an_output_folder_below_a_file_cannot_be_written(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Code 3 as well."""
    spec()
    (folder / "out").touch()
    code, _, err = journeymap("build", "-o", "out/maps")

    assert code == 3
    assert err.startswith("error: cannot write `out/maps/bed.html`: ")


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_a_place_that_cannot_be_written_is_told_once(
    number: int, journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full disk, a read-only folder, a forbidden one: old maps stay, nothing half-written, code 3."""
    spec("a.journey.yaml")
    journeymap("build", "-o", "out")
    old = {path.name: path.read_bytes() for path in (folder / "out").iterdir()}
    spec("a.journey.yaml", "persona: Ieva\ngoal: Changed\nsteps: [x]\n")
    spec("b.journey.yaml")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    code, out, err = journeymap("build", "-o", "out")

    assert code == 3
    assert err == (
        f"error: cannot write `out/a.html`: {os.strerror(number)}\n"
        "note: `out/a.html` and `out/a.svg` are from an earlier build\n"
    )
    assert out.startswith("built no map; 4 files not written in ")
    assert {path.name: path.read_bytes() for path in (folder / "out").iterdir()} == old


def breaking(monkeypatch: pytest.MonkeyPatch, error: Exception, *, format: str) -> None:
    real = Drawer.draw

    def draw(self: Drawer, wanted: str) -> object:
        if self._board.origin == "b.journey.yaml" and wanted == format:
            raise error
        return real(self, wanted)  # type: ignore[arg-type]

    monkeypatch.setattr(Drawer, "draw", draw)


def test_our_fault_on_one_map_is_one_line_that_names_it_and_outranks_the_rest(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Code 70, though another spec has errors."""
    breaking(monkeypatch, RecursionError("text of a spec"), format="html")
    spec("a.journey.yaml", BAD)
    spec("b.journey.yaml")
    spec("c.journey.yaml")
    spec("d.journey.yaml", BAD)
    code, _, err = journeymap("build")

    assert code == 70
    assert err.count("error[JM104]") == 2
    assert err.count("internal error on `b.journey.yaml`: RecursionError at ") == 1
    assert "text of a spec" not in err
    assert made(folder) == {"b.svg", "c.svg", "c.html"}


def test_earlier_outputs_are_named_as_people_list_things(journeymap: Callable, spec: Callable) -> None:
    """With one `and`."""
    spec("a.journey.yaml")
    formats = ["-f", "html", "-f", "svg", "-f", "md"]
    journeymap("build", *formats)
    spec("a.journey.yaml", "persona: Ieva\ngoal: Changed\nstepps: [x]\n")

    assert journeymap("build", *formats).err.endswith("note: `a.html`, `a.svg` and `a.md` are from an earlier build\n")
