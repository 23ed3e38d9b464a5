"""Folders → their projects."""

from pathlib import Path

import pytest

from journeymap.cli.project import has_project_file, project_of, shown


@pytest.mark.parametrize(
    ("signs", "project", "has_file"),
    [
        ([".git", "journeymap.yaml"], "", True),
        ([".git"], "", False),
        (["journeymap.yaml"], "", True),
        ([".git", "maps/journeymap.yaml"], "maps", True),
        ([".git", "journeymap.yaml", "maps/journeymap.yaml"], "maps", True),
        (["journeymap.yaml", "maps/.git"], "maps", False),
        ([], "maps/beds", False),
    ],
)
def test_the_nearest_sign_makes_the_project(signs: list[str], project: str, has_file: bool, tmp_path: Path) -> None:
    """A project file above a repository is not the repository's."""
    (tmp_path / "maps" / "beds").mkdir(parents=True)
    for sign in signs:
        (tmp_path / sign).touch()
    found = project_of(tmp_path / "maps" / "beds")

    assert found == tmp_path.resolve() / project
    assert has_project_file(found) is has_file


def test_paths_are_shown_from_the_current_folder(folder: Path) -> None:
    """With slashes."""
    assert shown(folder / "a" / "b.yaml") == "a/b.yaml"
    assert shown(folder.parent / "c.yaml") == "../c.yaml"
