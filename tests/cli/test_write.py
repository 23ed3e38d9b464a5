"""Files that are whole at every instant."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeymap.cli.write import STALE, sweep, write


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_file_is_written_once(tmp_path: Path) -> None:
    """The same content again touches nothing: no build system sees a change."""
    path = tmp_path / "new" / "folder" / "bed.svg"

    assert write(path, b"one")
    before = path.stat().st_mtime_ns
    assert not write(path, b"one")
    assert path.stat().st_mtime_ns == before
    assert write(path, b"two")
    assert path.read_bytes() == b"two"


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX")
def test_a_file_gets_the_permissions_that_any_new_file_gets(tmp_path: Path) -> None:
    """A web server can read the maps."""
    mask = os.umask(0o027)
    try:
        write(tmp_path / "a", b"x")
    finally:
        os.umask(mask)

    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("content", ["precious", "new"])
def test_a_planted_link_is_replaced_and_its_target_stays(content: str, tmp_path: Path) -> None:
    """Even when the target happens to hold what is written."""
    target = tmp_path / "target"
    target.write_text(content)
    link = tmp_path / "bed.svg"
    link.symlink_to(target)

    assert write(link, b"new")
    assert not link.is_symlink()
    assert target.read_text() == content


def fail_with(number: int) -> object:
    def fail(*_: object, **__: object) -> int:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("call", ["open", "fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EMFILE, errno.EIO])
def test_a_failure_at_any_call_leaves_the_old_file_and_no_litter(
    call: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Full disk, read-only, denied, too many files, broken disk."""
    path = tmp_path / "bed.svg"
    write(path, b"old")
    monkeypatch.setattr(os, call, fail_with(number))
    with pytest.raises(OSError, match=os.strerror(number)):
        write(path, b"new")
    monkeypatch.undo()

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"bed.svg"}


def test_ctrl_c_while_writing_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An interrupt is no OSError."""

    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "bed.svg"
    write(path, b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write(path, b"new")

    assert path.read_bytes() == b"old"
    assert names(tmp_path) == {"bed.svg"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="needs to mount")
def test_a_full_disk_leaves_the_old_file_and_no_litter(tmp_path: Path) -> None:
    """A real one: the write itself comes up short."""
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", tmp_path], capture_output=True).returncode:
        pytest.skip("may not mount")
    try:
        path = tmp_path / "bed.svg"
        write(path, b"old" * 1000)
        with pytest.raises(OSError, match="No space left"):
            write(path, b"new" * 100_000)

        assert path.read_bytes() == b"old" * 1000
        assert names(tmp_path) == {"bed.svg"}
    finally:
        subprocess.run(["umount", tmp_path], check=True)


WRITER = """
import itertools, sys
from pathlib import Path
from journeymap.cli.write import write
for letter in itertools.cycle(b"ab"):
    write(Path(sys.argv[1]), bytes([letter]) * 3_000_000)
"""


@pytest.mark.skipif(os.name == "nt", reason="kills are POSIX")
def test_a_kill_at_any_instant_leaves_a_whole_file(tmp_path: Path) -> None:
    """All a or all b, never a part."""
    path = tmp_path / "bed.svg"
    for turn in range(12):
        process = subprocess.Popen([sys.executable, "-c", WRITER, path])
        limit = time.monotonic() + 20
        while not path.exists() and time.monotonic() < limit:
            time.sleep(0.01)
        time.sleep(0.1 + turn * 0.007)
        process.send_signal(signal.SIGKILL)
        process.wait()
        content = path.read_bytes()

        assert len(content) == 3_000_000
        assert len(set(content)) == 1
        path.unlink()


LEFT = ".journeymap-0123456789abcdef.tmp"


def test_a_temporary_file_whose_writer_is_dead_is_swept_at_once(tmp_path: Path) -> None:
    """However new it looks, also by a clock that goes wrong; nothing that merely looks alike is touched."""
    kept = {"journeymap-0123456789abcdef.tmp", ".journeymap-notes.tmp", "bed.svg", ".journeymap-0123456789abcde0.tmp"}
    for name in {*kept, LEFT}:
        (tmp_path / name).touch()
    (tmp_path / ".journeymap-0123456789abcde0.tmp").unlink()
    (tmp_path / ".journeymap-0123456789abcde0.tmp").symlink_to(tmp_path / "bed.svg")
    ahead = time.time() + 10**6
    os.utime(tmp_path / LEFT, (ahead, ahead))
    sweep(tmp_path)
    sweep(tmp_path / "missing")

    assert names(tmp_path) == kept


def test_what_is_being_written_is_never_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However long that takes, and whatever its times say."""
    fsync = os.fsync

    def slow(descriptor: int) -> None:
        for path in tmp_path.iterdir():
            os.utime(path, (0, 0))
        sweep(tmp_path)
        fsync(descriptor)

    monkeypatch.setattr(os, "fsync", slow)
    write(tmp_path / "bed.svg", b"new")

    assert names(tmp_path) == {"bed.svg"}
    assert (tmp_path / "bed.svg").read_bytes() == b"new"


@pytest.mark.skipif(os.name == "nt", reason="nothing that is open can be deleted there")
def test_a_file_that_is_swept_before_it_is_locked_is_begun_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another build may look into the folder at any instant."""
    import fcntl

    lock, swept = fcntl.flock, []

    def late(file: object, how: int) -> None:
        if not swept:
            swept.extend(names(tmp_path))
            for name in swept:
                (tmp_path / name).unlink()
        lock(file, how)  # type: ignore[arg-type]

    monkeypatch.setattr(fcntl, "flock", late)
    write(tmp_path / "bed.svg", b"new")

    assert len(swept) == 1
    assert names(tmp_path) == {"bed.svg"}


def test_without_locks_only_old_files_are_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems have none."""
    if os.name != "nt":
        monkeypatch.setattr("fcntl.flock", fail_with(errno.ENOLCK))
    old = time.time() - STALE - 10
    for name in (LEFT, ".journeymap-0123456789abcde0.tmp"):
        (tmp_path / name).touch()
    os.utime(tmp_path / LEFT, (old, old))
    write(tmp_path / "bed.svg", b"new")
    sweep(tmp_path)

    assert names(tmp_path) == {".journeymap-0123456789abcde0.tmp", "bed.svg"}
