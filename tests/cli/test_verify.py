"""`journeymap build --check` and `--prune`."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

HELLO = "persona: Ieva\ngoal: Own a bed that fits\nsteps: [Searches online, Visits the shop]\n"
BAD = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\nstagse: []\n"


@pytest.fixture
def maps(spec: Callable[..., Path], journeymap: Callable, folder: Path) -> Path:
    """Two built maps."""
    for name in ("bed", "sofa"):
        spec(f"{name}.journey.yaml")
    journeymap("build", "-o", "out")
    return folder / "out"


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


def test_prune_removes_what_is_ours_and_of_no_spec(maps: Path, spec: Callable, journeymap: Callable) -> None:
    """Not what was changed, what is of others, what is of a spec elsewhere in the project, or while a spec has errors."""
    spec("more/desk.journey.yaml")
    journeymap("build", "more", "-o", "out")
    (maps / "own.svg").write_text("<svg/>")
    (maps / "edited.svg").write_bytes((maps / "sofa.svg").read_bytes() + b" ")
    (maps.parent / "sofa.journey.yaml").unlink()
    spec("more/lamp.journey.yaml", BAD)
    journeymap("build", ".", "-o", "out", "--prune")

    assert (maps / "sofa.svg").exists()

    (maps.parent / "more" / "lamp.journey.yaml").unlink()
    (maps.parent / "more").rename(maps.parent / "x-more")
    (maps.parent / "x-more").rename(maps.parent / "more")
    noted = journeymap("build", ".", "-o", "out")

    assert "note: `out/sofa.html` is of a spec that is gone: `--prune` removes it\n" in noted.err
    assert noted.code == 0

    pruned = journeymap("build", ".", "-o", "out", "--prune")

    assert pruned.code == 0
    assert "removed out/sofa.html\nremoved out/sofa.svg\n" in pruned.out
    assert {path.name for path in maps.iterdir()} == {
        *("bed.html", "bed.svg", "desk.html", "desk.svg", "own.svg", "edited.svg"),
    }


def test_maps_in_folders_without_any_spec_left_are_seen_to(spec: Callable, journeymap: Callable, folder: Path) -> None:
    """Where the cache knows them, and their specs were where specs are built from."""
    spec("journeymap.yaml", "# all as by default\n")
    for name in ("bed", "old/sofa", "other/desk", "other/lamp"):
        spec(f"{name}.journey.yaml")
    journeymap("build", "-f", "svg")
    (folder / "old/sofa.journey.yaml").unlink()

    assert journeymap("build", "-f", "svg", "other", "--prune").err == ""
    assert (
        "note: `old/sofa.svg` is of a spec that is gone: `--prune` removes it" in journeymap("build", "-f", "svg").err
    )
    checked = journeymap("build", "-f", "svg", "--check")
    assert (checked.code, checked.out.splitlines()[0]) == (1, "`old/sofa.svg` is of a spec that is gone")
    assert "removed old/sofa.svg\n" in journeymap("build", "-f", "svg", "--prune").out
    assert not (folder / "old/sofa.svg").exists()
    assert journeymap("build", "-f", "svg", "--check").code == 0


def test_a_stamp_alone_lets_nothing_be_removed(maps: Path, journeymap: Callable, tmp_path: Path) -> None:
    """As in a fresh clone, whose cache knows nothing."""
    (maps.parent / "sofa.journey.yaml").unlink()
    shutil.rmtree(tmp_path / "cache")
    checked = journeymap("build", "-o", "out", "--check")
    pruned = journeymap("build", "-o", "out", "--prune")

    assert (
        "`out/sofa.svg` is of a spec that is gone; the cache does not know it, so remove it yourself\n" in checked.out
    )
    assert checked.out.endswith("2 of 4 outputs are not what the specs say: remove them yourself\n")
    assert "note: `out/sofa.svg` is of a spec that is gone: the cache does not know it" in pruned.err
    assert (maps / "sofa.svg").exists()

    (maps / "bed.svg").unlink()
    missing = journeymap("build", "-o", "out", "--check").out

    assert missing.startswith("`out/bed.svg` is missing\n")
    assert "3 of 4 outputs are not" in missing
    assert missing.endswith("mends them, but for what you have to remove yourself\n")


def test_a_clone_finds_maps_in_folders_without_any_spec_left(
    spec: Callable, journeymap: Callable, folder: Path, tmp_path: Path
) -> None:
    """By their stamps alone, as CI has no cache. Copies that somebody keeps elsewhere are no outputs that are left."""
    spec("journeymap.yaml", "formats: svg\n")
    for name in ("bed", "old/sofa", "old/shelf/lamp", "kept/desk"):
        spec(f"{name}.journey.yaml")
    journeymap("build")
    (folder / "archive").mkdir()
    for copy in ("archive/sofa.svg", "old/sofa-2026.svg"):
        shutil.copy(folder / "old/sofa.svg", folder / copy)
    (folder / "old/sofa.journey.yaml").unlink()
    (folder / "old/shelf/lamp.journey.yaml").unlink()
    shutil.rmtree(tmp_path / "cache")
    listed = [
        f"`old/{name}.svg` is of a spec that is gone; the cache does not know it, so remove it yourself"
        for name in ("sofa", "shelf/lamp")
    ]

    assert journeymap("build", "--check").out.splitlines()[:-1] == listed
    assert journeymap("build", "--check", "kept").code == 0
    assert [line[:40] for line in journeymap("build", "--prune").err.splitlines()] == [
        *(f"note: {line}"[:40] for line in listed)
    ]


PROJECTS = {
    "maps beside their specs": ("", [], "journeys"),
    "a folder for maps": ("", ["-o", "out"], "out"),
    "folders that the project names": ("spec_folders: journeys\noutput_folder: out\n", [], "out"),
}


@pytest.mark.parametrize("kind", PROJECTS)
def test_maps_are_seen_to_where_the_last_spec_is_gone(kind: str, spec: Callable, journeymap: Callable) -> None:
    """A build has nothing to do there, and says so."""
    settings, options, place = PROJECTS[kind]
    spec("journeymap.yaml", f"formats: svg\n{settings}")
    path = spec("journeys/bed.journey.yaml")
    journeymap("build", *options)
    path.unlink()
    checked = journeymap("build", "--check", *options)

    assert journeymap("build", *options).code == 2
    assert (checked.code, checked.err) == (1, "")
    assert checked.out.splitlines()[0] == f"`{place}/bed.svg` is of a spec that is gone"
    assert checked.out.endswith(" --prune` mends it\n")

    pruned = journeymap("build", "--prune", *options)

    assert (pruned.code, pruned.err) == (0, "")
    assert pruned.out.startswith(f"removed {place}/bed.svg\n")
    assert journeymap("build", "--check", *options).code == 2


@pytest.mark.parametrize("options", [[], ["-o", "out"]])
def test_where_the_last_spec_is_gone_a_stamp_alone_lets_nothing_be_removed(
    options: list[str], spec: Callable, journeymap: Callable, folder: Path, tmp_path: Path
) -> None:
    """In a folder for outputs too, which in a project without any spec holds none that is wanted."""
    path = spec()
    journeymap("build", "-f", "svg", *options)
    path.unlink()
    shutil.rmtree(tmp_path / "cache")
    checked = journeymap("build", "-f", "svg", "--check", *options)
    journeymap("build", "-f", "svg", "--prune", *options)

    assert checked.code == 1
    assert "bed.svg` is of a spec that is gone; the cache does not know it, so remove it yourself\n" in checked.out
    assert [file.name for file in folder.rglob("*.svg")] == ["bed.svg"]


@pytest.mark.parametrize("option", ["--check", "--prune"])
@pytest.mark.parametrize("paths", [["*.yaml"], ["bed.journey.yaml"], [".", "desk"]])
def test_maps_are_not_looked_for_where_a_path_matches_nothing(
    paths: list[str], option: str, maps: Path, spec: Callable, journeymap: Callable, folder: Path
) -> None:
    """It may be a slip."""
    for name in ("bed", "sofa"):
        (folder / f"{name}.journey.yaml").unlink()

    assert journeymap("build", "-o", "out", option, *paths).code == 2
    assert len(state(maps)) == 4


def test_a_folder_without_any_spec_left_is_seen_to_beside_others(
    spec: Callable, journeymap: Callable, folder: Path
) -> None:
    """That it holds none is said all the same. One whose project nobody can read stays as it is."""
    for name in ("a/bed", "b/sofa", "c/desk"):
        spec(f"{name}.journey.yaml")
    spec("c/journeymap.yaml", "owner: Ann\n")
    journeymap("build", "-f", "svg")
    for name in ("b/sofa", "c/desk"):
        (folder / f"{name}.journey.yaml").unlink()
    spec("c/journeymap.yaml", "owners: Ann\n")
    pruned = journeymap("build", "-f", "svg", "--prune", "a", "b", "c")

    assert pruned.code == 2
    assert pruned.err.startswith("error: no specs in `b`: ")
    assert pruned.out.startswith("removed b/sofa.svg\n")
    assert sorted(file.name for file in folder.rglob("*.svg")) == ["bed.svg", "desk.svg"]


def test_nothing_is_called_right_in_a_project_that_cannot_be_read(
    maps: Path, spec: Callable, journeymap: Callable
) -> None:
    """Nobody knows what is wanted there."""
    spec("journeymap.yaml", "owners: Ann\n")
    code, out, err = journeymap("build", "-o", "out", "--check")

    assert (code, out) == (1, "0 outputs checked\n")
    assert "unknown key `owners`" in err


def test_a_changed_map_of_a_spec_that_is_gone_is_told_and_stays(maps: Path, journeymap: Callable) -> None:
    """It holds somebody's work."""
    (maps.parent / "bed.journey.yaml").unlink()
    (maps / "bed.html").unlink()
    (maps / "bed.svg").write_bytes((maps / "bed.svg").read_bytes().replace(b"bed", b"cot", 1))
    checked = journeymap("build", "-o", "out", "--check")
    pruned = journeymap("build", "-o", "out", "--prune")

    assert checked.out.splitlines() == [
        "`out/bed.svg` is of a spec that is gone; it was changed by hand, so remove it yourself",
        "1 of 3 outputs is not what the specs say: remove it yourself",
    ]
    assert "note: `out/bed.svg` is of a spec that is gone: it was changed by hand, so remove it" in pruned.err
    assert (maps / "bed.svg").exists()


def test_a_folder_in_the_place_of_an_output_is_not_called_missing(maps: Path, journeymap: Callable) -> None:
    """Nobody would find what to do."""
    (maps / "bed.svg").unlink()
    (maps / "bed.svg").mkdir()

    assert "`out/bed.svg` is no file that can be read\n" in journeymap("build", "-o", "out", "--check").out


def test_maps_of_other_projects_in_the_same_folder_stay(
    spec: Callable, journeymap: Callable, folder: Path, tmp_path: Path
) -> None:
    """Though their specs are not in this one: neither of one inside of it, nor of the one around it, nor elsewhere."""
    spec("hello.journey.yaml")
    spec("shop/journeymap.yaml", "formats: svg\n")
    spec("shop/bed.journey.yaml")
    shutil.copytree(folder, tmp_path / "other")
    (tmp_path / "other" / "hello.journey.yaml").rename(tmp_path / "other" / "lamp.journey.yaml")
    for out in (folder / "out", tmp_path / "out", folder / "shop" / "out"):
        journeymap("build", ".", "-f", "svg", "-o", str(out))
        journeymap("build", str(tmp_path / "other"), "-f", "svg", "-o", str(out))
        before = state(out)
        codes = [journeymap("build", path, "-f", "svg", "-o", str(out), "--prune").code for path in ("shop", ".")]

        assert set(before) == {"bed.svg", "hello.svg", "lamp.svg"}
        assert codes == [0, 0]
        assert set(state(out)) == set(before)


@pytest.mark.parametrize("name", ["plain.yaml", "notes.txt", ".hidden/bed.journey.yaml", "venv/bed.journey.yaml"])
def test_maps_of_specs_that_are_only_built_when_named_stay(name: str, spec: Callable, journeymap: Callable) -> None:
    """A folder is not looked through for these."""
    path = spec(name)
    spec("sofa.journey.yaml")
    journeymap("build", str(path), "-f", "svg", "-o", "out")
    journeymap("build", ".", "-f", "svg", "-o", "out", "--prune")

    assert len(list(Path("out").iterdir())) == 2


def test_a_map_whose_spec_cannot_be_looked_at_stays(
    maps: Path, spec: Callable, journeymap: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody knows whether it is gone."""
    more = spec("more/desk.journey.yaml")
    journeymap("build", "more", "-o", "out")
    lstat = os.lstat

    def refuse(path: object, **rest: object) -> os.stat_result:
        if Path(str(path)) == more:
            raise PermissionError(13, "Permission denied")
        return lstat(path, **rest)  # type: ignore[call-overload]

    shutil.rmtree(more.parent)
    monkeypatch.setattr(os, "lstat", refuse)
    journeymap("build", ".", "-o", "out", "--prune")

    assert (maps / "desk.svg").exists()

    monkeypatch.undo()
    journeymap("build", ".", "-o", "out", "--prune")


def test_maps_that_something_was_said_about_are_removed_too(spec: Callable, journeymap: Callable) -> None:
    """They are made in each build, and ours all the same."""
    path = spec("bed.journey.yaml", "persona: I\ngoal: g\nsteps: [a]\nlanes: [{id: legal, title: Legal}]\n")
    spec("sofa.journey.yaml")
    journeymap("build", "-o", "out")

    assert "`bed.journey.yaml`: something was to be said about its html\n" in journeymap("build", "-v", "-o", "out").out

    path.unlink()
    journeymap("build", "-o", "out", "--prune")

    assert sorted(path.name for path in Path("out").iterdir()) == ["sofa.html", "sofa.svg"]


def test_one_spec_says_nothing_of_others(maps: Path, journeymap: Callable) -> None:
    """A build of a file is no reason to look around."""
    os.unlink("sofa.journey.yaml")  # noqa: PTH108

    assert journeymap("build", "bed.journey.yaml", "-o", "out", "--prune").err == ""
    assert (maps / "sofa.svg").exists()


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
