"""`kill -9` at any moment: each output is the whole old or the whole new one, and the next build mends everything."""

import os
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from command_line import Outcome
from processes import Process, build, litter, outputs, torn, wait_until

SPECS = 8  # enough for several processes
OPTIONS = ("-o", "out", "-f", "json", "-f", "svg")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")

# Kills the process, which may be a worker, at one call by which a file is written.
AT_A_CALL = """
import os
left = {calls}
def deadly(call):
    def wrapped(*arguments, **options):
        global left
        left -= 1
        if left == 0 and not {after}:
            os.kill(os.getpid(), 9)
        done = call(*arguments, **options)
        if left == 0:
            os.kill(os.getpid(), 9)
        return done
    return wrapped
os.fsync, os.replace = deadly(os.fsync), deadly(os.replace)
"""


class Maps(NamedTuple):
    """A project that is built again and again: its folder, its cache, and the outputs of each state of its specs."""

    folder: Path
    cache: Path
    right: tuple[dict[str, bytes], ...]


def say(folder: Path, state: int) -> None:
    """Let the specs say one thing or another."""
    for number in range(SPECS):
        text = f"persona: Ieva\ngoal: Own {'ab'[state] * 9} {number}\nsteps: [Searches, Buys, {'ab'[state]}]\n"
        (folder / f"m{number}.journey.yaml").write_text(text)


@pytest.fixture(scope="session")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], ...]:
    """What is right in each state; nobody has ever been killed here."""
    folder, right = tmp_path_factory.mktemp("drawn"), []
    (folder / ".git").mkdir()
    for state in 0, 1:
        say(folder, state)

        assert build(folder, *OPTIONS, "-q", "--no-cache") == (0, "", "")
        right.append(outputs(folder / "out"))
    assert len(right[0]) == len(right[1]) == 2 * SPECS
    assert not set(right[0].values()) & set(right[1].values())
    return tuple(right)


@pytest.fixture
def maps(folder: Path, tmp_path: Path, drawn: tuple[dict[str, bytes], ...]) -> Maps:
    """Built in the second state."""
    (folder / "out").mkdir()
    (tmp_path / "cache").mkdir()
    for name, data in drawn[1].items():
        (folder / "out" / name).write_bytes(data)
    return Maps(folder, tmp_path / "cache", drawn)


@pytest.fixture
def mended(maps: Maps, journeymap: Callable[..., Outcome]) -> Callable[[int], None]:
    """Build once more, at once: all is as it should be, nothing is said, nothing else lies around."""

    def mend(state: int) -> None:
        assert journeymap("build", *OPTIONS, "-q", "-j", "1") == (0, "", "")
        assert outputs(maps.folder / "out") == maps.right[state]
        assert litter(maps.folder / "out", maps.cache) == []

    return mend


WAYS = {
    # when: for how many processes, and what ends the build
    "at a call": ("1", None),
    "at a call in a worker": ("2", None),
    "at any time": ("1", Process.kill),
    "with its workers": ("2", Process.kill_group),
    "without its workers": ("2", Process.kill),
    "a child": ("2", Process.kill_child),
}


@pytest.mark.parametrize("way", WAYS)
def test_kills(
    way: str,
    maps: Maps,
    mended: Callable[[int], None],
    journeymap: Callable[..., Outcome],
    times: Callable[[int, int], int],
) -> None:
    """Of a build in one process, of one with all its workers, of the first process alone, of one that it started."""
    dice = random.Random(way)
    processes, kill = WAYS[way]
    killed = left_behind = 0
    for turn in range(times(4, 40)):
        state = turn % 2
        say(maps.folder, state)
        before = outputs(maps.folder / "out")
        calls, after = dice.randrange(1, 2 * SPECS + 2), dice.random() < 0.5  # a worker makes half of the files
        program = AT_A_CALL.format(calls=calls, after=after) if kill is None else ""
        process = Process(maps.folder, *OPTIONS, "-q", "-j", processes, program=program)
        if way == "at any time":
            time.sleep(dice.random() * 1.5)
        elif kill:
            wait_until(maps.folder / "out", dice.randrange(1, 2 * SPECS - 4), before, process)
        if kill:
            kill(process)
        if way == "without its workers":  # they are still at it, and their files are being written
            assert journeymap("build", *OPTIONS, "-q", "-j", "1") == (0, "", "")
        code, _, _ = process.end()
        made = outputs(maps.folder / "out")
        killed += code != 0
        left_behind += len(litter(maps.folder / "out", maps.cache))

        assert code in ((0, 3) if way in ("a child", "at a call in a worker") else (0, -9)), way
        assert torn(made) == []
        assert set(made) == set(before)
        if way != "a child":  # without its layout engine a flow map is another
            wrong = [name for name, data in made.items() if data not in (maps.right[0][name], maps.right[1][name])]
            assert wrong == []
        mended(state)

    assert killed
    assert left_behind or kill is not None


def test_a_folder_of_a_killed_build_is_clear_after_one_without_anything_to_do(
    maps: Maps, mended: Callable[[int], None], journeymap: Callable[..., Outcome]
) -> None:
    """Also where others have finished since then."""
    say(maps.folder, 1)
    mended(1)
    for folder in maps.folder / "out", maps.cache:
        (folder / f".journeymap-{os.urandom(8).hex()}.tmp").write_bytes(b"half")

    assert journeymap("build", *OPTIONS).out.startswith(f"{SPECS} maps up to date")
    assert litter(maps.folder / "out", maps.cache) == []


@pytest.mark.parametrize("kill_one", [False, True])
def test_four_builds_at_once_into_one_folder(
    kill_one: bool, maps: Maps, mended: Callable[[int], None], times: Callable[[int, int], int]
) -> None:
    """The bytes are the same in the end; nobody complains, and nothing is left; a killed one harms no other."""
    dice = random.Random(4)
    for turn in range(times(2, 100)):
        state = turn % 2
        say(maps.folder, state)
        kinds = (["-j", "1"], ["-j", "2"], ["-j", "2", "--no-cache"], ["-j", "1", "--no-cache"])
        running = [Process(maps.folder, *OPTIONS, "-q", *kind) for kind in kinds]
        if kill_one:
            wait_until(maps.folder / "out", dice.randrange(1, SPECS), maps.right[1 - state], running[turn % 4])
            running[turn % 4].kill_group()
        ended = [process.end() for process in running]

        assert [end for number, end in enumerate(ended) if not kill_one or number != turn % 4] == [(0, "", "")] * (
            3 if kill_one else 4
        )
        assert outputs(maps.folder / "out") == maps.right[state]
        if not kill_one:
            assert litter(maps.folder / "out", maps.cache) == []
        mended(state)
