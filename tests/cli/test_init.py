"""`journeymap init`: a project to begin with."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from journeymap import __version__
from journeymap.cli import write_new as module
from journeymap.cli.init import FILES, STARTERS

WORKFLOW = ".github/workflows/journeymap.yml"


def contents_of(folder: Path) -> dict[str, bytes]:
    """All files below a folder but git's, by their paths."""
    files = (path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_each_starter_of_a_project_is_laid_out() -> None:
    """None lies in the package for nothing."""
    assert sorted(FILES.values()) == sorted(file.name for file in STARTERS.iterdir())


def test_the_project_builds_at_once(journeymap: Callable, folder: Path) -> None:
    """In both formats, with nothing to say about it, and the maps lie where its project file says."""
    code, out, err = journeymap("init")

    assert (code, err) == (0, "")
    assert out.splitlines() == [*(f"wrote {name}" for name in FILES), "next: journeymap build"]
    code, _, err = journeymap("build")

    assert (code, err) == (0, "")
    assert contents_of(folder).keys() - FILES.keys() == {"maps/borrow-a-book.html", "maps/borrow-a-book.svg"}


def test_nothing_is_found_in_the_project(journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It keeps to the default rules and to the one style, all its files."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798718400")  # the last day of 2026: its evidence grows old
    journeymap("init")
    files = [name for name in FILES if not name.startswith(".github")]

    assert journeymap("check").out == "checked 1 spec: no findings\n"
    assert journeymap("fmt", "--check", *files).out == "3 files unchanged\n"


def test_another_folder_is_made_and_named_in_what_to_do_next(journeymap: Callable, folder: Path) -> None:
    """So that the line can be copied as it is."""
    code, out, _ = journeymap("init", "town/our maps")

    assert code == 0
    assert contents_of(folder / "town/our maps").keys() == FILES.keys()
    assert out.endswith('\nnext: journeymap build "town/our maps"\n')
    assert journeymap("build", "town/our maps").code == 0
    assert (folder / "town/our maps/maps/borrow-a-book.svg").exists()


def test_a_new_spec_goes_to_the_projects_first_spec_folder(
    journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also from within one of its folders; a folder that is named is seen from where one stands."""
    journeymap("init")
    monkeypatch.chdir(folder / "personas")

    assert journeymap("new", "Renew a card", "-t", "support").out.startswith("wrote ../journeys/renew-a-card.journey")
    assert journeymap("new", "./Lose a card", "-t", "support").out.startswith("wrote lose-a-card.journey.yaml\n")
    monkeypatch.chdir(folder)

    assert journeymap("build").code == 0
    assert (folder / "maps/renew-a-card.svg").exists()


def test_the_workflow_checks_with_this_version(journeymap: Callable, folder: Path) -> None:
    """It is YAML, runs on each push, and passes once the maps are built."""
    journeymap("init")
    text = (folder / WORKFLOW).read_text("utf-8")
    commands = [step["run"] for step in yaml.safe_load(text)["jobs"]["maps"]["steps"] if "run" in step]

    assert "VERSION" not in text
    assert commands == [
        f"python -m pip install journeymap=={__version__}", "journeymap check", "journeymap build --check",
    ]  # fmt: skip
    assert journeymap(*commands[1].split()[1:]).code == 0
    assert journeymap(*commands[2].split()[1:]).code == 1
    assert journeymap("build").code == 0
    assert journeymap(*commands[2].split()[1:]).code == 0


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_overwritten(name: str, journeymap: Callable, folder: Path) -> None:
    """Where one of the files is there already, none is written."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("mine")
    code, out, err = journeymap("init")

    assert (code, out) == (2, "")
    assert f"`{name}` is there already; nothing was written: choose another folder" in err
    assert contents_of(folder) == {name: b"mine"}


def test_all_that_is_in_the_way_is_told_at_once(journeymap: Callable, folder: Path) -> None:
    """A link that leads nowhere, a link in the place of a folder, a file in the place of a folder."""
    (folder / "journeymap.yaml").symlink_to(folder / "nowhere")
    (folder / "elsewhere").mkdir()
    (folder / "journeys").symlink_to(folder / "elsewhere")
    (folder / "personas").write_text("mine")
    code, _, err = journeymap("init")

    assert code == 2
    assert "`journeymap.yaml`, `personas`, `journeys` are there already; nothing was written" in err
    assert contents_of(folder) == {"personas": b"mine"}
    assert not any((folder / "elsewhere").iterdir())


def test_nothing_stays_when_a_file_cannot_be_written(
    journeymap: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second try meets an empty folder again."""
    write = module.write

    def fail_on_the_map(path: Path, data: bytes) -> bool:
        if path.name.endswith(".journey.yaml"):
            raise OSError(28, "No space left on device")
        return write(path, data)

    monkeypatch.setattr(module, "write", fail_on_the_map)
    code, out, err = journeymap("init")

    assert (code, out) == (3, "")
    assert err == "error: cannot write `journeys/borrow-a-book.journey.yaml`: No space left on device\n"
    assert contents_of(folder) == {}


def test_the_help_has_an_example(journeymap: Callable) -> None:
    """One that can be copied."""
    assert "\n    journeymap init" in journeymap("init", "--help").out
