"""PATHS → specs."""

import os
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from journeymap.cli.console import visible
from journeymap.cli.find_specs import find_specs


def names(*paths: str) -> list[str]:
    return [spec.name for spec in find_specs(paths).specs]


@pytest.fixture
def tree(spec: Callable[..., Path]) -> None:
    for name in (
        "b.journey.yaml", "a.journey.yml", "sub/deep/c.journey.yaml", "sub/plain.yaml", "personas/ieva.yaml",
        ".hidden/d.journey.yaml", "node_modules/e.journey.yaml", ".f.journey.yaml", "sub/readme.md",
    ):  # fmt: skip
        spec(name)


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (["."], ["a.journey.yml", "b.journey.yaml", "sub/deep/c.journey.yaml"]),
        (["sub"], ["sub/deep/c.journey.yaml"]),
        (["sub/plain.yaml"], ["sub/plain.yaml"]),
        (["b.journey.yaml", ".", "./b.journey.yaml"], ["b.journey.yaml", "a.journey.yml", "sub/deep/c.journey.yaml"]),
        (["*.journey.*"], ["a.journey.yml", "b.journey.yaml"]),
        (["**/*.journey.yaml"], ["b.journey.yaml", "sub/deep/c.journey.yaml"]),
        (["sub/**"], ["sub/deep/c.journey.yaml", "sub/plain.yaml"]),
        (["[ab].*"], ["a.journey.yml", "b.journey.yaml"]),
        (["-"], ["<stdin>"]),
        (["-", "-"], ["<stdin>"]),
    ],
)
def test_paths_mean_files_folders_globs_and_standard_input(paths: list[str], found: list[str]) -> None:
    """Each spec once, in order of names; hidden folders and other people's packages are passed over."""
    assert names(*paths) == found


def test_folders_come_in_order_of_names(spec: Callable[..., Path]) -> None:
    """Not in the order that the file system has them in."""
    for letter in "gbfadce":
        spec(f"{letter}/x.journey.yaml")

    assert names(".") == [f"{letter}/x.journey.yaml" for letter in "abcdefg"]


def test_a_file_whose_name_looks_like_a_glob_is_that_file(spec: Callable[..., Path]) -> None:
    """What exists is meant."""
    spec("a.journey.yaml")
    spec("[a].journey.yaml")

    assert names("[a].journey.yaml") == ["[a].journey.yaml"]


def test_links_to_folders_are_not_followed(spec: Callable[..., Path], folder: Path) -> None:
    """Two links to `.` would be an endless tree."""
    spec("a.journey.yaml")
    for link in ("x", "y"):
        (folder / link).symlink_to(".")

    assert names(".") == names("**/*.journey.yaml") == ["a.journey.yaml"]


def test_a_spec_is_one_by_whatever_way_it_is_reached(spec: Callable[..., Path], folder: Path) -> None:
    """Through a link it is the same; above what a link leads to are others than above the link."""
    spec("a.journey.yaml")
    spec("other/a.journey.yaml")
    spec("other/deep/b.journey.yaml")
    (folder / "link").symlink_to("other/deep")

    assert names("link", "other/deep", "./other/../link/b.journey.yaml") == ["link/b.journey.yaml"]
    assert names("link/../a.journey.yaml", "a.journey.yaml") == ["link/../a.journey.yaml", "a.journey.yaml"]


@pytest.mark.parametrize("path", ["missing.journey.yaml", "no/where", "*.nothing", "", "\0", "[", "/\0*"])
def test_every_path_without_a_spec_is_named(path: str, spec: Callable[..., Path]) -> None:
    """A mistyped path is told rather than left out."""
    spec()
    specs, wrong = find_specs(["bed.journey.yaml", path, "gone.yaml"])

    assert [found.name for found in specs] == ["bed.journey.yaml"]
    assert wrong[-1] == ("there is no file or folder `gone.yaml`", 2)
    assert f"`{visible(path)}`" in wrong[0][0]


def test_nothing_at_all_is_refused(folder: Path) -> None:
    """Where no path has a spec there is nothing to build; every path is named."""
    with pytest.raises(click.UsageError, match=r"`a\.yaml`\nthere is no file or folder `b\.yaml`"):
        find_specs(["a.yaml", "b.yaml"])


def test_a_folder_without_specs_says_how_specs_are_called(folder: Path) -> None:
    """The most common slip is a spec named bed.yaml."""
    (folder / "bed.yaml").touch()
    with pytest.raises(click.UsageError, match=r"no specs in `\.`: they end with \.journey\.yaml or \.journey\.yml"):
        find_specs(["."])


def test_a_folder_that_cannot_be_read_is_told(spec: Callable[..., Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its specs would be missing from the build unnoticed."""
    spec("sub/a.journey.yaml")
    real = os.scandir

    def denied(path: str) -> object:
        if str(path).endswith("sub"):
            raise PermissionError(13, "Permission denied", path)
        return real(path)

    monkeypatch.setattr(os, "scandir", denied)
    with pytest.raises(click.ClickException, match="cannot be read: Permission denied") as refusal:
        find_specs(["."])
    spec("other/b.journey.yaml")
    found = find_specs(["."])

    assert refusal.value.exit_code == 3
    assert [spec.name for spec in found.specs] == ["other/b.journey.yaml"]
    assert [code for _, code in found.wrong] == [3]
