"""`journeymap build --check` and `--prune`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import HELLO
from two_maps import BAD


def state(folder: Path) -> dict[str, tuple[int, bytes]]:
    return {path.name: (path.stat().st_mtime_ns, path.read_bytes()) for path in folder.iterdir()}


@pytest.mark.parametrize("options", [[], ["--no-cache"]])
def test_what_is_as_it_should_be_is_said_to_be(options: list[str], maps: Path, journeymap: Callable) -> None:
    """In a copy elsewhere too, with new times, as CI has it."""
    before = state(maps)

    assert journeymap("build", "-o", "out", "--check", *options) == (
        0,
        "4 outputs checked: all are what the specs say\n",
        "",
    )
    assert state(maps) == before


CASES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "edited": (
        lambda out: (out / "bed.svg").write_bytes((out / "bed.svg").read_bytes().replace(b"bed", b"cot", 1)),
        ["`out/bed.svg` was changed by hand"],
    ),
    "missing": (lambda out: (out / "bed.html").unlink(), ["`out/bed.html` is missing"]),
    "stale": (
        lambda out: (out.parent / "bed.journey.yaml").write_text(HELLO + "title: Bed\n"),
        ["`out/bed.html` is stale", "`out/bed.svg` is stale"],
    ),
    "foreign": (
        lambda out: (out / "bed.svg").write_text("<svg/>"),
        ["`out/bed.svg` was not made by journeymap, or by an older version"],
    ),
    "of another spec": (
        lambda out: shutil.copy(out / "sofa.svg", out / "bed.svg"),
        ["`out/bed.svg` is stale"],
    ),
    "orphaned": (
        lambda out: (out.parent / "bed.journey.yaml").unlink(),
        ["`out/bed.html` is of a spec that is gone", "`out/bed.svg` is of a spec that is gone"],
    ),
}


@pytest.mark.parametrize(
    ("case", "options"),
    [*((case, []) for case in CASES), *((case, ["--no-cache"]) for case in CASES if case != "orphaned")],
)
def test_what_is_wrong_is_listed_and_nothing_written(
    case: str, options: list[str], maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that mends it, which does."""
    change, expected = CASES[case]
    change(maps)
    before = state(maps)
    monkeypatch.setattr("sys.argv", ["journeymap", "build", "-o", "out", "--check"])
    code, out, err = journeymap("build", "-o", "out", "--check", *options)
    *listed, last = out.splitlines()

    assert (code, err) == (1, "")
    assert listed == expected
    assert last.startswith(f"{len(expected)} of 4 outputs {'is' if len(expected) == 1 else 'are'} not what the specs")
    assert last.endswith(" mends it" if len(expected) == 1 else " mends them")
    assert state(maps) == before

    command = last.partition("`")[2].partition("`")[0].split()

    assert command[:4] == ["journeymap", "build", "-o", "out"]
    assert journeymap(*command[1:]).code == 0
    assert journeymap("build", "-o", "out", "--check").code == 0


@pytest.mark.parametrize(
    ("arguments", "way_out"),
    [(["-"], "name a spec instead"), ([".", "-"], "name a spec instead"),
     (["bed.journey.yaml", "-f", "svg", "-o", "-"], "name the folder that they are in instead of `-o -`")],
)  # fmt: skip
def test_what_is_no_file_is_not_checked(arguments: list[str], way_out: str, maps: Path, journeymap: Callable) -> None:
    """Whoever asks is told so before anything is looked at, rather than that all is well."""
    code, out, err = journeymap("build", "--check", *arguments)

    assert (code, out) == (2, "")
    assert err.startswith("error: `--check` looks at ")
    assert f": {way_out}\n" in err


def test_the_way_out_prunes_once_and_only_where_it_has_to(
    maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was asked for."""
    monkeypatch.setattr("sys.argv", ["journeymap", "build", "-o", "out", "--check", "--prune"])
    (maps / "bed.svg").unlink()

    assert "`journeymap build -o out` mends it\n" in journeymap("build", "-o", "out", "--check", "--prune").out

    (maps.parent / "bed.journey.yaml").unlink()

    assert "`journeymap build -o out --prune` mends it\n" in journeymap("build", "-o", "out", "--check", "--prune").out


def test_quiet_tells_problems_only(maps: Path, journeymap: Callable) -> None:
    """Nothing when all is well; else what is wrong, and what to do."""
    assert journeymap("build", "-o", "out", "--check", "-q") == (0, "", "")

    (maps / "bed.svg").unlink()
    told = journeymap("build", "-o", "out", "--check", "-q")

    assert told == journeymap("build", "-o", "out", "--check")
    assert told.out.startswith("`out/bed.svg` is missing\n1 of 4 outputs is not what the specs say: ")


def test_verbose_tells_each_output(maps: Path, journeymap: Callable) -> None:
    """In the order in which they are made."""
    (maps / "bed.svg").unlink()

    assert journeymap("build", "-o", "out", "--check", "-v").out.splitlines()[:-1] == [
        "`out/bed.html` is what its spec says",
        "`out/bed.svg` is missing",
        "`out/sofa.html` is what its spec says",
        "`out/sofa.svg` is what its spec says",
    ]


def test_timings_say_what_the_time_went_to(maps: Path, journeymap: Callable) -> None:
    """Reading, looking at outputs, looking for those that nobody wants, and the whole."""
    _, out, err = journeymap("build", "-o", "out", "--check", "--timings")

    assert out == "4 outputs checked: all are what the specs say\n"
    assert {line.partition(" s  ")[2] for line in err.splitlines()} == {
        *("reading and checking specs", "looking at outputs", "looking for outputs of specs that are gone"),
        "in all, by the clock",
    }


def test_no_line_begins_with_what_a_file_is_called(spec: Callable, journeymap: Callable) -> None:
    """A CI service would take it for a command."""
    spec("::error file=x::pwned/bed.journey.yaml")
    lines = [line for _ in range(2) for line in journeymap("build", "-v").out.splitlines()]

    assert "`::error file=x::pwned/bed.journey.yaml`: not built before" in lines
    assert not [line for line in lines if line.startswith(":")]


def test_another_version_is_said(maps: Path, journeymap: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its outputs may look otherwise."""
    monkeypatch.setattr("journeymap.cli.outputs.__version__", "0.2.0")
    code, out, _ = journeymap("build", "-o", "out", "--check")

    assert code == 1
    assert "`out/bed.svg` was made by version 0.1.0\n" in out


def test_a_spec_with_errors_is_told_and_nothing_is_called_orphaned(
    maps: Path, spec: Callable, journeymap: Callable
) -> None:
    """Its outputs may be right, and are named, as in a build."""
    spec("bed.journey.yaml", BAD)
    code, out, err = journeymap("build", "-o", "out", "--check")

    assert code == 1
    assert "unknown key `stagse`" in err
    assert err.endswith("\nnote: `out/bed.html` and `out/bed.svg` are from an earlier build\n")
    assert out == "2 outputs checked; 1 spec with errors\n"


def test_nothing_is_called_right_in_a_project_that_cannot_be_read(
    maps: Path, spec: Callable, journeymap: Callable
) -> None:
    """Nobody knows what is wanted there."""
    spec("journeymap.yaml", "owners: Ann\n")
    code, out, err = journeymap("build", "-o", "out", "--check")

    assert (code, out) == (1, "0 outputs checked\n")
    assert "unknown key `owners`" in err


def test_a_folder_in_the_place_of_an_output_is_not_called_missing(maps: Path, journeymap: Callable) -> None:
    """Nobody would find what to do."""
    (maps / "bed.svg").unlink()
    (maps / "bed.svg").mkdir()

    assert "`out/bed.svg` is no file that can be read\n" in journeymap("build", "-o", "out", "--check").out


def test_line_ends_of_windows_make_no_difference(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """As git writes them there in all that it takes for text, specs and maps alike."""
    formats = [word for form in ("svg", "html", "md", "json", "mermaid", "dot", "pdf-flow") for word in ("-f", form)]
    spec("journeymap.yaml", "owner: Team\n")
    spec("personas/ieva.yaml", "name: Ieva\n")
    spec("bed.journey.yaml", HELLO.replace("Ieva", "ieva"))
    journeymap("build", *formats)
    texts = [path for path in folder.rglob("*.*") if path.is_file() and path.suffix != ".pdf"]
    for path in texts:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert len(texts) == 9
    assert journeymap("build", *formats, "--check", "--no-cache").code == 0
    assert journeymap("build", *formats, "--check").code == 0

    Path("bed.md").write_bytes(Path("bed.md").read_bytes().replace(b"bed", b"cot", 1))

    assert "`bed.md` was changed by hand\n" in journeymap("build", *formats, "--check").out


def test_another_place_makes_no_difference(
    maps: Path, journeymap: Callable, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clone elsewhere finds its outputs as they should be, however new they look."""
    shutil.copytree(maps.parent, tmp_path / "clone")
    monkeypatch.chdir(tmp_path / "clone")

    assert journeymap("build", "-o", "out", "--check").code == 0
