"""`journeymap build` in projects: what the command line leaves open, the project file says."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

BAD = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\nstagse: []\n"
HELLO = "persona: Ieva\ngoal: Own a bed\nsteps: [a]\n"


def made(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.suffix in (".svg", ".html", ".tmp")}


def test_the_project_says_what_is_built_and_where_it_goes(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From wherever in it `build` is called, and in every case seen from the project file."""
    spec("journeymap.yaml", "spec_folders: [maps, more]\noutput_folder: public\nformats: html\n")
    for file in ("maps/bed.journey.yaml", "more/pay.journey.yaml", "drafts/none.journey.yaml"):
        spec(file)
    monkeypatch.chdir(folder / "drafts")
    code, out, err = journeymap("build", "-v")

    assert (code, err) == (0, "")
    assert "wrote ../public/bed.html\nwrote ../public/pay.html\nbuilt 2 maps (2 files) in " in out
    assert made(folder) == {"public/bed.html", "public/pay.html"}


def test_the_command_line_wins(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Over each setting for itself."""
    spec("journeymap.yaml", "spec_folders: maps\noutput_folder: public\nformats: html\ntheme: dark\n")
    spec("maps/bed.journey.yaml")
    spec("drafts/pay.journey.yaml")
    journeymap("build", "drafts", "-f", "svg", "-o", "out")
    assert made(folder) == {"out/pay.svg"}

    journeymap("build", "-o", "dark", "-f", "html")
    journeymap("build", "-o", "light", "-f", "html", "--theme", "auto")
    (folder / "journeymap.yaml").unlink()
    journeymap("build", "maps", "-o", "plain", "-f", "html")
    page = {
        name: (folder / name / "bed.html").read_text("utf-8").rpartition("<!--")[0]
        for name in ("dark", "light", "plain")
    }

    assert page["light"] == page["plain"]
    assert page["dark"] != page["plain"]


def test_a_theme_of_the_command_line_comes_without_the_projects_colours(
    journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """They were chosen for another one; the fonts stay."""
    spec("journeymap.yaml", 'theme: {colours: {ink: "#123456"}, fonts: Fira Sans}\n')
    spec()
    journeymap("build", "-f", "html", "-o", "own")
    journeymap("build", "-f", "html", "-o", "dark", "--theme", "dark")
    own, dark = ((folder / name / "bed.html").read_text("utf-8") for name in ("own", "dark"))

    assert "#123456" in own
    assert "#123456" not in dark
    assert "Fira Sans" in own
    assert "Fira Sans" in dark


def test_specs_of_several_projects_follow_their_own(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """And those of none are as by default."""
    spec("a/journeymap.yaml", "output_folder: out\nformats: svg\n")
    spec("b/journeymap.yaml", "formats: html\n")
    for name in "abc":
        spec(f"{name}/{name}.journey.yaml")
    code, _, err = journeymap("build")

    assert (code, err) == (0, "")
    assert made(folder) == {"a/out/a.svg", "b/b.html", "c/c.html", "c/c.svg"}


def test_outputs_of_two_projects_may_not_meet(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Two maps of one name in one folder are refused before anything is drawn."""
    spec("a/journeymap.yaml", "output_folder: b\n")
    spec("a/bed.journey.yaml")
    spec("a/b/journeymap.yaml", "")
    spec("a/b/bed.journey.yaml")
    code, out, err = journeymap("build")

    assert (code, out) == (2, "")
    assert "would be drawn to `a/b/bed.html`, which is the output of `a/" in err
    assert made(folder) == set()


def test_a_faulty_project_file_is_told_once_and_stops_its_own_maps_only(
    journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """They count as specs with errors."""
    spec("a/journeymap.yaml", "formats: gif\nlanguage: english!\n")
    for name in ("a/one", "a/two", "b/three"):
        spec(f"{name}.journey.yaml")
    code, out, err = journeymap("build")

    assert code == 1
    assert err.count("error[") == 2
    assert err.count("--> a/journeymap.yaml:1:10\n") == 1
    assert out.startswith("built 1 map (b/three.html, b/three.svg); 2 specs with errors in ")
    assert made(folder) == {"b/three.html", "b/three.svg"}


def test_a_faulty_project_file_is_all_that_is_told_where_it_would_say_what_to_build(
    journeymap: Callable, spec: Callable, folder: Path
) -> None:
    """The current folder is not built in its place."""
    spec("journeymap.yaml", "spec_folders: ../maps\n")
    spec()
    code, out, err = journeymap("build")

    assert code == 1
    assert "error[JM121]: `../maps` is outside the project\n  --> journeymap.yaml:1:15\n" in err
    assert out.startswith("built no map in ")
    assert made(folder) == set()


def test_warnings_are_told_and_stop_nothing(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """Those of a project once, those of a map with it; the code stays 0."""
    spec("journeymap.yaml", 'formats: html\ntheme: {colours: {muted: "#aaa"}}\n')
    for name in ("one", "two"):
        spec(f"{name}.journey.yaml", f"{HELLO}lanes: [{{id: costs, title: Costs}}]\n")
    code, out, err = journeymap("build", "-q")

    assert (code, out) == (0, "")
    assert err.count("warning[JM120]") == 1
    assert err.count("warning[JM118]: the lane `costs` is declared and never filled") == 2
    assert "error" not in err
    assert made(folder) == {"one.html", "two.html"}
    assert journeymap("build").out.startswith("built 2 maps (2 files, 2 unchanged) in ")


def test_one_format_of_the_project_is_enough_for_standard_output(journeymap: Callable, spec: Callable) -> None:
    """`-f` need not say it again."""
    spec("journeymap.yaml", "formats: html\noutput_folder: public\n")
    spec()
    code, out, _ = journeymap("build", "bed.journey.yaml", "-o", "-")

    assert code == 0
    assert out.startswith("<!DOCTYPE html>")
    assert not Path("public").exists()


def test_standard_input_belongs_to_the_project_of_the_current_folder(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With its evidence, say."""
    import io
    import sys

    spec("journeymap.yaml", "formats: html\nevidence: {talks: {type: interview}}\n")
    text = "persona: Ieva\ngoal: Own a bed\nsteps: [{name: a, evidence: talks}]\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    code, _, err = journeymap("build", "-")

    assert (code, err) == (0, "")
    assert made(folder) == {"journey.html"}


def test_an_output_folder_of_the_project_that_looks_like_a_file_is_refused(
    journeymap: Callable, spec: Callable
) -> None:
    """As one of the command line is."""
    spec("journeymap.yaml", "output_folder: bed.html\n")
    spec()

    assert journeymap("build").code == journeymap("build", "-o", "bed.svg").code == 2


def test_a_glob_passes_over_the_project_file(journeymap: Callable, spec: Callable, folder: Path) -> None:
    """It is YAML and no spec."""
    spec("journeymap.yaml", "formats: html\n")
    spec("bed.yaml")

    assert journeymap("build", "*.yaml").code == 0
    assert made(folder) == {"bed.html"}


def test_the_same_maps_come_from_every_folder(
    journeymap: Callable, spec: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte, with pictures and related maps."""
    spec("journeymap.yaml", "spec_folders: maps\noutput_folder: public\n")
    spec("maps/all.journey.yaml", f"{HELLO}children: sub/bed.journey.yaml\n")
    spec("maps/sub/bed.journey.yaml", f"{HELLO}parent: ../all.journey.yaml\n")
    journeymap("build")
    before = {path: path.read_bytes() for path in (folder / "public").iterdir()}
    monkeypatch.chdir(folder / "maps" / "sub")
    os.utime(folder / "public" / "all.html")

    assert journeymap("build").out.startswith("2 maps up to date in ")

    code, out, _ = journeymap("build", "--no-cache")

    assert code == 0
    assert out.startswith("built 2 maps (4 files, 4 unchanged) in ")
    assert {path: path.read_bytes() for path in (folder / "public").iterdir()} == before
