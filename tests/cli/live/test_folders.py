"""Which folders are watched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.cli.live.folders import folders_of


@pytest.fixture
def tree(spec: Callable, folder: Path) -> Path:
    """Specs in folders, beside one that is passed over."""
    for name in ("bed", "a/bed", "a/b/bed", "node_modules/bed", ".git/hooks/bed", "c/bed"):
        spec(f"{name}.journey.yaml")
    return folder


def watched(tree: Path, *paths: str, files: tuple[str, ...] = ()) -> set[str]:
    found = folders_of(paths, [], [tree / file for file in files])
    return {Path(os.path.relpath(each, tree)).as_posix() for each in found}


def test_folders_are_watched_with_those_below(tree: Path) -> None:
    """But for those in which specs are not looked for."""
    assert watched(tree, ".") == {".", "a", "a/b", "c"}
    assert watched(tree, "a") == {"a", "a/b"}


def test_the_folder_of_a_spec_is_watched_alone(tree: Path) -> None:
    """Also of one that is not there any more, or not yet."""
    assert watched(tree, "a/bed.journey.yaml") == {"a"}
    assert watched(tree, "a/other/deep.journey.yaml") == {"a"}


@pytest.mark.parametrize(
    ("pattern", "folders"), [("a/*.yaml", {"a", "a/b"}), ("a/*/bed*", {"a", "a/b"}), ("c/**", {"c"})]
)
def test_a_pattern_is_watched_from_its_first_sign_on(pattern: str, folders: set[str], tree: Path) -> None:
    """What it matches may come later."""
    assert watched(tree, pattern) == folders


def test_files_that_specs_refer_to_are_watched_in_their_folders(tree: Path) -> None:
    """Of those that were looked for in vain, in the nearest that there is."""
    files = ("c/picture.png", "a/personas/ieva.yaml", "nowhere/at/all/x.png")

    assert watched(tree, "a/b/bed.journey.yaml", files=files) == {"a/b", "c", "a", "."}
