"""Files: only regular, readable ones of at most 1 MiB are read; everything else is told in plain words."""

import os
import sys
from pathlib import Path

import pytest

from journeymap.schema.limits import MOST_BYTES
from journeymap.schema.problems import SpecError
from journeymap.schema.reading.files import read_bytes

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes and modes of this kind")


def refusal(path: Path) -> tuple[str, str]:
    with pytest.raises(SpecError) as caught:
        read_bytes(path, "bed.journey.yaml")
    (problem,) = caught.value.problems
    assert problem.file == "bed.journey.yaml"
    return problem.code, problem.message


def test_a_file_of_the_full_size_is_read(tmp_path: Path) -> None:
    """1 MiB is allowed, and bytes come as they are."""
    data = b"a: b\r\n#" + b"x" * (MOST_BYTES - 7)
    path = tmp_path / "full.yaml"
    path.write_bytes(data)

    assert read_bytes(path, "x") == data


def test_a_larger_file_is_refused(tmp_path: Path) -> None:
    """A sparse file of 50 MB costs nothing to refuse."""
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)

    assert refusal(path) == ("JM003", "the file is larger than 1 MiB, the most a spec may have")


def test_a_missing_file(tmp_path: Path) -> None:
    """Also below a file, and with a name that no file can have."""
    (tmp_path / "file").touch()

    assert refusal(tmp_path / "none.yaml") == ("JM001", "there is no such file")
    assert refusal(tmp_path / "file" / "none.yaml")[1].startswith("there is no such file")
    assert refusal(tmp_path / "n\0ne.yaml") == ("JM001", "there is no such file")
    assert refusal(tmp_path / ("n" * 5000)) == ("JM001", "the name is too long for a file")


def test_a_folder(tmp_path: Path) -> None:
    """A folder is not read as a spec."""
    assert refusal(tmp_path) == ("JM001", "this is a folder")


@needs_posix
def test_a_symbolic_link(tmp_path: Path) -> None:
    """Links are not followed, wherever they lead."""
    (tmp_path / "bed.yaml").write_text("a: b")
    (tmp_path / "link.yaml").symlink_to("bed.yaml")

    assert refusal(tmp_path / "link.yaml") == ("JM001", "this is a symbolic link, which is not followed")


@needs_posix
def test_pipes_and_devices_do_not_block(tmp_path: Path) -> None:
    """A pipe without a writer and an endless device are refused at once."""
    os.mkfifo(tmp_path / "pipe.yaml")

    assert refusal(tmp_path / "pipe.yaml") == ("JM001", "this is not a regular file")
    assert refusal(Path("/dev/zero")) == ("JM001", "this is not a regular file")


@needs_posix
@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    """The message says that reading is not allowed."""
    path = tmp_path / "secret.yaml"
    path.write_text("a: b")
    path.chmod(0)

    assert refusal(path) == ("JM001", "you may not read this file")


def test_a_refusal_by_the_system_is_told_in_plain_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the system answers, a message comes of it."""

    def denied(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", denied)

    assert refusal(tmp_path / "secret.yaml") == ("JM001", "you may not read this file")
