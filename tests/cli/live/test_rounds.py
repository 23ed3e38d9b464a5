"""Doing something again after each change."""

import os
import threading
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
import watchfiles

from journeymap.cli.exit_codes import EnvironmentProblem
from journeymap.cli.live.rounds import rounds


def numbers() -> Iterator[int]:
    yield from range(100)


def test_it_is_done_again_when_the_folders_are_watched(folder: Path) -> None:
    """What has changed before that would be missed else; and then after each change that is not ours."""
    done = numbers()
    latest = rounds(lambda: next(done), lambda: frozenset([folder]), lambda path, _: path.name == "ours")
    started = list(islice(latest, 2))
    (folder / "ours").touch()
    (folder / "theirs").touch()

    assert started == [0, 1]
    assert next(latest) == 2
    latest.close()  # type: ignore[attr-defined]


def test_polling_sees_changes_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For folders of other machines, whose changes no system tells."""
    monkeypatch.setenv("WATCHFILES_FORCE_POLLING", "1")
    done = numbers()
    latest = rounds(lambda: next(done), lambda: frozenset([folder]), lambda *_: False)
    list(islice(latest, 2))
    (folder / "theirs").write_text("new", "utf-8")

    assert next(latest) == 2
    latest.close()  # type: ignore[attr-defined]


def test_names_that_are_no_unicode_are_no_change(folder: Path) -> None:
    """Though what is done reads them each time; what changes is noticed all the same."""
    strange = folder / os.fsdecode(b"\xff")
    strange.touch()
    done = numbers()
    latest = rounds(lambda: (next(done), strange.read_text())[0], lambda: frozenset([folder]), lambda *_: False)
    started = list(islice(latest, 2))
    changing = threading.Timer(1, strange.write_text, ["new"])
    changing.start()
    before = time.monotonic()

    assert started == [0, 1]
    assert next(latest) == 2
    assert time.monotonic() - before > 0.9
    latest.close()  # type: ignore[attr-defined]


def test_a_folder_that_goes_at_once_is_no_error(folder: Path) -> None:
    """The folders are asked for again."""
    done, asked = numbers(), iter([frozenset([folder / "gone"]), frozenset([folder])])
    last = frozenset([folder])
    latest = rounds(lambda: next(done), lambda: next(asked, last), lambda *_: False)

    assert list(islice(latest, 2)) == [0, 1]
    latest.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), RuntimeError("unknown")])
def test_what_cannot_be_watched_has_a_way_out(error: Exception, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As when the system allows no more watches."""

    def watch(*_: object, **__: object) -> Iterator[None]:
        raise error
        yield

    monkeypatch.setattr(watchfiles, "watch", watch)
    latest = rounds(lambda: 1, lambda: frozenset([folder]), lambda *_: False)
    next(latest)

    with pytest.raises(EnvironmentProblem, match="WATCHFILES_FORCE_POLLING=1"):
        next(latest)
