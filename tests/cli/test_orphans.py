"""Outputs of specs that are gone: told by `--check` and by builds, removed by `--prune`."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from processes import outputs
from two_maps import BAD


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
    assert len(outputs(maps)) == 4


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
        before = outputs(out)
        codes = [journeymap("build", path, "-f", "svg", "-o", str(out), "--prune").code for path in ("shop", ".")]

        assert set(before) == {"bed.svg", "hello.svg", "lamp.svg"}
        assert codes == [0, 0]
        assert set(outputs(out)) == set(before)


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
