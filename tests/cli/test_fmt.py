"""`journeymap fmt`: files in the one style."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli import fmt as command
from journeymap.schema.formatting import format_spec as module

MESSY = 'goal:   "Own a bed that fits" # soon\nuser: Ieva\nsteps:\n- Searches online\n- {name: Pays,id: pays}\n'
STYLED = "persona: Ieva\ngoal: Own a bed that fits # soon\nsteps:\n  - Searches online\n  - {id: pays, name: Pays}\n"


def test_files_are_formatted_and_told(journeymap: Callable, spec: Callable) -> None:
    """Each that changed in a line; the second time nothing changes."""
    messy, done = spec("bed.journey.yaml", MESSY), spec("done.journey.yaml", STYLED)
    before = done.stat().st_mtime_ns

    assert journeymap("fmt", ".") == (0, "formatted bed.journey.yaml\nformatted 1 file, 1 file unchanged\n", "")
    assert messy.read_text() == STYLED
    assert done.stat().st_mtime_ns == before
    assert journeymap("fmt", ".") == (0, "2 files unchanged\n", "")


def test_without_paths_it_takes_what_a_build_takes(journeymap: Callable, spec: Callable) -> None:
    """The spec folders of the project, or else the current one."""
    inside, outside = spec("maps/a.journey.yaml", MESSY), spec("b.journey.yaml", MESSY)
    spec("journeymap.yaml", "spec_folders: maps\n")

    assert journeymap("fmt").out == "formatted maps/a.journey.yaml\nformatted 1 file\n"
    assert (inside.read_text(), outside.read_text()) == (STYLED, MESSY)
    spec("journeymap.yaml", "spec_folders: nowhere/..\nfoldrs: x\n")
    code, out, err = journeymap("fmt")
    assert (code, out) == (1, "")
    assert "unknown key `foldrs`" in err


def test_persona_and_project_files_by_their_paths(journeymap: Callable, spec: Callable) -> None:
    """In the order of their own keys."""
    persona = spec("personas/ieva.yaml", "role:   nurse\nname: Ieva\n")
    project = spec("journeymap.yaml", "lang:   fi\nname: Shop\n")

    assert journeymap("fmt", "personas/*.yaml", "journeymap.yaml").code == 0
    assert persona.read_text() == "name: Ieva\nrole: nurse\n"
    assert project.read_text() == "name: Shop\nlanguage: fi\n"


def test_check_names_what_would_change_and_how_to_change_it(journeymap: Callable, spec: Callable) -> None:
    """And writes nothing."""
    path = spec("my maps/bed.journey.yaml", MESSY)
    spec("my maps/done.journey.yaml", STYLED)

    assert journeymap("fmt", "my maps", "--check") == (
        1,
        "would format my maps/bed.journey.yaml\n"
        "1 file would change, 1 file unchanged: run `journeymap fmt 'my maps'`\n",
        "",
    )
    assert path.read_text() == MESSY
    assert journeymap("fmt", "my maps/done.journey.yaml", "--check") == (0, "1 file unchanged\n", "")


def test_diff_shows_what_would_change(journeymap: Callable, spec: Callable) -> None:
    """On standard output alone; the exit code says it too."""
    path = spec("bed.journey.yaml", MESSY)
    code, out, err = journeymap("fmt", "bed.journey.yaml", "--diff")

    assert code == 1
    assert out.startswith("--- bed.journey.yaml\n+++ bed.journey.yaml\n@@ -1,5 +1,5 @@\n")
    assert "\n+persona: Ieva\n" in out
    assert err == "1 file would change: run `journeymap fmt bed.journey.yaml`\n"
    assert path.read_text() == MESSY
    assert journeymap("fmt", "bed.journey.yaml", "--diff", "--check") == (1, out, err)
    assert journeymap("fmt", "bed.journey.yaml").code == 0
    assert journeymap("fmt", "bed.journey.yaml", "--diff") == (0, "", "1 file unchanged\n")


def test_a_file_that_cannot_be_read_stays_and_stops_no_other(journeymap: Callable, spec: Callable) -> None:
    """Its problems are told as a build tells them."""
    broken, messy = spec("a.journey.yaml", "goal: Buy: fast\n"), spec("b.journey.yaml", MESSY)
    code, out, err = journeymap("fmt", ".")

    assert (code, out) == (1, "formatted b.journey.yaml\nformatted 1 file, 1 file with errors\n")
    assert "a.journey.yaml:1:" in err
    assert 'goal: "Buy: fast"' in err
    assert (broken.read_text(), messy.read_text()) == ("goal: Buy: fast\n", STYLED)
    assert journeymap("fmt", "a.journey.yaml", "nowhere.yaml").code == 2


def test_errors_in_what_a_spec_says_are_none_of_its_layout(journeymap: Callable, spec: Callable) -> None:
    """`journeymap check` tells them."""
    path = spec("bed.journey.yaml", "painpoints: x\nsteps: [{next:   nowhere}]\n")

    assert journeymap("fmt", ".").code == 0
    assert path.read_text() == "steps: [{next: nowhere}]\npainpoints: x\n"


@pytest.mark.parametrize(
    ("options", "text", "expected"),
    [
        ([], MESSY, (0, STYLED, "")),
        ([], STYLED, (0, STYLED, "")),
        (["--check"], MESSY, (1, "", "1 file would change\n")),
        (["--check"], STYLED, (0, "", "1 file unchanged\n")),
    ],
)
def test_standard_input_goes_to_standard_output(
    options: list[str], text: str, expected: tuple, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For editors; nothing else is printed there."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    assert journeymap("fmt", "-", *options) == expected


def test_standard_input_that_cannot_be_read(tmp_path: Path) -> None:
    """Standard output stays empty, so that no editor takes nothing for the formatted text."""
    run = [sys.executable, "-m", "journeymap", "fmt", "-"]
    done = subprocess.run(run, input=b"goal: [", capture_output=True, cwd=tmp_path, check=False)

    assert (done.returncode, done.stdout) == (1, b"")
    assert b"<stdin>:1:" in done.stderr
    done = subprocess.run(run, input=b"goal:  x\r\n", capture_output=True, cwd=tmp_path, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"goal: x\r\n", b"")


def test_a_fault_of_ours_leaves_the_file_alone(
    journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is about to be written is read once more, and has to say the same."""
    paths = [spec(f"{name}.journey.yaml", MESSY) for name in "ab"]
    monkeypatch.setattr(module, "emit", lambda _: STYLED.replace("Pays", "Prays"))
    code, out, err = journeymap("fmt", ".")

    assert (code, out) == (70, "formatted no file\n")
    assert "internal error on `a.journey.yaml`" in err
    assert "internal error on `b.journey.yaml`" in err
    assert [path.read_text() for path in paths] == [MESSY, MESSY]


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_file_keeps_who_may_read_it(journeymap: Callable, spec: Callable) -> None:
    """Unlike an output, it is somebody's own."""
    path = spec("bed.journey.yaml", MESSY)
    path.chmod(0o600)

    assert journeymap("fmt", ".").code == 0
    assert path.read_text() == STYLED
    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_is_refused(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """As by a build: neither it nor its target is written."""
    target = spec("../other.journey.yaml", MESSY)
    (folder / "bed.journey.yaml").symlink_to(target)
    code, _, err = journeymap("fmt", ".")

    assert code == 1
    assert "this is a symbolic link" in err
    assert target.read_text() == MESSY
    assert (folder / "bed.journey.yaml").is_symlink()


def test_a_file_that_cannot_be_written_is_told(
    journeymap: Callable, spec: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And stays whole."""

    def full(*_: object, **__: object) -> bool:
        raise OSError(28, "No space left on device")

    path = spec("bed.journey.yaml", MESSY)
    monkeypatch.setattr(command, "rewrite", full)
    code, out, err = journeymap("fmt", ".")

    assert (code, out) == (3, "1 file not written\n")
    assert err == "error: cannot write `bed.journey.yaml`: No space left on device\n"
    assert path.read_text() == MESSY


def test_nothing_of_a_file_gives_orders_to_a_terminal(journeymap: Callable, spec: Callable) -> None:
    """Neither what it says nor its name."""
    spec("a\x1b[31m.journey.yaml", "title:   ok\ngoal: |\n  ##[error]pwn\n  \u202bdir\u202c\n")

    for options in ([], ["--check"], ["--diff"]):
        code, out, err = journeymap("fmt", ".", *options)
        assert not {"\x1b", "\u202b"} & set(out + err)
        assert "##[" not in out + err
        assert code == (1 if options else 0)
        spec("a\x1b[31m.journey.yaml", "title:   ok\ngoal: |\n  ##[error]pwn\n  \u202bdir\u202c\n")


def test_it_imports_nothing_that_draws() -> None:
    """A hook before each commit must not wait."""
    code = (
        "import sys; from journeymap.cli.main import exit_code; code = exit_code(['fmt', '-']); "
        "print(code, [name for name in ('jinja2', 'graphviz', 'pygraphviz', 'difflib') if name in sys.modules])"
    )
    run = [sys.executable, "-c", code]
    done = subprocess.run(run, input=MESSY, capture_output=True, text=True, check=True)

    assert done.stdout == STYLED + "0 []\n"
