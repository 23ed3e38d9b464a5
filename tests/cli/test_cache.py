"""Builds that do only what changed, decided by content; a cache that is wrong in whatever way is a miss."""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from picture_files import png

from journeymap.cli import cache, tool
from journeymap.cli.digest import digest_of

SPEC = "persona: ieva\ngoal: Own a bed\nsteps: [Searches, {name: Buys, image: bed.png}]\nparent: all.journey.yaml\n"
ALL = "persona: Janis\ngoal: Everything\nsteps: [Lives]\n"


@pytest.fixture
def whole(spec: Callable[..., Path], folder: Path) -> Path:
    """A project whose map refers to a persona file, a picture and another map."""
    spec("journeymap.yaml", "theme: {base: dark, logo: logo.png}\nformats: html\n")
    spec("logo.png", png(2, 2))
    spec("personas/ieva.yaml", "name: Ieva\n")
    spec("bed.png", png(3, 3))
    spec("all.journey.yaml", ALL)
    spec("bed.journey.yaml", SPEC)
    return folder


def built(journeymap: Callable, *options: str) -> list[str]:
    """The maps that a build makes."""
    code, out, err = journeymap("build", "-v", *options)

    assert (code, err) == (0, "")
    return [line.split()[1] for line in out.splitlines() if line.startswith(("wrote ", "unchanged "))]


def test_nothing_is_made_twice(whole: Path, journeymap: Callable) -> None:
    """With a project file and without."""
    assert built(journeymap) == ["all.html", "bed.html"]
    assert built(journeymap) == []

    (whole / "journeymap.yaml").unlink()

    assert built(journeymap) == ["all.html", "all.svg", "bed.html", "bed.svg"]
    assert built(journeymap) == []


CHANGES: dict[str, tuple[str, bytes | None, list[str]]] = {
    # what changes: the file, what it holds then (None: it is gone), and what is made
    "the spec": ("bed.journey.yaml", SPEC.replace("bed\n", "sofa\n").encode(), ["bed.html"]),
    "a comment in it": ("bed.journey.yaml", SPEC.encode() + b"# x\n", ["bed.html"]),
    "a persona": ("personas/ieva.yaml", b"name: Ieva B.\n", ["bed.html"]),
    "a persona file that was looked for": ("personas/Janis.yaml", b"name: Janis O.\n", ["all.html"]),
    "a persona file for a name": ("personas/ieva.yml", b"name: other\n", []),
    "a picture": ("bed.png", png(4, 4), ["bed.html"]),
    "the title of another map": ("all.journey.yaml", ALL.replace("Every", "Some").encode(), ["all.html", "bed.html"]),
    "the logo": ("logo.png", png(5, 5), ["all.html", "bed.html"]),
    "the project": ("journeymap.yaml", b"formats: html\n", ["all.html", "bed.html"]),
    "an output": ("bed.html", b"<p>edited</p>", ["bed.html"]),
    "an output, gone": ("bed.html", None, ["bed.html"]),
    "something else": ("notes.txt", b"x", []),
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_a_change_touches_is_made_and_no_more(change: str, whole: Path, journeymap: Callable) -> None:
    """The same as a build from nothing would make."""
    built(journeymap)
    file, content, expected = CHANGES[change]
    (whole / file).unlink(missing_ok=True)
    if content is not None:
        (whole / file).write_bytes(content)

    assert built(journeymap) == expected

    after = {path.name: path.read_bytes() for path in whole.glob("*.html")}
    built(journeymap, "--no-cache")

    assert {path.name: path.read_bytes() for path in whole.glob("*.html")} == after


def test_the_reason_for_each_map_is_told(spec: Callable[..., Path], journeymap: Callable, folder: Path) -> None:
    """As it is."""
    spec("bed.journey.yaml")

    def why(*options: str) -> str:
        return str(journeymap("build", "-v", "-f", "html", *options).out.splitlines()[0])

    assert why() == "`bed.journey.yaml`: not built before"
    assert why() == "up to date bed.journey.yaml"
    assert why("-f", "svg") == "`bed.journey.yaml`: no svg has been made"
    assert why("-o", "out") == "`bed.journey.yaml`: its html was made elsewhere the last time"
    assert why("-o", "out", "--theme", "dark") == "`bed.journey.yaml`: settings or version have changed"

    (folder / "out/bed.html").unlink()

    assert why("-o", "out", "--theme", "dark") == "`bed.journey.yaml`: `out/bed.html` is gone or was changed"

    spec("bed.journey.yaml", (folder / "bed.journey.yaml").read_text() + "title: Beds\n")

    assert why("-o", "out", "--theme", "dark") == "`bed.journey.yaml`: `bed.journey.yaml` has changed"
    assert why("--no-cache") == "`bed.journey.yaml`: made anew, as `--no-cache` says"


@pytest.mark.parametrize("options", [["--theme", "light"], ["--page", "a4"], ["-o", "out"]])
def test_other_options_are_another_build(options: list[str], whole: Path, journeymap: Callable) -> None:
    """Of everything."""
    built(journeymap, "-f", "svg")

    assert len(built(journeymap, "-f", "svg", *options)) == 2
    assert built(journeymap, "-f", "svg", *options) == []


def test_a_persona_that_appears_is_found(spec: Callable[..., Path], journeymap: Callable) -> None:
    """Where there was no file, the name stood for itself."""
    spec("bed.journey.yaml", SPEC.replace("ieva", "Ieva").replace(", image: bed.png", "").replace("parent", "x-parent"))
    built(journeymap)
    spec("personas/Ieva.yaml", "name: Ieva of the file\n")

    assert built(journeymap) == ["bed.html", "bed.svg"]


def test_the_same_times_and_size_deceive_nobody(whole: Path, journeymap: Callable) -> None:
    """Neither for a spec nor for an output."""
    built(journeymap)
    for name, old, new in (("bed.journey.yaml", b"a bed", b"a cot"), ("all.html", b"Everything", b"Everyone's")):
        path = whole / name
        times = path.stat().st_atime_ns, path.stat().st_mtime_ns
        path.write_bytes(path.read_bytes().replace(old, new, 1))
        os.utime(path, ns=times)

    assert built(journeymap) == ["all.html", "bed.html"]


def test_what_another_version_kept_of_a_project_file_is_read_again(
    whole: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have understood it otherwise."""
    monkeypatch.setattr(cache, "tool", lambda: "another")
    monkeypatch.setattr("journeymap.cli.project_of_run.list", lambda said: ["of", "another", "kind"], raising=False)
    built(journeymap)
    monkeypatch.undo()
    monkeypatch.chdir(whole)
    monkeypatch.setenv("JOURNEYMAP_CACHE_DIR", str(whole.parent / "cache"))

    assert built(journeymap) == []


def test_warnings_are_said_in_each_build(spec: Callable[..., Path], journeymap: Callable) -> None:
    """A map that something is said about is made again."""
    spec("bed.journey.yaml", "persona: I\ngoal: g\nsteps: [a]\nlanes: [{id: legal, title: Legal}]\n")
    first, second = journeymap("build"), journeymap("build")

    assert "warning[JM118]" in first.err
    assert second.err == first.err


def test_a_damaged_cache_is_a_miss(whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """Whichever bit is turned: one line, and the outputs are right."""
    built(journeymap)
    right = {path.name: path.read_bytes() for path in whole.glob("*.html")}
    (file,) = (tmp_path / "cache").iterdir()
    sound = file.read_bytes()
    dice = random.Random(7)
    (whole / "bed.journey.yaml").write_text(SPEC.replace("Own", "Get"), "utf-8")
    for _ in range(40):
        bit = dice.randrange(len(sound) * 8)
        damaged = bytearray(sound)
        damaged[bit // 8] ^= 1 << bit % 8
        file.write_bytes(damaged)
        shutil.rmtree(whole / "out", ignore_errors=True)
        code, _, err = journeymap("build")

        assert code == 0
        assert err.count("\n") == 1
        assert "is damaged or of another version: left out" in err
        assert {path.name: path.read_bytes() for path in whole.glob("all.html")} == {"all.html": right["all.html"]}
        assert b"Get a bed" in (whole / "bed.html").read_bytes()


@pytest.mark.parametrize("content", [b"", b"\0" * 100, b"journeymap 2 0\n{}", b"journeymap 2 "])
def test_a_foreign_cache_is_a_miss(content: bytes, whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """It is written anew."""
    built(journeymap)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(content)

    assert "left out" in journeymap("build").err
    assert journeymap("build").err == ""


ENTRIES = (
    "", "1", "[]", "[1, 2, 3]", '[{},{"html":[]}]', "[[],{}]", '[{"x":1},{}]', '[{},{"html":["a","b",1,[]]}]',
    '[{"../../etc/passwd":""},{}]', '[{"/etc/passwd":""},{}]', "[" * 100_000,
)  # fmt: skip
FORGED = (
    b"1", b"[]", b"{}", b'{"settings":{}}', b'{"settings":{},"entries":[]}', b'{"settings":{},"entries":{"all.journey.yaml":1}}',
    b'{"settings":{"said":1,"seen":{}},"entries":{}}', b'{"settings":{"said":[]},"entries":{}}', b"[" * 100_000, b"\xff",
    *(json.dumps({"settings": {}, "entries": {"bed.journey.yaml": entry}}).encode() for entry in ENTRIES),
)  # fmt: skip


@pytest.mark.parametrize("body", FORGED)
def test_a_forged_cache_is_a_miss(body: bytes, whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """Though its digest is right."""
    built(journeymap)
    (file,) = (tmp_path / "cache").iterdir()
    file.write_bytes(f"journeymap 2 {digest_of(body)}\n".encode() + body)
    code, out, err = journeymap("build")

    assert code == 0
    assert "damaged or of another version: left out" in err
    assert out.startswith("built 2 maps (2 files, 2 unchanged)")


@pytest.mark.skipif(os.name == "nt", reason="POSIX")
@pytest.mark.parametrize("what", ["a pipe", "a link to a device", "a folder"])
def test_a_cache_that_is_no_file_is_a_miss(what: str, whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """It is neither waited for nor read for ever."""
    built(journeymap)
    (file,) = (tmp_path / "cache").iterdir()
    file.unlink()
    match what:
        case "a pipe":
            os.mkfifo(file)
        case "a link to a device":
            file.symlink_to("/dev/zero")
        case _:
            file.mkdir()
    code, out, err = journeymap("build")

    assert code == 0
    assert "cannot be read: left out" in err
    assert out.startswith("built 2 maps")
    assert ("cannot be written: Is a directory" in err) == (what == "a folder")


def test_a_cache_that_cannot_be_written_is_told_in_a_line(
    whole: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The maps are made all the same."""
    (whole / "taken").write_bytes(b"")
    monkeypatch.setenv("JOURNEYMAP_CACHE_DIR", str(whole / "taken" / "cache"))
    code, out, err = journeymap("build")

    assert code == 0
    assert "built 2 maps" in out
    assert "cannot be written: Not a directory" in err


def test_the_project_says_where_the_cache_is(whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """There it goes with the project, as when CI restores it elsewhere."""
    (whole / "journeymap.yaml").write_text("cache_folder: .cache\nformats: html\n", "utf-8")
    built(journeymap)

    assert [path.name for path in (whole / ".cache").iterdir()] == ["builds.json"]

    shutil.rmtree(tmp_path / "cache")
    for path in whole.rglob("*"):
        os.utime(path)  # as a check-out does

    assert built(journeymap) == []


def test_no_cache_is_kept_for_nobody(whole: Path, journeymap: Callable, tmp_path: Path) -> None:
    """With --no-cache."""
    journeymap("build", "--no-cache")

    assert not (tmp_path / "cache").exists()


def test_a_build_without_anything_to_do_imports_nothing_heavy(whole: Path, journeymap: Callable) -> None:
    """Not even what reads YAML."""
    built(journeymap)
    code = (
        "import sys; from journeymap.cli.main import exit_code; assert exit_code(['build']) == 0\n"
        "print([name for name in ('yaml', 'pydantic', 'jinja2', 'multiprocessing') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=whole, capture_output=True, text=True, check=True)

    assert done.stdout.splitlines()[0].startswith("2 maps up to date in ")
    assert done.stdout.splitlines()[-1] == "[]"


def test_an_installed_journeymap_is_the_same_wherever_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a cache that CI restores is of use; scripts and addresses are of one machine."""
    found = []
    for number, module in enumerate(["sha256=a", "sha256=a", "sha256=b"]):
        record = tmp_path / str(number) / f"journeymap-{tool.__version__}.dist-info" / "RECORD"
        record.parent.mkdir(parents=True)
        record.write_text(f"../../../bin/journeymap,sha256={number},9\njourneymap/cli/build.py,{module},9\n")
        monkeypatch.setattr(tool, "__file__", str(tmp_path / str(number) / "journeymap" / "cli" / "tool.py"))
        found.append(tool.tool.__wrapped__())

    assert found[0] == found[1] != found[2]
