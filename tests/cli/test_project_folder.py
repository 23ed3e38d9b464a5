"""Paths of specs → files of the project."""

from pathlib import Path

import pytest

from journeymap.cli.digest import digest_of
from journeymap.cli.project_folder import UNREAD, OutsideError, ProjectFolder, is_address


def find(path: str, here: Path) -> Path | None:
    return ProjectFolder(Path.cwd()).find(path, here)


def test_a_path_is_seen_from_where_it_is_said(folder: Path) -> None:
    """Both kinds of slashes part it; names are the same however their accents are composed."""
    (folder / "a" / "b").mkdir(parents=True)
    (folder / "a" / "ja\u0304nis.png").touch()

    assert find("jānis.png", folder / "a") == folder / "a" / "ja\u0304nis.png"
    assert find("../jānis.png", folder / "a" / "b") == folder / "a" / "ja\u0304nis.png"
    assert find(r"a\jānis.png", folder) == folder / "a" / "ja\u0304nis.png"


@pytest.mark.parametrize("path", ["A/x.png", "a/X.png", "a/y.png", "a/x.png/z", "a\0", "~", "C:/x.png"])
def test_what_is_not_spelt_so_is_not_there(path: str, folder: Path) -> None:
    """Case counts everywhere as it does on Linux."""
    (folder / "a").mkdir()
    (folder / "a" / "x.png").touch()

    assert find(path, folder) is None


@pytest.mark.parametrize(
    "path", ["../x.png", "/etc/passwd", "link.png", "linked/x.png", ".git/config", "sub/../.GIT/config", "git/config"]
)
def test_nothing_leads_out_of_the_project(path: str, folder: Path) -> None:
    """Nor into the records of the repository, where passwords may be."""
    (folder.parent / "x.png").touch()
    (folder / ".git" / "config").touch()
    (folder / "link.png").symlink_to(folder.parent / "x.png")
    (folder / "linked").symlink_to(folder.parent)
    (folder / "git").symlink_to(folder / ".git")
    with pytest.raises(OutsideError):
        find(path, folder)


def test_a_link_inside_the_project_may_be_followed(folder: Path) -> None:
    """To the file that it means."""
    (folder / "x.png").touch()
    (folder / "link.png").symlink_to("x.png")

    assert find("link.png", folder) == folder / "x.png"


@pytest.mark.parametrize("path", ["https://example.org/x.png", "data:image/png;base64,xx", "//host/x.png", "file:x"])
def test_addresses_are_told_from_paths(path: str) -> None:
    """They have a scheme or a host."""
    assert is_address(path)
    assert not is_address("C:/x.png")
    assert not is_address("a/b:c.png")


def test_a_file_is_read_for_one_or_for_all(folder: Path) -> None:
    """Where these have read different things, or it was noted and never read, nobody may rely on it."""
    file, project = folder / "bed.journey.yaml", ProjectFolder(folder)
    file.write_bytes(b"first")
    with project.watching() as for_one:
        project.note(file)
        unread = for_one()
        project.read_once(file, "bed")
    first = for_one()
    file.write_bytes(b"second")
    with project.watching() as for_all:
        project.note(file)
        project.read(file, "bed")
    with project.watching() as for_both:
        project.note(file)
        project.read_once(file, "bed")
        same = for_both()
        file.write_bytes(b"third")
        project.read_once(file, "bed")

    assert unread == {"bed.journey.yaml": UNREAD}
    assert first == {"bed.journey.yaml": digest_of(b"first")}
    assert for_all() == same == {"bed.journey.yaml": digest_of(b"second")}
    assert for_both() == {"bed.journey.yaml": UNREAD}
