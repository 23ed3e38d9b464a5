"""Links and folders that come to lead elsewhere, though every file holds what it held."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from command_line import Outcome

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links are POSIX")

MAP = "persona: {}\ngoal: Own a bed\nsteps: [Searches]\n"
PARENT = MAP.format("A") + "children: [{}]\n"


def put(link: str, target: str) -> None:
    Path(link).unlink(missing_ok=True)
    Path(link).symlink_to(target)


def files(*folders: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for folder in folders for path in folder.rglob("*") if path.is_file()}


def personas(spec: Callable[..., Path]) -> None:
    for name in ("Ieva", "Jānis"):
        spec(f"{name}/i.yaml", f"name: {name}\n")
    put("personas", "Ieva")
    spec("a.journey.yaml", MAP.format("i"))


def named_personas(spec: Callable[..., Path]) -> None:
    personas(spec)
    Path("personas").rename("people")
    spec("journeymap.yaml", "persona_folder: people\n")


def linked_child(spec: Callable[..., Path]) -> None:
    for name in ("one", "two"):
        spec(f"{name}/b.journey.yaml", MAP.format("B"))
    put("now", "one")
    spec("a.journey.yaml", PARENT.format("now/b.journey.yaml"))


def deep_child(spec: Callable[..., Path]) -> None:
    spec("j/k/b.journey.yaml", MAP.format("B"))
    spec("a.journey.yaml", PARENT.format("j/k/b.journey.yaml"))


def child_in_one_folder(spec: Callable[..., Path]) -> None:
    deep_child(spec)
    spec("journeymap.yaml", "output_folder: .\n")


def begin_repository() -> None:
    Path("j/.git").mkdir()
    Path("j/.git/HEAD").write_text("ref: refs/heads/main\n")


CASES: dict[str, tuple[Callable, Callable[[], object]]] = {
    "another folder of personas": (personas, lambda: put("personas", "Jānis")),
    "another folder of personas, named": (named_personas, lambda: put("people", "Jānis")),
    "another child": (linked_child, lambda: put("now", "two")),
    "a project around the child": (deep_child, lambda: Path("j/journeymap.yaml").write_text("output_folder: maps\n")),
    "a repository around the child": (child_in_one_folder, begin_repository),
}


@pytest.mark.parametrize("case", CASES)
def test_maps_follow(case: str, spec: Callable[..., Path], journeymap: Callable[..., Outcome]) -> None:
    """The check sees it, with a cache and without, and the build makes what one from nothing makes."""
    begin, change = CASES[case]
    spec("journeymap.yaml", "# all as by default\n")
    begin(spec)
    for _ in range(2):
        again = journeymap("build", "-f", "json", "-v").out
    before = Path("a.json").read_bytes()

    assert again.startswith("up to date a.journey.yaml\n")

    change()
    checked = [journeymap("build", "-f", "json", "--check", *options) for options in ([], ["--no-cache"])]
    journeymap("build", "-f", "json")
    made = Path("a.json").read_bytes()
    journeymap("build", "-f", "json", "--no-cache")

    assert all("`a.json` is stale\n" in outcome.out for outcome in checked)
    assert made == Path("a.json").read_bytes() != before
    assert journeymap("build", "-f", "json", "-v").out.startswith("up to date a.journey.yaml\n")


def test_where_related_maps_are_is_part_of_a_map(spec: Callable[..., Path], journeymap: Callable[..., Outcome]) -> None:
    """With all outputs in one folder they are beside it, though it has the same place as without."""
    deep_child(spec)
    journeymap("build", "-f", "html")
    beside = Path("a.html").read_text()
    checked = [
        journeymap("build", "-f", "html", "-o", ".", "--check", *options).out for options in ([], ["--no-cache"])
    ]
    journeymap("build", "-f", "html", "-o", ".")

    assert 'href="j/k/b.html"' in beside
    assert 'href="b.html"' in Path("a.html").read_text()
    assert all("`a.html` is stale\n" in out for out in checked)


def test_a_persona_file_that_is_a_link_is_read_once(
    spec: Callable[..., Path], journeymap: Callable[..., Outcome]
) -> None:
    """It has not changed."""
    spec("personas/ieva.yaml", "name: Ieva\n")
    put("personas/i.yaml", "ieva.yaml")
    spec("a.journey.yaml", MAP.format("i"))
    journeymap("build", "-f", "json")

    assert journeymap("build", "-f", "json").out.startswith("1 map up to date")


@pytest.mark.parametrize("named", ["spec_folders: [j]", "output_folder: j", "cache_folder: j", "persona_folder: j"])
@pytest.mark.parametrize("target", ["{outside}", ".git/hooks"])
def test_nothing_outside_is_touched_though_the_project_file_is_known(
    named: str, target: str, spec: Callable[..., Path], folder: Path, journeymap: Callable[..., Outcome], tmp_path: Path
) -> None:
    """What it says was checked before its folder became a link: it is read again."""
    outside = tmp_path / "outside"
    spec("journeymap.yaml", f"{named}\nformats: json\n")
    (folder / ".git" / "hooks").mkdir(parents=True)
    for name in ("a", "j/a2", "j/gone"):
        spec(f"{name}.journey.yaml")
    for _ in range(2):
        journeymap("build", *(() if named.startswith("spec") else (".",)))
    for gone in folder.rglob("gone.journey.yaml"):
        gone.unlink()
    (folder / "j").rename(outside)
    put("j", target.format(outside=outside))
    before = files(outside, folder / ".git")
    outcomes = [journeymap("build", *options) for options in ([], ["--prune"], ["--check"], ["."])]

    assert [outcome.code for outcome in outcomes] == [1, 1, 1, 1]
    assert all("`j` is outside the project" in outcome.err for outcome in outcomes)
    assert files(outside, folder / ".git") == before


def test_a_folder_of_specs_that_goes_is_told_though_the_project_file_is_known(
    spec: Callable[..., Path], journeymap: Callable[..., Outcome]
) -> None:
    """As without a cache."""
    for name in ("j", "k"):
        spec(f"{name}/a.journey.yaml")
    spec("journeymap.yaml", "spec_folders: [j, k]\nformats: json\n")
    journeymap("build")
    Path("k").rename("l")
    warm, cold = journeymap("build"), journeymap("build", "--no-cache")

    assert (warm.code, warm.err) == (cold.code, cold.err)
    assert "there is no folder `k`" in warm.err
