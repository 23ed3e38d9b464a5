"""Paths of pictures → pictures."""

import os
from base64 import b64encode
from pathlib import Path

import pytest
from picture_files import jpeg, png

from journeymap.cli import pictures as module
from journeymap.cli import project_folder
from journeymap.cli.pictures import Pictures
from journeymap.cli.project_folder import ProjectFolder
from journeymap.schema.limits import MOST_FILE_BYTES, MOST_PIXELS
from journeymap.schema.reading.files import read_bytes
from journeymap.schema.surroundings import PictureFile, Refused


def find(path: str) -> PictureFile | Refused:
    return Pictures(ProjectFolder(Path.cwd())).find(path, Path())


def test_a_picture_is_read_whole(folder: Path) -> None:
    """As an address that holds all of it; its content says what it is, whatever its name."""
    (folder / "bed.png").write_bytes(jpeg(30, 20))

    assert find("bed.png") == (
        f"data:image/jpeg;base64,{b64encode(jpeg(30, 20)).decode()}",
        len(jpeg()),
        30,
        20,
    )


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b"some text", "is neither a PNG, a JPEG, a WebP nor a GIF"),
        (b"%PDF-1.7", "save it as one of these"),
        (
            b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 1234\n",
            "`git lfs pull` brings the picture",
        ),
        (
            b'<?xml version="1.0"?>\n<SVG xmlns="http://www.w3.org/2000/svg"/>',
            "is an SVG, which can carry script save it as PNG",
        ),
        (png()[:-1], "is cut off: its end is missing"),
        (png(0, 2), f"has 0 × 2 pixels: {MOST_PIXELS} × {MOST_PIXELS} is the most"),
        (png(2, MOST_PIXELS + 1), f"has 2 × {MOST_PIXELS + 1} pixels"),
        (png() + b" " * MOST_FILE_BYTES, "takes more than 1 MiB make it smaller"),
    ],
)
def test_what_is_no_picture_of_ours_is_told_apart(data: bytes, says: str, folder: Path) -> None:
    """With the way out."""
    (folder / "bed.png").write_bytes(data)

    refused = find("bed.png")

    assert isinstance(refused, Refused)
    assert says in " ".join(refused)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("none.png", "is not there: it was looked for as `"),
        ("Bed.PNG", "is not there: it was looked for as `Bed.PNG` did you mean `bed.png`?"),
        ("pictures", "is a folder"),
        ("../bed.png", "is outside the project"),
        ("/etc/passwd", "is outside the project"),
        ("link.png", "is outside the project"),
        (".git/config", "is outside the project"),
        ("https://example.org/bed.png", "is an address: pictures are files of the project"),
        ("data:image/png;base64,AAAA", "is an address"),
    ],
)
def test_a_picture_is_a_file_of_the_project(path: str, says: str, folder: Path) -> None:
    """Neither a link to elsewhere nor an address."""
    (folder / "pictures").mkdir()
    for file in (folder / "bed.png", folder.parent / "bed.png", folder / ".git" / "config"):
        file.write_bytes(png())
    (folder / "link.png").symlink_to(folder.parent / "bed.png")

    refused = find(path)

    assert isinstance(refused, Refused)
    assert says in " ".join(refused)


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("pictures/tilll.png", "pictures/till.png"),
        ("picture/TILL.jpg", "pictures/till.png"),
        ("pictures\\till", "pictures/till.png"),
        ("maps/pictures/till.png", "pictures/till.png"),
        ("/maps/pictures/till.png", "pictures/till.png"),
        ("logo.png", "../logo.png"),
        ("pictures/my%20till.png", "pictures/my till.png"),
        ("pictures/nowhere.png", ""),
        ("pictures/link", ""),
        ("picture", ""),
        (".git/confi", ""),
    ],
)
def test_the_picture_that_was_probably_meant_is_told(path: str, meant: str, folder: Path) -> None:
    """With slips in any part of its path, seen from the project's folder, or escaped; never what cannot be shown."""
    for name in ("logo.png", ".git/config", *(f"maps/pictures/{n}.png" for n in ("till", "my till", "e"))):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(png())
    (folder / "maps/pictures/link.png").symlink_to(folder.parent / "bed.png")
    refused = Pictures(ProjectFolder(folder)).find(path, folder / "maps")

    assert isinstance(refused, Refused)
    assert (refused.way_out == f"did you mean `{meant}`?") == bool(meant)
    assert meant or "did you mean" not in refused.way_out


@pytest.mark.skipif(os.name == "nt", reason="pipes are POSIX")
def test_a_pipe_is_not_waited_for(folder: Path) -> None:
    """It is no regular file."""
    os.mkfifo(folder / "bed.png")

    assert find("bed.png") == Refused("cannot be read: this is not a regular file", "")


def test_a_picture_is_read_once_unless_too_many_are_shared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is kept stays bounded."""
    read = []

    def counted(path: Path, name: str) -> bytes:
        read.append(name)
        return read_bytes(path, name)

    monkeypatch.setattr(project_folder, "read_bytes", counted)
    for name in ("a.png", "b.png"):
        (folder / name).write_bytes(png())
    pictures = Pictures(ProjectFolder(folder))
    for name in ("a.png", "b.png", "./a.png", "b.png"):
        pictures.find(name, folder)

    assert read == ["a.png", "b.png"]

    monkeypatch.setattr(module, "MOST_KEPT", 150)
    pictures = Pictures(ProjectFolder(folder))
    for name in ("a.png", "b.png", "a.png"):
        pictures.find(name, folder)

    assert read == ["a.png", "b.png", "a.png", "b.png", "a.png"]
